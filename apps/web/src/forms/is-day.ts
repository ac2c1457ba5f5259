import { parsePlainDate } from '@commonweal/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A real day, YYYY-MM-DD: 30 February is none. */
export function IsDay(options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && parsePlainDate(value) !== undefined;
  return ValidateBy({ name: 'isDay', validator: { validate } }, options);
}
