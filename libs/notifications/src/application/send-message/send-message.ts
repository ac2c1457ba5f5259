import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, JobEffects, systemActor, UnitOfWork } from '@commonweal/kernel';
import { type Channel, EmailChannel, type Outgoing, type SendOutcome, TextChannel } from '../ports/channels';
import { CHANNELS, type Sending, Sendings, type SendingState } from '../ports/sendings';

/** The channels by name. */
@Injectable()
export class ChannelsByName {
  constructor(
    readonly email: EmailChannel,
    readonly text: TextChannel,
  ) {}
}

interface Ended {
  readonly state: SendingState;
  readonly code?: string | undefined;
}

/**
 * Tells a user by e-mail or text that a message waits: nothing of what it says. A try is written down before it is made, so
 * that the next one first asks the channel whether the last went out. What is refused for good is not tried again.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobEffects: JobEffects,
    private readonly clock: Clock,
    private readonly sendings: Sendings,
    private readonly channels: ChannelsByName,
  ) {}

  /** @throws ChannelUnavailable; DomainError invalid-input for a channel that there is not. */
  async execute(jobId: string, sending: Sending): Promise<void> {
    const actor = systemActor('send-message', [], jobId);
    const { before, outgoing } = await this.begin(actor, sending);
    const ended = await this.send(this.channelOf(sending), before, outgoing);
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.jobEffects.claim(tx, jobId))) return;
      await this.sendings.end(tx, sending, ended.state, ended.code);
    });
  }

  private begin(actor: Actor, sending: Sending) {
    return this.unitOfWork.run(actor, async (tx) => ({
      before: await this.sendings.begin(tx, sending, this.clock.now()),
      outgoing: await this.sendings.outgoing(tx, sending),
    }));
  }

  private async send(
    channel: Channel,
    before: SendingState | undefined,
    outgoing: Outgoing | undefined,
  ): Promise<Ended> {
    if (before !== undefined && before !== 'trying') return { state: before };
    if (outgoing === undefined || !channel.isSet) return { state: 'not-wanted' };
    if (before === 'trying' && (await channel.wasSent(outgoing.reference))) return { state: 'sent' };
    return endOf(await channel.send(outgoing));
  }

  private channelOf({ channel }: Sending): Channel {
    if (!CHANNELS.includes(channel)) throw new DomainError('invalid-input', { field: 'channel' });
    return this.channels[channel];
  }
}

function endOf(outcome: SendOutcome): Ended {
  return outcome.state === 'sent' ? { state: 'sent' } : { state: 'refused', code: outcome.code };
}
