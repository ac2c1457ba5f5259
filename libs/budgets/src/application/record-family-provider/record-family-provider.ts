import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, Clock, UnitOfWork } from '@commonweal/kernel';
import { type FamilyProvider, refuseFuture } from '../../domain/spending-terms';
import { type SeenBudget, SpendingTerms } from '../ports/spending-terms';

/** A provider is close family of the person, and whether the council has agreed to that as necessary. */
@Injectable()
export class RecordFamilyProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: SpendingTerms,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, stale-version, invalid-input */
  async execute(actor: Actor, budget: SeenBudget, family: FamilyProvider): Promise<void> {
    assertMay(actor, 'plan.record');
    refuseFuture('agreedOn', family.agreedOn, this.clock.today());
    const by = { actor, at: this.clock.now() };
    await this.unitOfWork.run(actor, (tx) => this.terms.family(tx, budget, family, by));
  }
}
