import { DomainError } from '@commonweal/kernel';
import type { Shortlist, Shortlists } from '../ports/shortlists';
import type { PlaceAwardRequest } from './place-award-request';

/** The list that the offer was chosen from. @throws DomainError shortlist-invalid when it was not shown there. */
export function chosenFrom(shortlists: Shortlists, { shortlistId, offerId }: PlaceAwardRequest): Shortlist | undefined {
  if (shortlistId === undefined) return undefined;
  const shortlist = shortlists.read(shortlistId);
  if (shortlist?.offers.every((shown) => shown.offerId !== offerId) !== false) {
    throw new DomainError('shortlist-invalid');
  }
  return shortlist;
}
