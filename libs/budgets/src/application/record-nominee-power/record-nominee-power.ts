import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, Clock, UnitOfWork } from '@commonweal/kernel';
import { checkPower, type NomineePower } from '../../domain/spending-terms';
import { type SeenBudget, SpendingTerms } from '../ports/spending-terms';

/** The person says how far their nominee may buy, themself or to an officer who writes it down; never the nominee. */
@Injectable()
export class RecordNomineePower {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: SpendingTerms,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, stale-version, invalid-input */
  async execute(actor: Actor, budget: SeenBudget, power: NomineePower): Promise<void> {
    assertMay(actor, 'nominee-power.record');
    checkPower(power, this.clock.today());
    const by = { actor, at: this.clock.now() };
    await this.unitOfWork.run(actor, (tx) => this.terms.nomineePower(tx, budget, power, by));
  }
}
