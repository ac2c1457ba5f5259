import { DomainError, pence, plainDate } from '@commonweal/kernel';
import { anAward } from './an-award.fake';
import { billsAreIn, dueAction, planPause, planResume, refuseLastDay } from './award-dates';
import { freedByLastDay } from './award-ending';

const day = plainDate;
const open = { endsOn: undefined, state: 'active' } as const;
const rule = (field: string, broken: string) => new DomainError('invalid-input', { field, rule: broken });

describe('what a day that has come does', () => {
  it('begins an accepted award on its first day', () => {
    expect(dueAction(anAward(), day('2026-11-30'))).toBeUndefined();
    expect(dueAction(anAward(), day('2026-12-01'))).toBe('start');
  });

  it('completes an award after its last day, and ends one that was given a last day', () => {
    const active = anAward({ state: 'active' });
    expect(dueAction(active, day('2027-02-28'))).toBeUndefined();
    expect(dueAction(active, day('2027-03-01'))).toBe('complete');
    expect(dueAction({ ...active, endingOn: day('2027-01-10') }, day('2027-01-11'))).toBe('end');
    expect(dueAction(anAward(), day('2027-03-01'))).toBe('start');
  });

  it('never stops an award without a last day, however long it runs', () => {
    expect(dueAction(anAward(open), day('2040-01-01'))).toBeUndefined();
  });

  it('pauses and goes on as arranged, and never goes on by itself', () => {
    const pause = { from: day('2026-12-10'), until: undefined };
    const planned = anAward({ ...open, pauses: [pause] });
    expect(dueAction(planned, day('2026-12-09'))).toBeUndefined();
    expect(dueAction(planned, day('2026-12-10'))).toBe('pause');
    const paused = { ...planned, state: 'paused' } as const;
    expect(dueAction(paused, day('2030-12-10'))).toBeUndefined();
    const until = { ...paused, pauses: [{ ...pause, until: day('2026-12-20') }] };
    expect(dueAction(until, day('2026-12-20'))).toBeUndefined();
    expect(dueAction(until, day('2026-12-21'))).toBe('resume');
  });

  it('lets the last bills have six weeks', () => {
    expect(billsAreIn(anAward(), day('2027-04-11'))).toBe(false);
    expect(billsAreIn(anAward(), day('2027-04-12'))).toBe(true);
  });
});

describe('a pause', () => {
  const active = anAward({ state: 'active', billedUntil: day('2026-12-05') });

  it('begins today or on a later day', () => {
    expect(planPause(active, day('2026-12-06'), day('2026-12-06')).action).toBe('pause');
    expect(planPause(active, day('2026-12-09'), day('2026-12-06')).action).toBe('plan_pause');
  });

  it('refuses days gone by, days after the last, a second pause and a day that was billed', () => {
    const today = day('2026-12-05');
    expect(() => planPause(active, day('2026-12-04'), today)).toThrow(rule('from', 'in-the-past'));
    expect(() => planPause(active, day('2027-03-01'), today)).toThrow(rule('from', 'after-the-last-day'));
    const second = { ...active, pauses: [{ from: day('2026-12-07'), until: undefined }] };
    expect(() => planPause(second, day('2026-12-09'), today)).toThrow(rule('from', 'pause-already-arranged'));
    expect(() => planPause(active, today, today)).toThrow(
      new DomainError('day-already-billed', { field: 'from', billedUntil: today }),
    );
  });

  it('ends the day before support goes on', () => {
    const paused = anAward({ state: 'paused', pauses: [{ from: day('2026-12-07'), until: undefined }] });
    expect(planResume(paused, day('2026-12-20'), day('2026-12-20'))).toEqual({
      action: 'resume',
      pause: { from: '2026-12-07', until: '2026-12-19' },
    });
    expect(planResume(paused, day('2026-12-21'), day('2026-12-20')).action).toBe('plan_resume');
    expect(() => planResume(paused, day('2026-12-07'), day('2026-12-07'))).toThrow(rule('from', 'in-the-past'));
  });
});

const refusing =
  (...last: Parameters<typeof refuseLastDay>) =>
  () => {
    refuseLastDay(...last);
  };

describe('a last day', () => {
  const active = anAward({ state: 'active' });

  it('is from today on and before the one that stands', () => {
    const today = day('2026-12-05');
    expect(refusing(active, day('2026-12-04'), today)).toThrow(rule('lastDay', 'in-the-past'));
    expect(refusing(active, day('2027-02-28'), today)).toThrow(rule('lastDay', 'after-the-last-day'));
    expect(refusing(active, today, today)).not.toThrow();
  });

  it('frees the share of the days after it, never what a bill asks for', () => {
    expect(freedByLastDay(active, day('2027-01-29'))).toBe(140_000); // 30 days of 90
    const billed = { ...active, reservedPence: pence(200_000), waitingPence: pence(150_000) };
    expect(freedByLastDay(billed, day('2027-01-29'))).toBe(50_000);
  });

  it('frees from the first day of a pause that runs on', () => {
    const paused = { ...active, pauses: [{ from: day('2026-12-31'), until: undefined }] };
    expect(freedByLastDay(paused, day('2027-01-29'))).toBe(280_000); // 60 days of 90
  });
});
