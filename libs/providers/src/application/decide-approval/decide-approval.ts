import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, Clock, DomainError, type ProviderId, UnitOfWork } from '@commonweal/kernel';
import { type ApprovalState, checkDecision } from '../../domain/standing';
import { refuseUnlessCouncil } from '../../domain/who-may';
import { ProviderRegister } from '../provider-register';

export interface ApprovalCommand {
  readonly authorityId: AuthorityId;
  readonly providerId: ProviderId;
  readonly state: ApprovalState;
  /** Most people at once; absent: no limit. */
  readonly caseloadCap?: number;
  /** The version that was seen; 0 where this council had decided nothing. */
  readonly version: number;
}

/** Whether one council buys from a provider. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly register: ProviderRegister,
  ) {}

  /** @throws DomainError forbidden; not-found; stale-version; invalid-input */
  async execute(actor: Actor, command: ApprovalCommand): Promise<void> {
    const { authorityId, providerId, state, caseloadCap } = command;
    refuseUnlessCouncil(actor, authorityId);
    checkDecision(state, caseloadCap);
    const decidedAt = this.clock.now();
    await this.unitOfWork.run(actor, async (tx) => {
      if ((await this.register.lock(tx, providerId)) === undefined) throw new DomainError('not-found');
      const version = await this.register.approvalVersion(tx, authorityId, providerId);
      if (version !== command.version) throw new DomainError('stale-version', { version });
      const decidedBy = actor.userId;
      await this.register.decide(tx, { authorityId, providerId, state, caseloadCap, decidedBy, decidedAt });
    });
  }
}
