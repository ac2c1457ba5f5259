import { isUuid, parsePlainDate } from '@commonweal/kernel';

/** What a value of an answer must be. A name that ends in ? may be null or left out. */
export type Kind = 'text' | 'words' | 'id' | 'pence' | 'whole' | 'number' | 'yes or no' | 'day' | 'moment' | 'object';
/** The values that there are. */
export interface Choice {
  readonly oneOf: readonly string[];
}
export interface Fields {
  readonly [name: string]: Shape;
}
export type Shape = Kind | readonly [Shape] | Fields | Choice;

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  // Empty where they were erased, or never written.
  words: (value) => typeof value === 'string',
  id: (value) => typeof value === 'string' && isUuid(value),
  pence: (value) => Number.isSafeInteger(value),
  whole: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  'yes or no': (value) => typeof value === 'boolean',
  day: (value) => typeof value === 'string' && parsePlainDate(value) !== undefined,
  moment: (value) => typeof value === 'string' && MOMENT.test(value),
  object: (value) => typeof value === 'object' && value !== null,
};

/** Where an answer is not of the shape, and where a list that would show it is empty. */
export function faultsOf(shape: Shape, value: unknown, at = ''): readonly string[] {
  if (typeof shape === 'string') return IS[shape](value) ? [] : [`${at} is no ${shape}: ${JSON.stringify(value)}`];
  if (isList(shape)) return faultsOfList(shape[0], value, at);
  if (isChoice(shape)) {
    return shape.oneOf.includes(String(value)) ? [] : [`${at} is none of its values: ${JSON.stringify(value)}`];
  }
  if (!IS.object(value)) return [`${at} is not there`];
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).flatMap(([name, part]) => {
    const field = name.replace('?', '');
    const given = fields[field];
    return name.endsWith('?') && (given ?? null) === null ? [] : faultsOf(part, given, `${at}.${field}`);
  });
}

function faultsOfList(part: Shape, value: unknown, at: string): readonly string[] {
  if (!Array.isArray(value)) return [`${at} is no list`];
  if (value.length === 0) return [`${at} is empty`];
  return (value as unknown[]).flatMap((item, n) => faultsOf(part, item, `${at}[${String(n)}]`));
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isChoice(shape: Fields | Choice): shape is Choice {
  return 'oneOf' in shape;
}
