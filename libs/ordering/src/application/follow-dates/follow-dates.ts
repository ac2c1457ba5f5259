import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, DomainError, systemActor, UnitOfWork, ZERO } from '@commonweal/kernel';
import { type Award, unbilledPence } from '../../domain/award';
import { billsAreIn, dueAction } from '../../domain/award-dates';
import { type AwardAction, OVER_STATES } from '../../domain/award-transitions';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';

/** A first day, two days of a pause, a last day, the last bill: no award has more due at once. */
const MOST_STEPS = 5;

/**
 * What somebody decided for a day happens on that day: an award begins, pauses, goes on, ends. Nothing ends because a day
 * has come that nobody agreed to: an award without a last day runs on.
 */
@Injectable()
export class FollowDates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardRepository,
    private readonly change: ChangeAward,
    private readonly clock: Clock,
  ) {}

  /** How many steps were taken, each in a transaction of its own. */
  async execute(requestId: string): Promise<number> {
    const task = systemActor('ordering.follow-dates', await this.awards.councils(), requestId);
    const due = await this.unitOfWork.run(task, (tx) => this.awards.due(tx, this.clock.today()));
    let steps = 0;
    for (const awardId of due) steps += await this.follow(task, awardId);
    return steps;
  }

  private async follow(task: Actor, awardId: AwardId): Promise<number> {
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (!(await this.step(task, awardId))) return steps;
    }
    return MOST_STEPS;
  }

  /** False when nothing is due; the award itself says what is, under its lock. */
  private async step(task: Actor, awardId: AwardId): Promise<boolean> {
    const today = this.clock.today();
    try {
      await this.change.execute(task, {
        awardId,
        version: undefined,
        as: 'date',
        action: (award) => dueStep(award, today),
        frees: unbilledWhenSettled,
        quiet: true,
      });
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'illegal-transition') return false;
      throw error;
    }
  }
}

/** @throws DomainError illegal-transition when the day asks for nothing. */
function dueStep(award: Award, today: Award['startsOn']): AwardAction {
  if (award.change !== undefined && award.change.answerBy < today) return 'expire';
  const settles = OVER_STATES.includes(award.state) && billsAreIn(award, today) && unbilledPence(award) > 0;
  const action = settles ? 'settle' : dueAction(award, today);
  if (action === undefined) throw new DomainError('illegal-transition', { state: award.state });
  return action;
}

function unbilledWhenSettled(award: Award) {
  return OVER_STATES.includes(award.state) ? unbilledPence(award) : ZERO;
}
