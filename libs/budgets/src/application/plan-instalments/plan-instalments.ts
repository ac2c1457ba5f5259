import { Injectable } from '@nestjs/common';
import { type Actor, type BudgetId, Clock, DomainError, Ids, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type InstalmentPlan, instalmentsOf } from '../../domain/instalments';
import { needsAward, receiverOf } from '../../domain/paid-over';
import { BudgetLedger } from '../ports/budget-ledger';
import { type BudgetToPayOver, Instalments } from '../ports/instalments';

/**
 * The council says how a budget is paid over to the host or holder who spends it: so much in all, so often, from a first day.
 * Who plans is not who pays: finance makes the runs, and may hold an instalment.
 */
@Injectable()
export class PlanInstalments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly instalments: Instalments,
    private readonly budgetLedger: BudgetLedger,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError forbidden, not-found (also for a budget whose bills the council pays itself), invalid-input,
   * illegal-transition (a fund that is not awarded, a day that has an instalment), budget-exceeded
   */
  async execute(actor: Actor, budgetId: BudgetId, plan: InstalmentPlan): Promise<void> {
    assertMay(actor, 'instalment.plan');
    const agreedAt = this.clock.now();
    await this.unitOfWork.run(actor, async (tx) => {
      const budget = await this.instalments.lockBudget(tx, budgetId);
      const { authorityId } = budget;
      if (!actor.authorityIds.includes(authorityId)) throw new DomainError('not-found');
      assertPlannable(budget, plan);
      const instalments = instalmentsOf(plan, budget);
      const id = this.ids.next<'InstalmentPlan'>();
      await this.instalments.add(tx, { ...plan, id, budget, instalments, agreedBy: actor.userId, agreedAt });
      const planned = { authorityId, budgetId, planId: id, amountPence: plan.amountPence, at: agreedAt };
      await this.budgetLedger.planInstalments(tx, actor, planned);
    });
  }
}

function assertPlannable(budget: BudgetToPayOver, { amountPence }: InstalmentPlan): void {
  if (receiverOf(budget.moneyHeldIn) === undefined) throw new DomainError('not-found');
  if (needsAward(budget) && !budget.isAwarded) {
    throw new DomainError('illegal-transition', { state: 'not_awarded', action: 'plan' });
  }
  if (amountPence > budget.unplannedPence) {
    throw new DomainError('budget-exceeded', { requestedPence: amountPence, availablePence: budget.unplannedPence });
  }
}
