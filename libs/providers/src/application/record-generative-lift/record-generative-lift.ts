import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, DomainError, type ProviderId, UnitOfWork } from '@commonweal/kernel';
import { checkLift, type GenerativeLift } from '../../domain/standing';
import { refuseUnlessCouncil } from '../../domain/who-may';
import { ProviderRegister } from '../provider-register';

export interface LiftCommand extends GenerativeLift {
  readonly authorityId: AuthorityId;
  readonly providerId: ProviderId;
}

/** A council's evidenced, dated decision to count a small local provider as generative. The newest replaces the one before. */
@Injectable()
export class RecordGenerativeLift {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: ProviderRegister,
  ) {}

  /** @throws DomainError forbidden; not-found; invalid-input */
  async execute(actor: Actor, command: LiftCommand): Promise<void> {
    refuseUnlessCouncil(actor, command.authorityId);
    checkLift(command);
    await this.unitOfWork.run(actor, async (tx) => {
      if ((await this.register.lock(tx, command.providerId)) === undefined) throw new DomainError('not-found');
      await this.register.lift(tx, { ...command, decidedBy: actor.userId });
    });
  }
}
