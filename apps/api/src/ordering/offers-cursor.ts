import { createHash } from 'node:crypto';
import { DomainError } from '@commonweal/kernel';
import { decodeCursor, encodeCursor } from '@commonweal/platform';

const FARTHEST = 1_000_000;

/** Where a page of the public menu begins. @throws DomainError invalid-input for a cursor that was not given out. */
export function readOffset(cursor: string | undefined): number {
  const [offset = 0] = decodeCursor<[number]>(cursor, ['number']) ?? [];
  return within(offset);
}

/** Where a page of a buyer's list begins, and of which list: the one whose order the policy gave to the page before. */
export interface PlaceInList {
  readonly offset: number;
  readonly list: string | undefined;
}

/** @throws DomainError invalid-input for a cursor that was not given out. */
export function readPlace(cursor: string | undefined): PlaceInList {
  const [offset = 0, list] = decodeCursor<[number, string]>(cursor, ['number', 'string']) ?? [];
  return { offset: within(offset), list };
}

/** The cursor of the next page. @throws DomainError stale-version when the policy now gives another list or order. */
export function nextPlace(
  from: PlaceInList,
  found: { readonly offset: number; readonly total: number; readonly shortlistId: string },
): string | null {
  const list = digestOf(found.shortlistId);
  if (from.list !== undefined && from.list !== list) throw new DomainError('stale-version');
  return found.offset < found.total ? encodeCursor([found.offset, list]) : null;
}

/** Of what is signed, without the signature, whose key may change. */
function digestOf(shortlistId: string): string {
  const [payload = ''] = shortlistId.split('.');
  return createHash('sha256').update(payload).digest('base64url').slice(0, 22);
}

function within(offset: number): number {
  if (offset < 0 || offset > FARTHEST) throw new DomainError('invalid-input', { field: 'cursor' });
  return offset;
}
