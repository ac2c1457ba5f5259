import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { SessionList } from '../ports/user-sessions';

/** A user ends one of their own sessions: a lost phone, a shared computer. */
@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionList,
  ) {}

  /** @throws DomainError not-found where the actor has no such session. */
  async execute(actor: Actor, handle: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const ended = await this.sessions.end(tx, actor.userId, handle, this.clock.now());
      if (!ended) throw new DomainError('not-found');
    });
  }
}
