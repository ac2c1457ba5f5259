import { DomainError, instant } from '@commonweal/kernel';
import { anAward } from './an-award.fake';
import { agreeing, changeAward } from './award';
import { AWARD_STATES, AWARD_TRANSITIONS, nextAwardState } from './award-transitions';

const award = anAward({ state: 'awaiting_agreement' });
const at = instant('2026-11-22T09:00:00Z');

describe('the life of an award', () => {
  it('leads only to states of the table', () => {
    const targets = Object.values(AWARD_TRANSITIONS).flatMap((actions) => Object.values(actions));
    expect(targets.filter((target) => !AWARD_STATES.includes(target))).toEqual([]);
  });

  it('goes to the provider, or first to a manager, when the person agrees', () => {
    expect(nextAwardState('awaiting_agreement', agreeing(award))).toBe('offered');
    expect(nextAwardState('awaiting_agreement', agreeing({ ...award, requiresApproval: true }))).toBe(
      'awaiting_approval',
    );
  });

  it('goes to the provider at once when a manager has approved it already', () => {
    expect(agreeing({ requiresApproval: true, approvedBy: award.placedBy })).toBe('agree');
  });

  it('records who moved from where to where and counts the version', () => {
    const { award: agreed, event } = changeAward(award, 'agree', 1, at);
    expect(agreed).toMatchObject({ state: 'offered', version: 2 });
    expect(event).toEqual({
      version: 2,
      action: 'agree',
      from: 'awaiting_agreement',
      to: 'offered',
      reasonCode: undefined,
      at,
    });
  });

  it('refuses a page that saw another version', () => {
    expect(() => changeAward(award, 'agree', 2, at)).toThrow(new DomainError('stale-version', { version: 1 }));
  });

  it('refuses an action that the state does not allow', () => {
    expect(() => changeAward(award, 'accept', 1, at)).toThrow(
      new DomainError('illegal-transition', { state: 'awaiting_agreement', action: 'accept' }),
    );
  });
});
