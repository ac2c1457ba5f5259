import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, DomainError, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type DecidedFacts, DecidedFactsReader } from '../application/ports/decided-facts';

const FACTS = `SELECT w.person_id AS "personId", w.budget_id AS "budgetId", w.offer_id AS "offerId", w.price_pence AS "pricePence",
    w.outcome_codes AS "outcomeCodes", w.linked_buyer AS "linkedBuyer",
    w.whole_life_pence + coalesce(c.linked_pence, 0) AS "ownPence", coalesce(c.decision -> 'facts', d.facts) AS facts
  FROM ordering.award w
  JOIN ordering.decision d ON d.authority_id = w.authority_id AND d.award_id = w.id
  LEFT JOIN ordering.award_change c ON c.authority_id = w.authority_id AND c.award_id = w.id
    AND c.state IN ('awaiting_agreement', 'awaiting_approval', 'offered')
  WHERE w.id = $1`;

@Injectable()
export class SqlDecidedFacts extends DecidedFactsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  of(actor: Actor, awardId: AwardId): Promise<DecidedFacts> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [row] = await query<DecidedFacts & Record<string, unknown>>(tx, FACTS, [awardId]);
      if (row === undefined) throw new DomainError('not-found');
      return row;
    });
  }
}
