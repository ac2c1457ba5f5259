import { addDays, daysBetween, DomainError, type PlainDate } from '@commonweal/kernel';
import type { Award } from './award';
import type { AwardAction } from './award-transitions';
import type { Pause } from './pause';

/**
 * How long after its last day an award keeps the money for bills that are still to come: six weeks, so that a provider who
 * bills every four weeks is never late. What nobody billed by then is free again.
 */
export const DAYS_TO_BILL = 42;

type Dates = Pick<Award, 'state' | 'startsOn' | 'endsOn' | 'endingOn' | 'pauses'>;

/** The last day of the award as it stands: as arranged by an ending or a notice, or as agreed; absent while it runs on. */
export function lastDayOf({ endsOn, endingOn }: Pick<Award, 'endsOn' | 'endingOn'>): PlainDate | undefined {
  return endingOn ?? endsOn;
}

/** The pause that runs or is arranged; absent when the last one is over. */
function currentPause({ pauses }: Pick<Award, 'pauses'>, today: PlainDate): Pause | undefined {
  return pauses.find(({ until }) => until === undefined || until >= today);
}

/** What a day that has come does to an award: only what somebody decided for that day. Undefined when nothing is due. */
export function dueAction(award: Dates, today: PlainDate): AwardAction | undefined {
  if (isOver(award, today)) return award.endingOn === undefined ? completion(award) : 'end';
  if (award.state === 'accepted') return award.startsOn <= today ? 'start' : undefined;
  return dueOfPause(award, today);
}

function dueOfPause(award: Dates, today: PlainDate): AwardAction | undefined {
  const paused = pausedOn(award, today);
  if (award.state === 'active') return paused ? 'pause' : undefined;
  return award.state === 'paused' && !paused ? 'resume' : undefined;
}

function isOver(award: Dates, today: PlainDate): boolean {
  const last = lastDayOf(award);
  return ['accepted', 'active', 'paused'].includes(award.state) && last !== undefined && last < today;
}

/** One that never began begins first: it may have been delivered and not billed yet. */
function completion({ state }: Dates): AwardAction {
  return state === 'accepted' ? 'start' : 'complete';
}

function pausedOn({ pauses }: Pick<Award, 'pauses'>, day: PlainDate): boolean {
  return pauses.some(({ from, until }) => from <= day && (until === undefined || day <= until));
}

/** Whether the last bills had their time: the rest of the money can be free. */
export function billsAreIn(award: Pick<Award, 'endsOn' | 'endingOn'>, today: PlainDate): boolean {
  const last = lastDayOf(award);
  return last !== undefined && addDays(last, DAYS_TO_BILL) < today;
}

/** @throws DomainError invalid-input, day-already-billed when support was billed for the first day of the pause. */
export function planPause(award: Award, from: PlainDate, today: PlainDate): { action: AwardAction; pause: Pause } {
  const last = lastDayOf(award);
  if (from < today) throw invalid('from', 'in-the-past');
  if (last !== undefined && from > last) throw invalid('from', 'after-the-last-day');
  if (currentPause(award, today) !== undefined) throw invalid('from', 'pause-already-arranged');
  if (award.billedUntil !== undefined && from <= award.billedUntil) {
    throw new DomainError('day-already-billed', { field: 'from', billedUntil: award.billedUntil });
  }
  return { action: from <= today ? 'pause' : 'plan_pause', pause: { from, until: undefined } };
}

/** @throws DomainError invalid-input. */
export function planResume(award: Award, from: PlainDate, today: PlainDate): { action: AwardAction; pause: Pause } {
  const running = currentPause(award, today);
  if (running === undefined) throw new DomainError('illegal-transition', { state: award.state, action: 'resume' });
  if (from < today || from <= running.from) throw invalid('from', 'in-the-past');
  const last = lastDayOf(award);
  if (last !== undefined && from > last) throw invalid('from', 'after-the-last-day');
  return { action: from <= today ? 'resume' : 'plan_resume', pause: { from: running.from, until: addDays(from, -1) } };
}

/** The last day that a buyer's ending or a provider's notice may name. @throws DomainError invalid-input. */
export function refuseLastDay(award: Pick<Award, 'endsOn' | 'endingOn'>, lastDay: PlainDate, today: PlainDate): void {
  const last = lastDayOf(award);
  if (lastDay < today) throw invalid('lastDay', 'in-the-past');
  if (last !== undefined && lastDay >= last) throw invalid('lastDay', 'after-the-last-day');
}

/** Days of a pause, the first and the last counted. */
export function daysPaused({ from, until }: Pause): number {
  return until === undefined ? 0 : daysBetween(from, until) + 1;
}

function invalid(field: string, rule: string): DomainError {
  return new DomainError('invalid-input', { field, rule });
}
