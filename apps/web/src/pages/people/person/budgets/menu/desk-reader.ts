import { type BudgetView, ReadBudgets } from '@commonweal/budgets';
import { type OfferView, type OutcomeView, ReadOffers } from '@commonweal/catalogue';
import { type Actor, Clock, DomainError, type PlainDate } from '@commonweal/kernel';
import { type PersonView, ReadPeople, ReadPeopleOfFunds } from '@commonweal/people';
import { Injectable } from '@nestjs/common';
import type { DeskAddress, OfferAddress } from './desk';

/** The person as far as the reader at this desk may know them: a host has a name and a postcode, and no more. */
export interface PersonAtDesk extends Pick<PersonView, 'name' | 'firstName' | 'postcode' | 'outcomes'> {
  readonly place: Pick<PersonView, 'easting' | 'northing'> | undefined;
}

/** Whose money it is and where it is looked at. */
export interface MoneyAtDesk<At extends DeskAddress = DeskAddress> {
  readonly actor: Actor;
  readonly at: At;
  readonly person: PersonAtDesk;
  readonly budget: BudgetView;
}

/** With what it would buy. */
export interface OfferAtDesk extends MoneyAtDesk<OfferAddress> {
  readonly offer: OfferView;
  readonly outcomes: readonly OutcomeView[];
  readonly today: PlainDate;
}

@Injectable()
export class DeskReader {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly people: ReadPeople,
    private readonly ofFunds: ReadPeopleOfFunds,
    private readonly offers: ReadOffers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found for a budget that is another person's, or out of reach; forbidden to who buys nothing. */
  async money<At extends DeskAddress>(actor: Actor, at: At, purpose: string): Promise<MoneyAtDesk<At>> {
    if (at.desk !== 'officer' && !actor.permissions.has('award.buy')) throw new DomainError('forbidden');
    const budget = await this.budgets.byId(actor, at.budgetId);
    if (at.personId !== undefined && budget.personId !== at.personId) throw new DomainError('not-found');
    return { actor, at, budget, person: await this.person(actor, at, budget, purpose) };
  }

  async offer(actor: Actor, at: OfferAddress, purpose: string): Promise<OfferAtDesk> {
    const money = await this.money(actor, at, purpose);
    const { place } = money.person;
    const [offer, outcomes] = await Promise.all([
      this.offers.byId(at.offerId, { ...(place && { place }), authorityId: money.budget.authorityId }),
      this.offers.outcomes(),
    ]);
    return { ...money, offer, outcomes, today: this.clock.today() };
  }

  private async person(actor: Actor, { desk }: DeskAddress, { personId }: BudgetView, purpose: string) {
    if (desk !== 'host') {
      const person = await this.people.byId(actor, personId, purpose);
      return { ...person, place: person };
    }
    const person = (await this.ofFunds.byIds(actor, [personId])).get(personId);
    if (person === undefined) throw new DomainError('not-found');
    return { ...person, outcomes: [], place: undefined };
  }
}
