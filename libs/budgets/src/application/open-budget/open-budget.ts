import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, type BudgetId, Clock, DomainError, Ids, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type BudgetTerms, checkTerms } from '../../domain/budget-terms';
import { BudgetLedger } from '../ports/budget-ledger';
import { Budgets } from '../ports/budgets';

export interface OpenBudgetCommand extends BudgetTerms {
  readonly authorityId: AuthorityId;
}

/** An officer opens a budget for a person; what each funder puts in is available at once. */
@Injectable()
export class OpenBudget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly budgets: Budgets,
    private readonly budgetLedger: BudgetLedger,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, invalid-input */
  async execute(
    actor: Actor,
    command: OpenBudgetCommand,
  ): Promise<{ readonly id: BudgetId; readonly reference: string }> {
    assertMay(actor, 'budget.open');
    const { authorityId, ...terms } = command;
    if (!actor.authorityIds.includes(authorityId)) throw new DomainError('not-found');
    checkTerms(terms);
    const id: BudgetId = this.ids.next<'Budget'>();
    const openedAt = this.clock.now();
    const funders = terms.funders.map((funder) => ({ ...funder, id: this.ids.next<'Funder'>() }));
    return this.unitOfWork.run(actor, async (tx) => {
      const reference = await this.budgets.add(tx, { authorityId, id, terms, funders, openedAt });
      for (const { id: funderId, amountPence } of funders) {
        await this.budgetLedger.fund(tx, actor, { authorityId, budgetId: id, funderId, amountPence, at: openedAt });
      }
      return { id, reference };
    });
  }
}
