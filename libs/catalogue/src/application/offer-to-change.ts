import { type Actor, DomainError, type OfferId, type Tx } from '@commonweal/kernel';
import { mayKeepRecord } from '@commonweal/providers';
import type { Menu, OfferOnMenu } from './menu';

/** The locked offer. @throws DomainError not-found, also for another provider's; stale-version */
export async function offerToChange(
  menu: Menu,
  tx: Tx,
  actor: Actor,
  seen: { readonly offerId: OfferId; readonly version: number },
): Promise<OfferOnMenu> {
  const offer = await menu.lock(tx, seen.offerId);
  if (offer === undefined || !mayKeepRecord(actor, offer.providerId)) throw new DomainError('not-found');
  if (offer.version !== seen.version) throw new DomainError('stale-version', { version: offer.version });
  return offer;
}
