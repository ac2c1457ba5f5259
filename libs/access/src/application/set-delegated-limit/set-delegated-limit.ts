import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, DomainError, type Pence, UnitOfWork, type UserId } from '@commonweal/kernel';
import { assertManages } from '../../domain/assert-manages';
import { ROLES_WITH_A_LIMIT } from '../../domain/roles';
import { type DelegatedLimit, DelegatedLimits } from '../ports/delegated-limits';
import { UserRegister } from '../ports/user-register';

@Injectable()
export class SetDelegatedLimit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserRegister,
    private readonly limits: DelegatedLimits,
  ) {}

  /**
   * The most whole-life value that the officer may award without a manager.
   * @throws DomainError forbidden; own-work for oneself; invalid-input for an amount below zero or a user who places no awards there.
   */
  async execute(actor: Actor, authorityId: AuthorityId, userId: UserId, limitPence: Pence): Promise<DelegatedLimit> {
    assertManages(actor, { role: 'social_worker', authorityId });
    if (actor.userId === userId) throw new DomainError('own-work');
    if (limitPence < 0) throw new DomainError('invalid-input', { field: 'limitPence' });
    return this.unitOfWork.run(actor, async (tx) => {
      const grants = await this.users.grantsOf(tx, userId);
      const places = grants.some(
        (grant) => grant.authorityId === authorityId && ROLES_WITH_A_LIMIT.some((role) => role === grant.role),
      );
      if (!places) throw new DomainError('invalid-input', { field: 'userId' });
      return this.limits.set(tx, authorityId, userId, limitPence);
    });
  }
}
