import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, Clock, UnitOfWork } from '@commonweal/kernel';
import { type AgreedPlan, refuseFuture } from '../../domain/spending-terms';
import { type SeenBudget, SpendingTerms } from '../ports/spending-terms';

/** What the agreed plan says a budget is for. Until it is on file, nothing is outside it. */
@Injectable()
export class RecordAgreedPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: SpendingTerms,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, stale-version, invalid-input */
  async execute(actor: Actor, budget: SeenBudget, plan: AgreedPlan): Promise<void> {
    assertMay(actor, 'plan.record');
    refuseFuture('agreedOn', plan.agreedOn, this.clock.today());
    const by = { actor, at: this.clock.now() };
    await this.unitOfWork.run(actor, (tx) => this.terms.plan(tx, budget, plan, by));
  }
}
