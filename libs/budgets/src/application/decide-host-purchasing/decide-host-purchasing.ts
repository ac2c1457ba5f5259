import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { refuseFuture } from '../../domain/spending-terms';
import { type HostDecision, SpendingTerms } from '../ports/spending-terms';

/** Once for each host agreement: whether a host that is paid to purchase acts as the council's purchasing agent. */
@Injectable()
export class DecideHostPurchasing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: SpendingTerms,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, invalid-input */
  async execute(actor: Actor, host: HostDecision): Promise<void> {
    assertMay(actor, 'host-agreement.decide');
    if (!actor.authorityIds.includes(host.authorityId)) throw new DomainError('not-found');
    refuseFuture('decidedOn', host.decidedOn, this.clock.today());
    const by = { actor, at: this.clock.now() };
    await this.unitOfWork.run(actor, (tx) => this.terms.hostPurchasing(tx, host, by));
  }
}
