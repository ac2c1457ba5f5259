import { addDays, type Pence, type PlainDate, ZERO } from '@commonweal/kernel';
import { type Award, unbilledPence } from './award';
import { lastDayOf } from './award-dates';
import { freedByEnding } from './award-value';

type Ending = Pick<
  Award,
  | 'pricePence'
  | 'quantity'
  | 'startsOn'
  | 'endsOn'
  | 'endingOn'
  | 'confirmedUntil'
  | 'valuePence'
  | 'pauses'
  | 'reservedPence'
  | 'waitingPence'
>;

/**
 * What naming an earlier last day sets free: what would have been delivered after it, or after the day before a pause that
 * runs on. Never what is in a bill already.
 */
export function freedByLastDay(award: Ending, lastDay: PlainDate): Pence {
  const until = lastDayOf(award) ?? award.confirmedUntil;
  const last = lastDelivered(award, lastDay);
  if (last >= until) return ZERO;
  const freed = freedByEnding(award, until, last);
  const most = unbilledPence(award);
  return freed < most ? freed : most;
}

function lastDelivered({ pauses }: Ending, lastDay: PlainDate): PlainDate {
  const open = pauses.find(({ until }) => until === undefined);
  return open !== undefined && open.from <= lastDay ? addDays(open.from, -1) : lastDay;
}
