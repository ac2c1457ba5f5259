import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '../../domain/may';
import { ApiClients, type ClientId } from '../ports/api-clients';
import { RoleChanges } from '../ports/role-changes';

/** Ends a client and every token that it was given. */
@Injectable()
export class RevokeClient {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly clients: ApiClients,
    private readonly changes: RoleChanges,
  ) {}

  /** @throws DomainError forbidden; not-found for a client of another council, or one that was revoked. */
  async execute(actor: Actor, id: ClientId): Promise<void> {
    assertMay(actor, 'user.manage');
    const userId = await this.unitOfWork.run(actor, async (tx) => {
      const client = await this.clients.revoke(tx, id, this.clock.now());
      if (client === undefined) throw new DomainError('not-found');
      return client.userId;
    });
    this.changes.committed(userId);
  }
}
