import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type MessageId, UnitOfWork } from '@commonweal/kernel';
import { MessageBox } from '../ports/message-box';

@Injectable()
export class MarkRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly box: MessageBox,
  ) {}

  /**
   * The time of the first reading stays. `version` as it was seen, where who reads it looks at versions.
   * @throws DomainError not-found for a message that is not the actor's; stale-version
   */
  async execute(actor: Actor, id: MessageId, version?: number): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const read = await this.box.markRead(tx, id, this.clock.now());
      if (read === undefined) throw new DomainError('not-found');
      const now = read.wasRead ? 2 : 1;
      if (version !== undefined && version !== now) throw new DomainError('stale-version', { version: now });
    });
  }
}
