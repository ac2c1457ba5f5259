import { Injectable } from '@nestjs/common';
import { type Actor, Clock, UnitOfWork } from '@commonweal/kernel';
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

  /** @throws DomainError forbidden; not-found for a client of another council; stale-version, also when it was revoked. */
  async execute(actor: Actor, id: ClientId, version: number): Promise<void> {
    assertMay(actor, 'user.manage');
    const seen = { id, version };
    const client = await this.unitOfWork.run(actor, (tx) => this.clients.revoke(tx, seen, this.clock.now()));
    this.changes.committed(client.userId);
  }
}
