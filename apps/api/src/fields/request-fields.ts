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
import { told } from './told';

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
const CODES = told('Send codes', 'Anfonwch godau');
const OBJECTS = told('Send a list of objects', 'Anfonwch restr o wrthrychau');

export function IdField(options: FieldOptions = {}): PropertyDecorator {
  const rule = Validate(
    IsAnId,
    told('Send an id, as another answer gave it', 'Anfonwch ddynodydd, fel y’i rhoddwyd gan ateb arall'),
  );
  return field({ type: String, format: 'uuid' }, [rule], options);
}

export function IdsField(
  options: FieldOptions & { readonly least?: number; readonly most?: number } = {},
): PropertyDecorator {
  const { least = 0, most = LARGEST_ARRAY } = options;
  const rules = [
    Validate(IsAnId, {
      each: true,
      ...told('Send ids, as another answer gave them', 'Anfonwch ddynodyddion, fel y’u rhoddwyd gan ateb arall'),
    }),
    ArrayMaxSize(most, told(`Send at most ${most}`, `Anfonwch ${most} ar y mwyaf`)),
    ArrayMinSize(least, told(`Send at least ${least}`, `Anfonwch o leiaf ${least}`)),
    IsArray(told('Send a list of ids', 'Anfonwch restr o ddynodyddion')),
  ];
  return field({ type: [String], format: 'uuid', minItems: least, maxItems: most }, rules, options);
}

export function CodesField(options: FieldOptions = {}): PropertyDecorator {
  const most = 60;
  const rules = [
    MaxLength(most, {
      each: true,
      ...told(`Send codes of at most ${most} characters`, `Anfonwch godau o ${most} nod ar y mwyaf`),
    }),
    MinLength(1, { each: true, ...CODES }),
    IsString({ each: true, ...CODES }),
    ArrayMaxSize(LARGEST_ARRAY, told(`Send at most ${LARGEST_ARRAY}`, `Anfonwch ${LARGEST_ARRAY} ar y mwyaf`)),
    IsArray(told('Send a list of codes', 'Anfonwch restr o godau')),
  ];
  return field({ type: [String], maxItems: LARGEST_ARRAY }, rules, options);
}

/** A real day, YYYY-MM-DD. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  const rule = Validate(
    IsADay,
    told(
      'Send a real day as YYYY-MM-DD, like 2026-11-22',
      'Anfonwch ddiwrnod go iawn fel YYYY-MM-DD, er enghraifft 2026-11-22',
    ),
  );
  return field({ type: String, format: 'date' }, [rule], options);
}

export function TextField(options: FieldOptions & { readonly most: number }): PropertyDecorator {
  const { most } = options;
  const rules = [
    MaxLength(most, told(`Send at most ${most} characters`, `Anfonwch ${most} nod ar y mwyaf`)),
    MinLength(1, told('Send some text', 'Anfonwch rywfaint o destun')),
    IsString(told('Send text', 'Anfonwch destun')),
  ];
  return field({ type: String, minLength: 1, maxLength: most }, rules, options);
}

export function ChoiceField(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const rule = IsIn(
    [...choices],
    told(`Send one of: ${choices.join(', ')}`, `Anfonwch un o’r rhain: ${choices.join(', ')}`),
  );
  return field({ type: String, enum: [...choices] }, [rule], options);
}

export interface NumberOptions extends FieldOptions {
  readonly least?: number;
  readonly most?: number;
}

/** A whole number. */
export function WholeNumberField(options: NumberOptions = {}): PropertyDecorator {
  const { least = 0, most = Number.MAX_SAFE_INTEGER } = options;
  const words = told(`Send a whole number from ${least} to ${most}`, `Anfonwch rif cyfan o ${least} i ${most}`);
  const rules = [Max(most, words), Min(least, words), IsInt(words)];
  return field({ type: 'integer', minimum: least, maximum: most }, rules, options);
}

/** Of the resource as the caller saw it: 409 stale-version when it has moved. */
export function VersionField(): PropertyDecorator {
  return WholeNumberField({ least: 1, description: 'The version that you read' });
}

export function YesNoField(options: FieldOptions = {}): PropertyDecorator {
  return field({ type: Boolean }, [IsBoolean(told('Send true or false', 'Anfonwch true neu false'))], options);
}

export function ObjectField(shape: () => Type, options: FieldOptions = {}): PropertyDecorator {
  const words = told('Send an object', 'Anfonwch wrthrych');
  // Nothing at all has no parts that could be wrong.
  const rules = [ValidateNested(words), Instance(shape), IsObject(words)];
  return field({ type: () => shape() }, rules, options);
}

export function ObjectsField(
  shape: () => Type,
  options: FieldOptions & { readonly least?: number; readonly most?: number } = {},
): PropertyDecorator {
  const { least = 0, most = LARGEST_ARRAY } = options;
  const rules = [
    ValidateNested({ each: true, ...OBJECTS }),
    // A list inside the list would be looked through as if its items were the list's own.
    IsObject({ each: true, ...OBJECTS }),
    Instance(shape),
    ArrayMaxSize(most, told(`Send at most ${most}`, `Anfonwch ${most} ar y mwyaf`)),
    ArrayMinSize(least, told(`Send at least ${least}`, `Anfonwch o leiaf ${least}`)),
    IsArray(told('Send a list', 'Anfonwch restr')),
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
  const words = told(
    'Send a number above zero and at most a million, with at most two decimals',
    'Anfonwch rif uwchlaw sero ac o filiwn ar y mwyaf, â dau le degol ar y mwyaf',
  );
  const rule = Validate(IsAQuantity, words);
  return field({ type: Number, exclusiveMinimum: true, minimum: 0 }, [rule], options);
}
