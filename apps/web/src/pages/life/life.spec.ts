import { DomainError, instant } from '@commonweal/kernel';
import { newForm } from '../../forms';
import { homeOf, lifeLinks } from './life-links';
import { withLifeRefusal } from './life-refusal';
import { historyLine, whoIsAsked } from './life.view';

type Actor = Parameters<typeof homeOf>[0];
type Place = Parameters<typeof lifeLinks>[1];

const award = { id: 'a', personId: 'p', providerId: 'v', authorityId: 'c', allowedActions: ['pause', 'notice'] };
const place = award as unknown as Place;
const actor = (over: object) => ({ personIds: [], providerId: undefined, ...over }) as unknown as Actor;

describe('the steps of an award that runs', () => {
  it('are where its reader has it', () => {
    expect(homeOf(actor({ personIds: ['p'] }), place)).toBe('arranged');
    expect(homeOf(actor({ providerId: 'v' }), place)).toBe('orders');
    expect(homeOf(actor({ providerId: 'host' }), place)).toBe('awards');
  });

  it('are those that are allowed and have a page there', () => {
    expect(lifeLinks(actor({}), place)).toEqual([{ action: 'pause', href: '/awards/a/pause' }]);
    expect(lifeLinks(actor({ personIds: ['p'] }), place)).toEqual([{ action: 'pause', href: '/arranged/a/pause' }]);
    expect(lifeLinks(actor({ providerId: 'v' }), place)).toEqual([{ action: 'notice', href: '/orders/a/notice' }]);
  });

  it.each([
    ['awaiting_agreement', true, ['person', 'manager', 'provider']],
    ['awaiting_agreement', false, ['person', 'provider']],
    ['awaiting_approval', true, ['manager', 'provider']],
    ['offered', true, ['provider']],
  ] as const)('say who has yet to say yes to a change: %s', (state, requiresApproval, asked) => {
    expect(whoIsAsked(state, requiresApproval)).toEqual(asked);
  });

  it('stand in the history by what was done where the state stays', () => {
    const at = instant('2026-11-21T09:00:00Z');
    const line = (action: string, reasonCode: string | null) =>
      historyLine({ action, toState: 'active', at, reasonCode });
    expect(line('plan_pause', 'away')).toMatchObject({ step: 'plan_pause', reason: 'away' });
    expect(line('start', null)).toMatchObject({ state: 'active', step: undefined, reason: undefined });
  });

  it.each([
    ['invalid-input', { field: 'from', rule: 'in-the-past' }, 'day', 'life:rules.in-the-past'],
    ['invalid-input', { field: 'lastDay', rule: 'after-the-last-day' }, 'day', 'life:rules.after-the-last-day'],
    ['invalid-input', { field: 'quantity', rule: 'already-billed' }, 'quantity', 'life:rules.already-billed'],
    ['invalid-input', { field: 'quantity', rule: 'nothing-changes' }, 'quantity', 'life:rules.nothing-changes'],
    ['day-already-billed', { field: 'from', billedUntil: '2026-11-20' }, 'day', 'errors:day-already-billed'],
    ['budget-exceeded', {}, 'quantity', 'errors:budget-exceeded'],
  ] as const)('name the field that is refused: %s %j', (code, facts, field, key) => {
    expect(withLifeRefusal(newForm(), new DomainError(code, facts)).errors).toMatchObject([{ field, key }]);
  });
});
