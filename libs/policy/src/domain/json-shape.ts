import { DomainError, parsePlainDate, pence, type Pence, type PlainDate } from '@commonweal/kernel';

/** Reads a value of one shape out of unknown JSON. @throws DomainError invalid-input with the field. */
export type Shape<T> = (value: unknown, field: string) => T;

type OptionalKeys<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];
type Read<T> = Omit<T, OptionalKeys<T>> & Partial<Pick<T, OptionalKeys<T>>>;

function refuse(field: string): never {
  throw new DomainError('invalid-input', { field });
}

export const text: Shape<string> = (value, field) =>
  typeof value === 'string' && value !== '' && value.length <= 300 ? value : refuse(field);

export const flag: Shape<boolean> = (value, field) => (typeof value === 'boolean' ? value : refuse(field));

/** 0 or more. */
export const whole: Shape<number> = (value, field) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuse(field);

export const pencesOf: Shape<Pence> = (value, field) => pence(whole(value, field));

export const day: Shape<PlainDate> = (value, field) => parsePlainDate(text(value, field)) ?? refuse(field);

export function oneOf<const T extends string>(choices: readonly T[]): Shape<T> {
  return (value, field) => choices.find((choice) => choice === value) ?? refuse(field);
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, field) => (value === undefined || value === null ? undefined : shape(value, field));
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, field) => {
    if (!Array.isArray(value) || value.length > 100) return refuse(field);
    return value.map((item: unknown, i) => shape(item, `${field}[${i}]`));
  };
}

/** Every field of the shape and no other, so that a misspelt fact is not silently unknown. */
export function object<T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }): Shape<Read<T>> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(field);
    const given = value as Readonly<Record<string, unknown>>;
    const unknown = Object.keys(given).find((name) => !names.some((known) => known === name));
    if (unknown !== undefined) return refuse(below(field, unknown));
    const read = names.map((name) => [name, fields[name](given[name], below(field, name))] as const);
    return Object.fromEntries(read.filter(([, found]) => found !== undefined)) as Read<T>;
  };
}

const below = (field: string, name: string) => (field === '' ? name : `${field}.${name}`);
