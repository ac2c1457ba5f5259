import { Injectable } from '@nestjs/common';
import { type Actor, type OfferId, UnitOfWork } from '@commonweal/kernel';
import { Postcodes } from '@commonweal/places';
import type { OfferTerms } from '../../domain/offer';
import { Menu } from '../menu';
import { offerToChange } from '../offer-to-change';
import { termsInOrder } from '../terms-in-order';

export interface OfferRevision {
  readonly offerId: OfferId;
  /** The version that was seen. */
  readonly version: number;
  readonly terms: OfferTerms;
}

/** New terms of an offer; what has been awarded keeps the terms it was awarded with. */
@Injectable()
export class ReviseOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly postcodes: Postcodes,
    private readonly menu: Menu,
  ) {}

  /** @throws DomainError not-found; stale-version; invalid-input naming the field; postcode-malformed; postcode-unknown */
  async execute(actor: Actor, revision: OfferRevision): Promise<{ readonly version: number }> {
    const starts = await this.postcodes.resolve(revision.terms.startsPostcode);
    return this.unitOfWork.run(actor, async (tx) => {
      const offer = await offerToChange(this.menu, tx, actor, revision);
      const terms = await termsInOrder(this.menu, tx, revision.terms);
      await this.menu.replace(tx, revision.offerId, terms, starts);
      return { version: offer.version + 1 };
    });
  }
}
