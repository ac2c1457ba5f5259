import type { Actor, AwardId, BudgetId, OfferId, Pence, PersonId } from '@commonweal/kernel';
import type { AwardQuestion } from '@commonweal/policy';
import type { LinkedBuyer } from '../../domain/award';

/** What an award, or the change of it that waits, was decided on. */
export interface DecidedFacts {
  readonly personId: PersonId;
  readonly budgetId: BudgetId;
  readonly offerId: OfferId;
  readonly pricePence: Pence;
  readonly outcomeCodes: readonly string[];
  readonly linkedBuyer: LinkedBuyer;
  /** Of the linked total: its own part. */
  readonly ownPence: Pence;
  readonly facts: Pick<AwardQuestion, 'buyer' | 'offer' | 'award'>;
}

export abstract class DecidedFactsReader {
  /** @throws DomainError not-found */
  abstract of(actor: Actor, awardId: AwardId): Promise<DecidedFacts>;
}
