import { DomainError, instant, pence, plainDate, toId } from '@commonweal/kernel';
import { agreeing, type Award, changeAward } from './award';
import { AWARD_STATES, AWARD_TRANSITIONS, nextAwardState } from './award-transitions';

const id = <Kind extends string>(n: number) => toId<Kind>(`00000000-0000-7000-8000-00000000000${String(n)}`);
const award: Award = {
  authorityId: id(1),
  id: id(2),
  reference: 'AWD-2026-000001',
  kind: 'council_award',
  buyer: 'council',
  hostProviderId: undefined,
  state: 'awaiting_agreement',
  version: 1,
  personId: id(3),
  budgetId: id(4),
  offerId: id(5),
  providerId: id(6),
  category: 'day-opportunities',
  startsOn: plainDate('2026-12-01'),
  endsOn: undefined,
  valuePence: pence(420_000),
  wholeLifePence: pence(420_000),
  reservedPence: pence(420_000),
  requiresApproval: false,
  budgetType: 'council_managed',
  nation: 'england',
  placedBy: id(7),
  approvedBy: undefined,
  changedAt: instant('2026-11-21T09:00:00Z'),
};
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
