import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, type AuthorityId, DomainError, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { AccessLog } from '../ports/access-log';
import { PersonKeys } from '../ports/person-keys';

/**
 * Destroys a person's key: every free text about them is unreadable from then on, in backups made later too, while
 * ledger, events and decisions, which hold ids and codes only, stay whole.
 */
@Injectable()
export class EraseFreeText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws DomainError forbidden, not-found. */
  async execute(
    actor: Actor,
    person: { readonly authorityId: AuthorityId; readonly personId: PersonId },
  ): Promise<void> {
    assertMay(actor, 'person.erase');
    const { authorityId, personId } = person;
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.keys.destroy(tx, authorityId, personId))) throw new DomainError('not-found');
      await this.accessLog.record(tx, actor, { authorityId, personId, purpose: 'free-text-erased' });
    });
  }
}
