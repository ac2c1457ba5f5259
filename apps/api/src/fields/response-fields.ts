import type { Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

export interface ShownOptions {
  readonly description?: string;
  /** null where there is none. */
  readonly nullable?: boolean;
  /** Left out where there is none. */
  readonly optional?: boolean;
}

function shown(schema: ApiPropertyOptions, { description, nullable = false, optional = false }: ShownOptions) {
  const told = description === undefined ? {} : { description };
  return ApiProperty({ ...schema, ...told, nullable, required: !optional } as ApiPropertyOptions);
}

export const Id = (options: ShownOptions = {}) => shown({ type: String, format: 'uuid' }, options);
export const Text = (options: ShownOptions = {}) => shown({ type: String }, options);
export const Texts = (options: ShownOptions = {}) => shown({ type: [String] }, options);
export const Day = (options: ShownOptions = {}) => shown({ type: String, format: 'date' }, options);
export const Moment = (options: ShownOptions = {}) => shown({ type: String, format: 'date-time' }, options);
export const WholeNumber = (options: ShownOptions = {}) => shown({ type: 'integer' }, options);
export const YesNo = (options: ShownOptions = {}) => shown({ type: Boolean }, options);
export const Choice = (choices: readonly string[], options: ShownOptions = {}) =>
  shown({ type: String, enum: [...choices] }, options);
// A function that gives the class is known by its name: it must be called type.
export const Part = (shape: () => Type, options: ShownOptions = {}) => shown({ type: () => shape() }, options);
export const Parts = (shape: () => Type, options: ShownOptions = {}) =>
  shown({ type: () => shape(), isArray: true }, options);
/** Names and values that differ from case to case. */
export const Facts = (options: ShownOptions = {}) => shown({ type: 'object', additionalProperties: true }, options);
/** Units, with at most two decimals. */
export const Quantity = (options: ShownOptions = {}) => shown({ type: Number }, options);
