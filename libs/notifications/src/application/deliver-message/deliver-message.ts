import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Ids, JobEffects, systemActor, UnitOfWork, type UserId } from '@commonweal/kernel';
import { LINK_KINDS, TEMPLATES } from '../notify';
import { MessageBox } from '../ports/message-box';

export interface MessageToDeliver {
  readonly template: string;
  readonly userIds: readonly UserId[];
  readonly linkKind: string;
  readonly linkId: string;
}

/** Puts a message into the box of each user, once, however often the job is delivered. */
@Injectable()
export class DeliverMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobEffects: JobEffects,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly box: MessageBox,
  ) {}

  /** @throws DomainError invalid-input for a template or a kind of link that there is not. */
  async execute(jobId: string, message: MessageToDeliver): Promise<void> {
    const template = oneOf(TEMPLATES, message.template, 'template');
    const linkKind = oneOf(LINK_KINDS, message.linkKind, 'linkKind');
    const at = this.clock.now();
    const rows = [...new Set(message.userIds)].map((userId) => ({
      ...{ id: this.ids.next<'Message'>(), userId, cause: jobId, at },
      ...{ template, linkKind, linkId: message.linkId },
    }));
    await this.unitOfWork.run(systemActor('deliver-message', [], jobId), async (tx) => {
      if (!(await this.jobEffects.claim(tx, jobId))) return;
      await this.box.add(tx, rows);
    });
  }
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string, field: string): Choice {
  const choice = choices.find((known) => known === text);
  if (choice === undefined) throw new DomainError('invalid-input', { field });
  return choice;
}
