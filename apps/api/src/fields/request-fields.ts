import { applyDecorators, type Type } from '@nestjs/common';
import { isUuid, parsePlainDate, quantity } from '@commonweal/kernel';
import { Transform, Type as Instance } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  Validate,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { field, type FieldOptions } from './field';

@ValidatorConstraint()
class IsAnId implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isUuid(value);
  }
}

@ValidatorConstraint()
class IsADay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && parsePlainDate(value) !== undefined;
  }
}

const LARGEST_ARRAY = 200;

export function IdField(options: FieldOptions = {}): PropertyDecorator {
  const rule = Validate(IsAnId, { message: 'Send an id, as another answer gave it' });
  return field({ type: String, format: 'uuid' }, [rule], options);
}

export function IdsField(
  options: FieldOptions & { readonly least?: number; readonly most?: number } = {},
): PropertyDecorator {
  const { least = 0, most = LARGEST_ARRAY } = options;
  const rules = [
    Validate(IsAnId, { each: true, message: 'Send ids, as another answer gave them' }),
    ArrayMaxSize(most, { message: `Send at most ${most}` }),
    ArrayMinSize(least, { message: `Send at least ${least}` }),
    IsArray({ message: 'Send a list of ids' }),
  ];
  return field({ type: [String], format: 'uuid', minItems: least, maxItems: most }, rules, options);
}

export function CodesField(options: FieldOptions = {}): PropertyDecorator {
  const most = 60;
  const rules = [
    MaxLength(most, { each: true, message: `Send codes of at most ${most} characters` }),
    MinLength(1, { each: true, message: 'Send codes' }),
    IsString({ each: true, message: 'Send codes' }),
    ArrayMaxSize(LARGEST_ARRAY, { message: `Send at most ${LARGEST_ARRAY}` }),
    IsArray({ message: 'Send a list of codes' }),
  ];
  return field({ type: [String], maxItems: LARGEST_ARRAY }, rules, options);
}

/** A real day, YYYY-MM-DD. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  const rule = Validate(IsADay, { message: 'Send a real day as YYYY-MM-DD, like 2026-11-22' });
  return field({ type: String, format: 'date' }, [rule], options);
}

export function TextField(options: FieldOptions & { readonly most: number }): PropertyDecorator {
  const { most } = options;
  const rules = [
    MaxLength(most, { message: `Send at most ${most} characters` }),
    MinLength(1, { message: 'Send some text' }),
    IsString({ message: 'Send text' }),
  ];
  return field({ type: String, minLength: 1, maxLength: most }, rules, options);
}

export function ChoiceField(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const rule = IsIn([...choices], { message: `Send one of: ${choices.join(', ')}` });
  return field({ type: String, enum: [...choices] }, [rule], options);
}

export interface NumberOptions extends FieldOptions {
  readonly least?: number;
  readonly most?: number;
}

/** A whole number. */
export function WholeNumberField(options: NumberOptions = {}): PropertyDecorator {
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = options;
  const message = `Send a whole number from ${least} to ${most}`;
  const rules = [Max(most, { message }), Min(least, { message }), IsInt({ message })];
  return field({ type: 'integer', minimum: least, maximum: most }, rules, options);
}

/** Of the resource as the caller saw it: 409 stale-version when it has moved. */
export function VersionField(): PropertyDecorator {
  return WholeNumberField({ least: 1, description: 'The version that you read' });
}

export function YesNoField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: Boolean }, [IsBoolean({ message: 'Send true or false' })], options);
}

export function ObjectField(shape: () => Type, options: FieldOptions = {}): PropertyDecorator {
  const message = 'Send an object';
  // Nothing at all has no parts that could be wrong.
  const rules = [ValidateNested({ message }), Instance(shape), IsObject({ message })];
  return field({ type: () => shape() }, rules, options);
}

export function ObjectsField(
  shape: () => Type,
  options: FieldOptions & { readonly least?: number; readonly most?: number } = {},
): PropertyDecorator {
  const { least = 0, most = LARGEST_ARRAY } = options;
  const rules = [
    ValidateNested({ each: true, message: 'Send a list of objects' }),
    // A list inside the list would be looked through as if its items were the list's own.
    IsObject({ each: true, message: 'Send a list of objects' }),
    Instance(shape),
    ArrayMaxSize(most, { message: `Send at most ${most}` }),
    ArrayMinSize(least, { message: `Send at least ${least}` }),
    IsArray({ message: 'Send a list' }),
  ];
  return field({ type: () => shape(), isArray: true, minItems: least, maxItems: most }, rules, options);
}

/** Nothing, or several numbers, is no number. */
function numberIn(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
}

/** A number in a query comes as text. */
export function QueryNumberField(options: NumberOptions = {}): PropertyDecorator {
  return applyDecorators(
    WholeNumberField(options),
    Transform(({ value }: { readonly value: unknown }) => numberIn(value)),
  );
}

@ValidatorConstraint()
class IsAQuantity implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    try {
      return typeof value === 'number' && quantity(value) > 0;
    } catch {
      return false;
    }
  }
}

/** Units, above zero, with at most two decimals. */
export function QuantityField(options: FieldOptions = {}): PropertyDecorator {
  const rule = Validate(IsAQuantity, {
    message: 'Send a number above zero and at most a million, with at most two decimals',
  });
  return field({ type: Number, exclusiveMinimum: true, minimum: 0 }, [rule], options);
}
