import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertManages } from '../../domain/assert-manages';
import { RoleChanges } from '../ports/role-changes';
import { type RoleGrantId, UserRegister } from '../ports/user-register';

/** Takes a role from a user and ends their sessions. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: UserRegister,
    private readonly changes: RoleChanges,
  ) {}

  /** @throws DomainError forbidden; own-work for a role of oneself; not-found for a grant that is not in force. */
  async execute(actor: Actor, id: RoleGrantId): Promise<void> {
    const at = this.clock.now();
    const userId = await this.unitOfWork.run(actor, async (tx) => {
      const grant = await this.users.findGrant(tx, id);
      if (grant === undefined) throw new DomainError('not-found');
      assertManages(actor, grant);
      if (grant.userId === actor.userId) throw new DomainError('own-work');
      await this.users.revoke(tx, id, at);
      await this.changes.endSessions(tx, grant.userId, at);
      return grant.userId;
    });
    this.changes.committed(userId);
  }
}
