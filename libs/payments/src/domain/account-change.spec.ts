import { type Actor, type AuthorityId, DomainError, type ProviderId, systemActor, toId } from '@commonweal/kernel';
import { type AccountOwner, assertWay, type ChangeToDecide, nextOf, stepsOf } from './account-change';

const id = <Kind extends string>(n: number) => toId<Kind>(`0193f000-0000-7000-8000-00000000000${String(n)}`);
const PROVIDER: ProviderId = id<'Provider'>(1);
const COUNCIL: AuthorityId = id<'Authority'>(2);
const PAYEE: AccountOwner = { kind: 'payee', providerId: PROVIDER };
const PAYS: AccountOwner = { kind: 'council', authorityId: COUNCIL };

const actor = (n: number, reach: Partial<Actor>): Actor => ({
  ...systemActor('', [], 'test'),
  ...{ system: undefined, userId: id<'User'>(n), ...reach },
});
const gwen = actor(3, { providerId: PROVIDER });
const colleague = actor(4, { providerId: PROVIDER });
const finance = actor(5, { authorityIds: [COUNCIL] });
const otherFinance = actor(6, { authorityIds: [COUNCIL] });

const change = (owner: AccountOwner, by: Actor, state: ChangeToDecide['state'] = 'waiting'): ChangeToDecide => ({
  ...{ owner, state, askedBy: by.userId },
});

/** Why it is refused; undefined when it is not. */
function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'unexpected';
  }
}

describe('a change of an account', () => {
  it.each([
    ['who asked for it', gwen, PAYEE, gwen, ['withdraw']],
    ['another user of the provider', colleague, PAYEE, gwen, ['check', 'refuse', 'withdraw']],
    ['finance of a council', finance, PAYEE, gwen, ['check', 'refuse']],
    ['the officer who asked for it', finance, PAYS, finance, ['withdraw']],
    ['another officer', otherFinance, PAYS, finance, ['check', 'refuse', 'withdraw']],
  ] as const)('can be decided by %s so far', (_, who, owner, asker, steps) => {
    expect(stepsOf(who, change(owner, asker))).toEqual(steps);
  });

  it('is never checked or refused by who asked for it, nor withdrawn by those who pay', () => {
    for (const step of ['check', 'refuse'] as const) {
      expect(refusalOf(() => nextOf(gwen, change(PAYEE, gwen), step))).toBe('own-work');
    }
    expect(refusalOf(() => nextOf(finance, change(PAYEE, gwen), 'withdraw'))).toBe('forbidden');
  });

  it.each(['checked', 'refused', 'withdrawn'] as const)('that is %s is decided for good', (state) => {
    for (const step of ['check', 'refuse', 'withdraw'] as const) {
      expect(refusalOf(() => nextOf(colleague, change(PAYEE, gwen, state), step))).toBe('illegal-transition');
    }
    expect(stepsOf(colleague, change(PAYEE, gwen, state))).toEqual([]);
  });

  it.each([
    ['finance', finance, PAYEE, 'rang_known_number', undefined],
    ['finance', finance, PAYEE, 'met_in_person', undefined],
    ['finance', finance, PAYEE, 'own_statement', 'invalid-input'],
    ['finance', finance, PAYEE, 'rang_the_new_number', 'invalid-input'],
    ['a colleague', colleague, PAYEE, 'own_statement', undefined],
    ['a colleague', colleague, PAYEE, 'rang_known_number', 'invalid-input'],
    ['a second officer', otherFinance, PAYS, 'own_statement', undefined],
    ['a second officer', otherFinance, PAYS, 'met_in_person', 'invalid-input'],
  ] as const)('is checked in the way of the side that checks it: %s %#', (_, who, owner, way, refusal) => {
    const checked = () => {
      assertWay(who, owner, way);
    };
    expect(refusalOf(checked)).toBe(refusal);
    expect(nextOf(finance, change(PAYEE, gwen), 'check')).toBe('checked');
  });
});
