import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, Ids, type OfferId, type ProviderId, UnitOfWork } from '@commonweal/kernel';
import { Postcodes } from '@commonweal/places';
import { mayKeepRecord } from '@commonweal/providers';
import type { OfferTerms } from '../../domain/offer';
import { Menu } from '../menu';
import { termsInOrder } from '../terms-in-order';

export interface NewOffer extends OfferTerms {
  readonly providerId: ProviderId;
  readonly isDemonstration?: boolean;
}

/** Puts an offer on the menu. */
@Injectable()
export class ListOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly postcodes: Postcodes,
    private readonly menu: Menu,
  ) {}

  /** @throws DomainError forbidden; not-found; invalid-input naming the field; postcode-malformed; postcode-unknown */
  async execute(actor: Actor, draft: NewOffer): Promise<{ readonly id: OfferId }> {
    const { providerId, isDemonstration = false } = draft;
    if (!mayKeepRecord(actor, providerId)) throw new DomainError('forbidden');
    const starts = await this.postcodes.resolve(draft.startsPostcode);
    const id = this.ids.next<'Offer'>();
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.menu.providerExists(tx, providerId))) throw new DomainError('not-found');
      const terms = await termsInOrder(this.menu, tx, draft);
      await this.menu.add(tx, { ...terms, id, providerId, isDemonstration }, starts);
    });
    return { id };
  }
}
