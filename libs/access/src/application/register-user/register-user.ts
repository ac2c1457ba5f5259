import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, Ids, type Language, UnitOfWork, type UserId } from '@commonweal/kernel';
import { assertManages } from '../../domain/assert-manages';
import { assertGrant, type RoleGrant } from '../../domain/role-grant';
import { UserRegister } from '../ports/user-register';

export interface UserToRegister {
  readonly name: string;
  readonly email?: string | undefined;
  readonly language?: Language | undefined;
  /** At least one: a user without a role cannot sign in. */
  readonly roles: readonly RoleGrant[];
  /** An invented user, who may be signed in as by choosing them. */
  readonly isDemonstration?: boolean | undefined;
}

@Injectable()
export class RegisterUser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly users: UserRegister,
  ) {}

  /** @throws DomainError forbidden; invalid-input for a role without what it reaches, or an e-mail address that is taken. */
  async execute(actor: Actor, user: UserToRegister): Promise<UserId> {
    assertRegistrable(actor, user);
    const userId = this.ids.next<'User'>();
    const grants = user.roles.map((grant) => ({ ...grant, id: this.ids.next<'RoleGrant'>(), userId }));
    const { name, email, language = 'en', isDemonstration = false } = user;
    await this.unitOfWork.run(actor, async (tx) => {
      const isNew = await this.users.add(tx, { id: userId, name: name.trim(), email, language, isDemonstration });
      if (!isNew) throw new DomainError('invalid-input', { field: 'email' });
      await this.users.grant(tx, grants, this.clock.now());
    });
    return userId;
  }
}

function assertRegistrable(actor: Actor, user: UserToRegister): void {
  if (user.name.trim() === '') throw new DomainError('invalid-input', { field: 'name' });
  if (user.roles.length === 0) throw new DomainError('invalid-input', { field: 'roles' });
  if (user.isDemonstration === true && actor.system === undefined) {
    throw new DomainError('forbidden', { permission: 'user.manage' });
  }
  for (const grant of user.roles) {
    assertGrant(grant);
    assertManages(actor, grant);
  }
}
