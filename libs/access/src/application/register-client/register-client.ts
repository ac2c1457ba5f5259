import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, Clock, DomainError, Ids, UnitOfWork } from '@commonweal/kernel';
import { assertManages } from '../../domain/assert-manages';
import { assertGrant } from '../../domain/role-grant';
import { permissionsOf, type Role } from '../../domain/roles';
import { ApiClients, type ClientId } from '../ports/api-clients';
import { UserRegister } from '../ports/user-register';

export interface ClientToRegister {
  readonly name: string;
  readonly authorityId: AuthorityId;
  /** An officer's role: what the client may do at most. */
  readonly role: Role;
  /** Some of the role's; all of them when not given. */
  readonly permissions?: readonly string[] | undefined;
  readonly audience?: string | undefined;
}

export interface RegisteredClient {
  readonly clientId: ClientId;
  /** Shown once. */
  readonly clientSecret: string;
}

/** Registers a machine: a user of its own with one role in one council, and a secret to get tokens with. */
@Injectable()
export class RegisterClient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly users: UserRegister,
    private readonly clients: ApiClients,
  ) {}

  /** @throws DomainError forbidden; invalid-input for a role that is no officer's, or a permission that it has not. */
  async execute(actor: Actor, asked: ClientToRegister): Promise<RegisteredClient> {
    const permissions = assertRegistrable(actor, asked);
    const { authorityId, role, audience = 'api' } = asked;
    const at = this.clock.now();
    const client = {
      id: this.ids.next<'ApiClient'>(),
      userId: this.ids.next<'User'>(),
      authorityId,
      permissions,
      audience,
    };
    const user = { id: client.userId, name: asked.name.trim(), email: undefined };
    const clientSecret = await this.unitOfWork.run(actor, async (tx) => {
      await this.users.add(tx, { ...user, language: 'en', isDemonstration: false });
      await this.users.grant(tx, [{ id: this.ids.next<'RoleGrant'>(), userId: user.id, role, authorityId }], at);
      return this.clients.add(tx, client, actor.userId, at);
    });
    return { clientId: client.id, clientSecret };
  }
}

function assertRegistrable(actor: Actor, asked: ClientToRegister): readonly string[] {
  const { name, authorityId, role, audience = 'api' } = asked;
  assertGrant({ role, authorityId });
  assertManages(actor, { role, authorityId });
  const all: readonly string[] = permissionsOf(role);
  const permissions = asked.permissions ?? all;
  const isOfRole = permissions.length > 0 && permissions.every((permission) => all.includes(permission));
  const faults = {
    name: name.trim() === '',
    permissions: !isOfRole,
    audience: !/^[a-z][a-z0-9-]{0,39}$/.test(audience),
  };
  const [field] = Object.entries(faults).find(([, isWrong]) => isWrong) ?? [];
  if (field !== undefined) throw new DomainError('invalid-input', { field });
  return [...new Set(permissions)];
}
