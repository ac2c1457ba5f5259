import { ReadSuggestibleBudgets, type SuggestibleBudgetView } from '@commonweal/budgets';
import { type OfferView, ReadOffers } from '@commonweal/catalogue';
import { type Actor, type BudgetId, DomainError, type OfferId } from '@commonweal/kernel';
import { type IntroducedPersonView, ReadIntroducedPeople } from '@commonweal/people';
import { Injectable } from '@nestjs/common';

/** Whose money a suggestion is about, as far as whoever introduces may know. */
export interface Introduction {
  readonly actor: Actor;
  readonly person: IntroducedPersonView;
  readonly budget: SuggestibleBudgetView;
}

@Injectable()
export class IntroductionReader {
  constructor(
    private readonly budgets: ReadSuggestibleBudgets,
    private readonly people: ReadIntroducedPeople,
    private readonly offers: ReadOffers,
  ) {}

  /** @throws DomainError not-found for money that nobody suggests for, or of a person whom the reader does not introduce. */
  async of(actor: Actor, budgetId: BudgetId): Promise<Introduction> {
    const budget = await this.budgets.byId(actor, budgetId);
    const [person] = await this.people.byIds(actor, [budget.personId]);
    if (person === undefined) throw new DomainError('not-found');
    return { actor, person, budget };
  }

  /** Those on the menu now. @throws DomainError not-found */
  async offered(offerIds: readonly OfferId[]): Promise<readonly OfferView[]> {
    const offers = await Promise.all(offerIds.map((offerId) => this.offers.byId(offerId)));
    return offers.filter(({ offer }) => offer.state === 'listed');
  }

  /** Kinds of support that only somebody who is registered may give. */
  async regulated(): Promise<ReadonlySet<string>> {
    const categories = await this.offers.categories();
    return new Set(categories.filter(({ regulatedActivity }) => regulatedActivity).map(({ code }) => code));
  }
}
