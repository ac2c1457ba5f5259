import { type Actor, systemActor, toId } from '@commonweal/kernel';
import { allowedClaimActions, mayDoWithClaim } from './claim-actions';

const id = <Kind extends string>(n: number) => toId<Kind>(`00000000-0000-7000-8000-00000000000${String(n)}`);
const parties = {
  state: 'awaiting_approval',
  personId: id<'Person'>(2),
  providerId: id<'Provider'>(3),
  submittedBy: id<'User'>(4),
} as const;
const holder = (userId: number, person = 2): Actor => ({
  ...systemActor('', [], 'test'),
  system: undefined,
  userId: id(userId),
  personIds: [id(person)],
  permissions: new Set(['claim.approve', 'claim.query']),
});

describe('what a person may do with a bill', () => {
  it('is to approve or query it, and never to approve what they wrote themselves', () => {
    expect(allowedClaimActions(holder(5), parties)).toEqual(['approval', 'query']);
    expect(mayDoWithClaim('approval', holder(4), parties)).toBe(false);
  });

  it('is nothing where it is the bill of another person', () => {
    expect(allowedClaimActions(holder(5, 9), parties)).toEqual([]);
  });
});
