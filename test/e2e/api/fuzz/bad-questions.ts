import { NONE } from './bad-values';
import { questionsOf, type Schema } from './schemas';

export interface BadAddress {
  readonly address: string;
  /** Whether what is asked for could be there, and is not: an empty list says so as well. */
  readonly mayBeEmpty: boolean;
  /** The field that the answer is to name; of an id that cannot be one, nothing but that it is not there. */
  readonly field?: string;
}

const HTML = '<b>x</b>';
const NUL = 'nul\u0000l';
const CURSORS = [
  ...['', 'x', '1e99', '-1', '9'.repeat(18), NUL, HTML, 'x'.repeat(2_000)],
  ...[['x', 'y'], ['2026-02-30T00:00:00.000Z', NONE], ['\u0000', NONE], [1, 2], {}].map((parts) =>
    Buffer.from(JSON.stringify(parts)).toString('base64url'),
  ),
];
/** One that fits, of what is not there; a place after the last line; and what somebody may be called. */
const EMPTY: readonly string[] = [
  NONE,
  '9'.repeat(18),
  ...CURSORS.filter((cursor) => decoded(cursor).startsWith('["2026')),
];
const IN_PATH = ['x', '-1', 'NaN', '%00', '%3Cb%3E', NONE, 'x'.repeat(90), '%ff'];
const IDS = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** The address with each of its ids and of its questions wrong in each way, and a question that it does not know. */
export function badAddresses(route: string, address: string): readonly BadAddress[] {
  const [path = '', query = ''] = address.split('?');
  const inPath = badIds(route, path);
  const asked = (name: string, values: readonly string[]): string => {
    const all = new URLSearchParams(query);
    all.delete(name);
    for (const value of values) all.append(name, value);
    return `${path}?${all.toString()}`;
  };
  const questions = questionsOf(route).flatMap(({ name, schema }) =>
    valuesFor(name, schema).map((values) => ({
      address: asked(name, values),
      mayBeEmpty: values.length === 1 && EMPTY.includes(values[0] ?? ''),
      field: name,
    })),
  );
  const unknown = { address: asked('surprise', ['1']), mayBeEmpty: false, field: 'surprise' };
  return [...inPath, ...questions, ...(questions.length > 0 ? [unknown] : [])];
}

/** The address with each of its ids what no id can be. */
export function badIds(route: string, path: string): readonly BadAddress[] {
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return (path.match(IDS) ?? []).flatMap((id, n) =>
    IN_PATH.map((value) => ({
      address: path.replace(id, value),
      mayBeEmpty: false,
      ...(value === '%00' ? { field: names[n] ?? '' } : {}),
    })),
  );
}

function valuesFor(name: string, { type, format, enum: choices }: Schema): readonly (readonly string[])[] {
  const twice = ['x', 'y'];
  if (name === 'cursor') return [...CURSORS.map((value) => [value]), twice];
  if (type === 'integer') return [...each('', 'x', '-1', '0.5', '1e30', 'NaN', HTML, NUL), ['1', '2']];
  if (format === 'uuid') return [...each('', 'x', '-1', HTML, NUL, NONE), twice];
  if (choices !== undefined) return [...each('', 'zzz', HTML, NUL), [...choices.slice(0, 2)]];
  return [...each('', NUL, 'x'.repeat(3_000)), twice];
}

function decoded(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString();
}

function each(...values: readonly string[]): readonly (readonly string[])[] {
  return values.map((value) => [value]);
}
