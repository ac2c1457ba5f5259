import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, Ids, UnitOfWork, type UserId } from '@commonweal/kernel';
import { assertManages } from '../../domain/assert-manages';
import { assertGrant, isSame, type RoleGrant } from '../../domain/role-grant';
import { RoleChanges } from '../ports/role-changes';
import { type RoleGrantId, UserRegister } from '../ports/user-register';

/** Gives a user another role and ends their sessions, so that nobody works on with rights of before. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly users: UserRegister,
    private readonly changes: RoleChanges,
  ) {}

  /** @throws DomainError forbidden; own-work for oneself; not-found; invalid-input for a second provider or what is held. */
  async execute(actor: Actor, userId: UserId, grant: RoleGrant): Promise<RoleGrantId> {
    assertGrant(grant);
    assertManages(actor, grant);
    if (actor.userId === userId) throw new DomainError('own-work');
    const id = this.ids.next<'RoleGrant'>();
    const at = this.clock.now();
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.users.isVisible(tx, userId))) throw new DomainError('not-found');
      const held = await this.users.grantsOf(tx, userId);
      if (grant.providerId !== undefined && held.some((h) => (h.providerId ?? grant.providerId) !== grant.providerId)) {
        throw new DomainError('invalid-input', { field: 'providerId' });
      }
      if (held.some((h) => isSame(h, grant))) throw new DomainError('invalid-input', { field: 'role' });
      await this.users.grant(tx, [{ ...grant, id, userId }], at);
      await this.changes.endSessions(tx, userId, at);
    });
    this.changes.committed(userId);
    return id;
  }
}
