import { dayFromNow } from '../../../support/buyers-scene';
import { bodyOf, resolved, type Schema } from './schemas';

const MEGABYTE = 'x'.repeat(1_100_000);
export const NONE = '01937000-0000-7000-8000-00000000dead';
const HTML = '<b>x</b>';

type Kind = 'number' | 'list' | 'object' | 'yes or no' | 'day' | 'id' | 'choice' | 'text';

const BY_TYPE: Readonly<Record<string, Kind>> = {
  ...{ integer: 'number', number: 'number', array: 'list', object: 'object', boolean: 'yes or no' },
};
const BY_FORMAT: Readonly<Record<string, Kind>> = { date: 'day', uuid: 'id' };

function kindOf({ type = '', format = '', enum: choices }: Schema): Kind {
  return BY_TYPE[type] ?? BY_FORMAT[format] ?? (choices === undefined ? 'text' : 'choice');
}

/** What no field of this kind takes. */
const WRONG: Readonly<Record<Kind, (schema: Schema, good: unknown) => readonly unknown[]>> = {
  number: ({ type }) => [-1, 1.005, 1e30, 'x', '1', HTML, [], {}, ...(type === 'number' ? [0] : [])],
  list: (schema, good) => ['x', 7, {}, { 0: good }, [7], [null], [[]], tooMany(schema, good)],
  object: (_, good) => ['x', 7, true, [], [good]],
  'yes or no': () => ['x', 'true', 7, [], {}],
  day: () => [7, '', '2026-02-30', '30/11/2026', HTML, [], {}],
  id: () => [7, '', 'x', HTML, NONE, [], {}],
  choice: ({ enum: choices = [] }) => [7, true, '', 'zzz', HTML, [choices[0]], {}],
  text: ({ maxLength = 20_000 }) => [7, true, '', 'x'.repeat(maxLength + 1), [], {}],
};

function valuesFor(schema: Schema, good: unknown): readonly unknown[] {
  return [null, 'nul\u0000l', MEGABYTE, ...WRONG[kindOf(schema)](schema, good)];
}

function tooMany({ items = {}, maxItems = 200 }: Schema, good: unknown): readonly unknown[] {
  const [one = sampleOf(resolved(items))] = Array.isArray(good) ? (good as unknown[]) : [];
  return Array.from({ length: maxItems + 1 }, () => one);
}

/** Something that fits, to have parts that do not. */
const FITTING: Readonly<Record<Kind, (schema: Schema) => unknown>> = {
  number: () => 1,
  list: () => [],
  object: ({ properties = {}, required = [] }) =>
    Object.fromEntries(required.map((name) => [name, sampleOf(resolved(properties[name] ?? {}))])),
  'yes or no': () => true,
  day: () => dayFromNow(0),
  id: () => NONE,
  choice: ({ enum: choices = [] }) => choices[0],
  text: () => 'text',
};

function sampleOf(schema: Schema): unknown {
  return FITTING[kindOf(schema)](schema);
}

type Step = string | number;

interface BadPart {
  /** Where the fault is, from here. */
  readonly at: readonly Step[];
  readonly value: unknown;
  /** The part with the fault in it. */
  readonly whole: unknown;
}

export interface BadBody {
  /** As the answer is to name it. */
  readonly field: string;
  /** With what it is inside: lines[0].quantity. */
  readonly where: string;
  readonly value: unknown;
  readonly body: unknown;
}

/** The good body with each field wrong in each way, however deep inside, and each that it needs left out. */
export function badBodies(route: string, good: Readonly<Record<string, unknown>>): readonly BadBody[] {
  return badInside(bodyOf(route), good).map(({ at, value, whole }) => ({
    field: String(at.findLast((step) => typeof step === 'string')),
    where: at.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`)).join(''),
    value,
    body: whole,
  }));
}

function badInside(schema: Schema, good: unknown): readonly BadPart[] {
  const { type, properties = {}, required = [], items } = schema;
  if (type === 'array' && items !== undefined) {
    const [first] = Array.isArray(good) ? (good as unknown[]) : [];
    return within(0, badPart(resolved(items), first, 'an item'), (item) => [item]);
  }
  if (type !== 'object') return [];
  const fields = (good ?? sampleOf(schema)) as Readonly<Record<string, unknown>>;
  return Object.entries(properties).flatMap(([name, property]) => {
    const bad = badPart(resolved(property), fields[name], required.includes(name) ? 'needed' : 'optional');
    return within(name, bad, (value) => ({ ...fields, [name]: value }));
  });
}

function badPart(schema: Schema, good: unknown, is: 'needed' | 'optional' | 'an item'): readonly BadPart[] {
  const values = [...valuesFor(schema, good), ...(is === 'needed' ? [undefined] : [])];
  // Nothing where nothing is needed is no fault.
  const wrong = values.filter((value) => value !== null || is !== 'optional');
  return [...wrong.map((value) => ({ at: [], value, whole: value })), ...badInside(schema, good ?? sampleOf(schema))];
}

function within(step: Step, parts: readonly BadPart[], around: (part: unknown) => unknown): readonly BadPart[] {
  return parts.map(({ at, value, whole }) => ({ at: [step, ...at], value, whole: around(whole) }));
}
