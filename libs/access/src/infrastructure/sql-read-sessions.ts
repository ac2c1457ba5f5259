import { Injectable } from '@nestjs/common';
import { type Actor, Clock, UnitOfWork } from '@commonweal/kernel';
import { SessionList, type SessionSummary } from '../application/ports/user-sessions';
import { ReadSessions } from '../application/queries/read-sessions';

@Injectable()
export class SqlReadSessions extends ReadSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: SessionList,
  ) {
    super();
  }

  own(actor: Actor): Promise<readonly SessionSummary[]> {
    return this.unitOfWork.run(actor, (tx) => this.sessions.ofUser(tx, actor.userId, this.clock.now()));
  }
}
