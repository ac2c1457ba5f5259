import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type ProviderId, UnitOfWork } from '@commonweal/kernel';
import type { ProviderFacts } from '../../domain/provider';
import { refuseUnlessKeeper } from '../../domain/who-may';
import { inOrder } from '../facts-in-order';
import { ProviderRegister } from '../provider-register';

export interface ProviderRevision {
  readonly providerId: ProviderId;
  /** The version that was seen. */
  readonly version: number;
  readonly facts: ProviderFacts;
}

/** New facts about a provider; its offers are ranked by them from the same moment. */
@Injectable()
export class ReviseProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: ProviderRegister,
  ) {}

  /** @throws DomainError forbidden; not-found; stale-version; invalid-input naming the field; postcode-malformed */
  async execute(actor: Actor, revision: ProviderRevision): Promise<{ readonly version: number }> {
    const { providerId } = revision;
    refuseUnlessKeeper(actor, providerId);
    const facts = inOrder(revision.facts);
    return this.unitOfWork.run(actor, async (tx) => {
      const current = await this.register.lock(tx, providerId);
      if (current === undefined) throw new DomainError('not-found');
      if (current.version !== revision.version) throw new DomainError('stale-version', { version: current.version });
      const entry = facts.registration;
      if (
        entry !== undefined &&
        (await this.register.registrationTaken(tx, entry.register, entry.number, providerId))
      ) {
        throw new DomainError('invalid-input', { field: 'registration', problem: 'registered-already' });
      }
      const version = current.version + 1;
      await this.register.replace(tx, providerId, version, facts);
      return { version };
    });
  }
}
