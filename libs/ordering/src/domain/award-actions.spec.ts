import { type Actor, systemActor, toId } from '@commonweal/kernel';
import { allowedAwardActions, mayDo } from './award-actions';

const id = <Kind extends string>(n: number) => toId<Kind>(`00000000-0000-7000-8000-00000000000${String(n)}`);
const parties = {
  state: 'awaiting_approval',
  authorityId: id<'Authority'>(1),
  personId: id<'Person'>(2),
  providerId: id<'Provider'>(3),
  placedBy: id<'User'>(4),
} as const;
const manager = (userId: number, authority = 1): Actor => ({
  ...systemActor('', [id(authority)], 'test'),
  system: undefined,
  userId: id(userId),
  permissions: new Set(['award.approve', 'award.cancel']),
});

describe('what a manager may do with an award that waits for approval', () => {
  it('is to approve what somebody else placed, never their own', () => {
    expect(allowedAwardActions(manager(5), parties)).toEqual(['approval', 'cancellation']);
    expect(allowedAwardActions(manager(4), parties)).toEqual(['cancellation']);
    expect(mayDo('approval', manager(4), parties)).toBe(false);
  });

  it('is nothing for the award of another council', () => {
    expect(allowedAwardActions(manager(5, 9), parties)).toEqual([]);
  });
});
