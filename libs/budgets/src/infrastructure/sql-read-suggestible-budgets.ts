import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, type BudgetId, Clock, DomainError, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { ReadSuggestibleBudgets, type SuggestibleBudgetView } from '../application/queries/read-suggestible-budgets';

/* Whose budgets these are is read, and written to the access log, with the people themselves. */
const SUGGESTIBLE = `SELECT b.id, b.authority_id AS "authorityId", b.reference, b.person_id AS "personId", b.type,
    b.starts_on AS "startsOn", b.ends_on AS "endsOn" FROM budgets.budget b
  WHERE (b.type = 'direct_payment' OR b.isf_basis = 'paid_at_persons_request') AND b.ends_on >= $1`;
const OF_PEOPLE = `${SUGGESTIBLE} AND b.person_id = ANY ($2::uuid[]) ORDER BY b.starts_on DESC, b.reference DESC`;
const BY_ID = `${SUGGESTIBLE} AND b.id = $2`;

@Injectable()
export class SqlReadSuggestibleBudgets extends ReadSuggestibleBudgets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  ofPeople(actor: Actor, personIds: readonly PersonId[]): Promise<readonly SuggestibleBudgetView[]> {
    return this.found(actor, OF_PEOPLE, personIds);
  }

  async byId(actor: Actor, budgetId: BudgetId): Promise<SuggestibleBudgetView> {
    const [budget] = await this.found(actor, BY_ID, budgetId);
    if (budget === undefined) throw new DomainError('not-found');
    return budget;
  }

  private async found(
    actor: Actor,
    sql: string,
    ids: BudgetId | readonly PersonId[],
  ): Promise<readonly SuggestibleBudgetView[]> {
    assertMay(actor, 'suggestion.make');
    const values = [this.clock.today(), ids];
    return this.unitOfWork.run(actor, (tx) => query<SuggestibleBudgetView & Record<string, unknown>>(tx, sql, values));
  }
}
