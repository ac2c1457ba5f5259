import { Injectable } from '@nestjs/common';
import { type Actor, type BudgetId, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { Instalments } from '@commonweal/budgets';
import { InstalmentSteps } from '../instalment-steps';
import { InstalmentDebts } from '../ports/instalment-debts';

/** The council stops what is still to be paid over from a budget: before another plan, or for good. */
@Injectable()
export class StopInstalments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly instalments: Instalments,
    private readonly debts: InstalmentDebts,
    private readonly steps: InstalmentSteps,
  ) {}

  /** How many; what is on its way stays. @throws DomainError forbidden, not-found */
  async execute(actor: Actor, budgetId: BudgetId): Promise<{ readonly stopped: number }> {
    assertMay(actor, 'instalment.plan');
    return this.unitOfWork.run(actor, async (tx) => {
      const { authorityId } = await this.instalments.lockBudget(tx, budgetId);
      if (!actor.authorityIds.includes(authorityId)) throw new DomainError('not-found');
      let stopped = 0;
      for (const id of await this.debts.unpaid(tx, await this.instalments.ofBudget(tx, budgetId))) {
        if (await this.steps.stop(tx, actor, id)) stopped++;
      }
      return { stopped };
    });
  }
}
