import { DomainError } from '@commonweal/kernel';
import { decodeCursor, pageOf } from '@commonweal/platform';
import type { PageQuery } from './page.query';

/** A page of a short list that is read whole: what stands after the one that the cursor names. @throws DomainError invalid-input */
export function pageOfAll<Item>(
  all: readonly Item[],
  { limit, cursor }: PageQuery,
  keyOf: (item: Item) => string,
): { readonly items: readonly Item[]; readonly nextCursor: string | null } {
  const [last] = decodeCursor<[string]>(cursor, ['string']) ?? [];
  const before = last === undefined ? -1 : all.findIndex((item) => keyOf(item) === last);
  if (last !== undefined && before === -1) throw new DomainError('invalid-input', { field: 'cursor' });
  return pageOf(all.slice(before + 1), limit, (item) => [keyOf(item)]);
}
