import { DomainError } from '@commonweal/kernel';

type CursorValue = string | number;

/** Where a page of a list ended: the values its rows are ordered by. Callers send it back and cannot read it. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor, or undefined where there is none.
 * @throws DomainError invalid-input for one that we did not make for this list.
 */
export function decodeCursor<Values extends readonly CursorValue[]>(
  cursor: string | undefined,
  kinds: { readonly [K in keyof Values]: Values[K] extends string ? 'string' : 'number' },
): Values | undefined {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  const fits = Array.isArray(values) && values.length === kinds.length && values.every((v, i) => isOf(kinds[i], v));
  if (!fits) throw new DomainError('invalid-input', { field: 'cursor' });
  return values as unknown as Values;
}

/** Numbers count things or microseconds; text that no column can hold was never in one. */
function isOf(kind: 'string' | 'number' | undefined, value: unknown): boolean {
  if (typeof value !== kind) return false;
  return typeof value === 'string' ? !value.includes('\0') : Number.isSafeInteger(value);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Rows read with one more than the limit: the page, and where the next begins. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  valuesOf: (row: Row) => readonly CursorValue[],
): { readonly items: readonly Row[]; readonly nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(valuesOf(last)) : null };
}
