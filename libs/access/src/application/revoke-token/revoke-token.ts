import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { ApiTokens } from '../ports/api-tokens';
import { RoleChanges } from '../ports/role-changes';

@Injectable()
export class RevokeToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: ApiTokens,
    private readonly changes: RoleChanges,
  ) {}

  /** Ends a token of the actor's own. @throws DomainError not-found for any other. */
  async execute(actor: Actor, token: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const userId = await this.tokens.revoke(tx, token, this.clock.now());
      if (userId === undefined || userId !== actor.userId) throw new DomainError('not-found');
    });
    this.changes.committed(actor.userId);
  }
}
