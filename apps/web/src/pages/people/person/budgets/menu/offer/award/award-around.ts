import type { BudgetView, ReadBudgets } from '@commonweal/budgets';
import type { OfferView, OutcomeView, ReadOffers } from '@commonweal/catalogue';
import type { Actor, BudgetId, OfferId, PersonId } from '@commonweal/kernel';
import type { PersonView, ReadPeople } from '@commonweal/people';
import { personsBudget } from '../../persons-budget';

/** Whose award it is, with which money and for what. */
export interface AwardAround {
  readonly actor: Actor;
  readonly person: PersonView;
  readonly budget: BudgetView;
  readonly offer: OfferView;
  readonly outcomes: readonly OutcomeView[];
  /** The list that the offer was chosen from, signed. */
  readonly list: string | undefined;
}

export interface AwardAddress {
  readonly personId: PersonId;
  readonly budgetId: BudgetId;
  readonly offerId: OfferId;
  readonly list: string | undefined;
}

interface Readers {
  readonly people: ReadPeople;
  readonly budgets: ReadBudgets;
  readonly offers: ReadOffers;
}

export async function awardAround(readers: Readers, actor: Actor, at: AwardAddress): Promise<AwardAround> {
  const { people, budgets, offers } = readers;
  const budget = personsBudget(await budgets.byId(actor, at.budgetId), at.personId);
  const person = await people.byId(actor, at.personId, 'award');
  const [offer, outcomes] = await Promise.all([
    offers.byId(at.offerId, { place: person, authorityId: person.authorityId }),
    offers.outcomes(),
  ]);
  return { actor, person, budget, offer, outcomes, list: at.list };
}
