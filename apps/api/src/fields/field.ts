import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';

export interface FieldOptions {
  /** For the reader of openapi.json. */
  readonly description?: string;
  readonly optional?: boolean;
}

/** One field: what it must be, in words that a caller can act on, and how openapi.json shows it. */
export function field(
  schema: ApiPropertyOptions,
  rules: readonly PropertyDecorator[],
  { description, optional = false }: FieldOptions,
): PropertyDecorator {
  const told = description === undefined ? {} : { description };
  const shown = { ...schema, ...told, required: !optional } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(shown), ...rules, ...(optional ? [IsOptional(), NullIsAbsent] : []));
}

/** Many clients send null for what they leave out; nothing behind the fields has to know of it. */
const NullIsAbsent = Transform(({ value }: { value: unknown }) => value ?? undefined);
