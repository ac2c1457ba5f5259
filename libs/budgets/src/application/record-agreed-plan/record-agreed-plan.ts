import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, type BudgetId, Clock, UnitOfWork } from '@commonweal/kernel';
import { type AgreedPlan, refuseFuture } from '../../domain/spending-terms';
import { SpendingTerms } from '../ports/spending-terms';

/** What the agreed plan says a budget is for. Until it is on file, nothing is outside it. */
@Injectable()
export class RecordAgreedPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: SpendingTerms,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, invalid-input */
  async execute(actor: Actor, budgetId: BudgetId, plan: AgreedPlan): Promise<void> {
    assertMay(actor, 'plan.record');
    refuseFuture('agreedOn', plan.agreedOn, this.clock.today());
    const by = { actor, at: this.clock.now() };
    await this.unitOfWork.run(actor, (tx) => this.terms.plan(tx, budgetId, plan, by));
  }
}
