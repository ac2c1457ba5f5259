import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, Ids, type ProviderId, UnitOfWork } from '@commonweal/kernel';
import type { ProviderFacts } from '../../domain/provider';
import { refuseUnlessKeeper } from '../../domain/who-may';
import { inOrder } from '../facts-in-order';
import { ProviderRegister } from '../provider-register';

export interface NewProvider extends ProviderFacts {
  readonly isDemonstration?: boolean;
}

/** A provider registers once, for every council. */
@Injectable()
export class RegisterProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly register: ProviderRegister,
  ) {}

  /** @throws DomainError forbidden; invalid-input naming the field; postcode-malformed */
  async execute(actor: Actor, draft: NewProvider): Promise<{ readonly id: ProviderId }> {
    refuseUnlessKeeper(actor, undefined);
    const facts = inOrder(draft);
    const id = this.ids.next<'Provider'>();
    await this.unitOfWork.run(actor, async (tx) => {
      const entry = facts.registration;
      if (entry !== undefined && (await this.register.registrationTaken(tx, entry.register, entry.number, id))) {
        throw new DomainError('invalid-input', { field: 'registration', problem: 'registered-already' });
      }
      await this.register.add(tx, { ...facts, id, isDemonstration: facts.isDemonstration ?? false, version: 1 });
    });
    return { id };
  }
}
