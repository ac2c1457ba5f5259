import { Injectable } from '@nestjs/common';
import { type Actor, atMost, Clock, DomainError, Outbox, pence, type Tx, ZERO } from '@commonweal/kernel';
import { type Award, changeAward, unbilledPence } from '../../domain/award';
import { type ChangeAction, type ChangeState, nextChangeState, type ProposedChange } from '../../domain/award-change';
import type { AwardAction } from '../../domain/award-transitions';
import { changeMessages } from '../messages/award-messages';
import { AwardRepository } from '../ports/award-repository';

export interface ChangeStep {
  readonly action: ChangeAction;
  readonly version: number;
  readonly also: ((tx: Tx, award: Award) => Promise<Partial<Award> | undefined>) | undefined;
}

/** How each step of a change stands in the history of its award. */
const IN_HISTORY: Readonly<Record<ChangeAction, AwardAction>> = {
  agree: 'agree_change',
  agree_before_approval: 'agree_change',
  approve: 'approve_change',
  accept: 'adopt_change',
  refuse: 'drop_change',
  decline: 'drop_change',
  cancel: 'drop_change',
  expire: 'drop_change',
};

/** An answer to a change that waits: the next is asked, the new terms hold, or everything stays and its money is free. */
@Injectable()
export class ChangeSteps {
  constructor(
    private readonly awards: AwardRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError stale-version, illegal-transition and what `also` throws. */
  async take(tx: Tx, actor: Actor, award: Award, { action, version, also }: ChangeStep): Promise<Award> {
    const { change } = award;
    const to = change && nextChangeState(change.state, action);
    if (change === undefined || to === undefined) {
      throw new DomainError('illegal-transition', { state: change?.state ?? award.state, action });
    }
    const moved = changeAward(award, IN_HISTORY[action], version, this.clock.now());
    const added = await also?.(tx, award);
    const done = { ...moved, award: { ...moved.award, ...added, ...termsAfter(change, to) } };
    await this.awards.save(tx, actor, done);
    const approvedBy = action === 'approve' ? actor.userId : change.approvedBy;
    await this.awards.saveChange(tx, done.award, { ...change, state: to, approvedBy });
    await this.settle(tx, actor, { before: award, after: done.award, change, to });
    await this.outbox.add(tx, changeMessages(award.id, to, await this.awards.audience(tx, award)));
    return done.award;
  }

  /** What the new terms need less, or what was held for terms that will not hold. */
  private async settle(tx: Tx, actor: Actor, { before, after, change, to }: Settling): Promise<void> {
    if (to === 'in_force') {
      await this.awards.free(
        tx,
        actor,
        after,
        atMost(less(before.valuePence, change.valuePence), unbilledPence(after)),
      );
      await this.awards.unlink(tx, after, less(before.wholeLifePence, change.wholeLifePence));
    } else if (nothingWaits(to)) {
      await this.awards.free(tx, actor, after, atMost(change.heldPence, unbilledPence(after)));
      await this.awards.unlink(tx, after, change.linkedPence);
    }
  }
}

interface Settling {
  readonly before: Award;
  readonly after: Award;
  readonly change: ProposedChange;
  readonly to: ChangeState;
}

function nothingWaits(to: ChangeState): boolean {
  return to === 'refused' || to === 'declined' || to === 'withdrawn' || to === 'expired';
}

function less(was: number, is: number) {
  return was > is ? pence(was - is) : ZERO;
}

function termsAfter(change: ProposedChange, to: ChangeState): Partial<Award> {
  if (to !== 'in_force') return { change: nothingWaits(to) ? undefined : { ...change, state: to } };
  const { quantity, startsOn, endsOn, valuePence, wholeLifePence } = change;
  return { quantity, startsOn, endsOn, valuePence, wholeLifePence, change: undefined };
}
