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

  /** The time of the first reading stays. @throws DomainError not-found for a message that is not the actor's. */
  async execute(actor: Actor, id: MessageId): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.box.markRead(tx, id, this.clock.now()))) throw new DomainError('not-found');
    });
  }
}
