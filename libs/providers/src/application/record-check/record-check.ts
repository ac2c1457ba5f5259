import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, Ids, type ProviderId, UnitOfWork } from '@commonweal/kernel';
import { checkStandingCheck, type StandingCheck } from '../../domain/standing';
import { refuseUnlessKeeper } from '../../domain/who-may';
import { ProviderRegister } from '../provider-register';

/** One check of a provider, with its dates. The newest of a kind counts; older ones stay on record. */
@Injectable()
export class RecordCheck {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly register: ProviderRegister,
  ) {}

  /** A provider can only claim; an officer says passed or failed. @throws DomainError forbidden; not-found; invalid-input */
  async execute(actor: Actor, providerId: ProviderId, check: StandingCheck): Promise<void> {
    refuseUnlessKeeper(actor, providerId);
    const own = actor.system === undefined && !actor.permissions.has('provider.approve');
    if (own && check.state !== 'claimed') throw new DomainError('forbidden');
    checkStandingCheck(check);
    await this.unitOfWork.run(actor, async (tx) => {
      if ((await this.register.lock(tx, providerId)) === undefined) throw new DomainError('not-found');
      await this.register.addCheck(tx, this.ids.next<'StandingCheck'>(), providerId, check);
    });
  }
}
