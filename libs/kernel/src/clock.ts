import { dayOf, instantFromEpochMilliseconds, type Instant, type PlainDate } from './dates';

/** The only source of the time for a use case. */
export abstract class Clock {
  abstract now(): Instant;

  /** Today in London. */
  today(): PlainDate {
    return dayOf(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Instant {
    return instantFromEpochMilliseconds(Date.now());
  }
}
