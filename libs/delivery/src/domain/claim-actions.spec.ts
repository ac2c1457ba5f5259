import { type Actor, systemActor, toId } from '@commonweal/kernel';
import { allowedClaimActions, type ClaimParties, isOwnClaim, mayDoWithClaim } from './claim-actions';

const id = <Kind extends string>(n: number) =>
  toId<Kind>(`00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`);
const parties: ClaimParties = {
  state: 'awaiting_approval',
  authorityId: id(1),
  personId: id(2),
  providerId: id(3),
  submittedBy: id(4),
  confirmedBy: 'person',
  hostProviderId: id(6),
  placedBy: id(7),
};
const user = (userId: number, reach: Partial<Actor>): Actor => ({
  ...systemActor('', [], 'test'),
  system: undefined,
  userId: id(userId),
  permissions: new Set(['claim.approve', 'claim.query']),
  ...reach,
});
const holder = user(10, { personIds: [id(2)] });
const host = user(11, { providerId: id(6) });
const officer = user(12, { authorityIds: [id(1)] });

describe('what may be done with a bill', () => {
  it.each([
    ['person', holder, ['approval', 'query']],
    ['person', host, []],
    ['person', officer, []],
    ['host', holder, ['query']],
    ['host', host, ['approval', 'query']],
    ['host', officer, []],
    ['council', holder, ['query']],
    ['council', host, []],
    ['council', officer, ['approval', 'query']],
  ] as const)('confirmed by the %s', (confirmedBy, actor, allowed) => {
    expect(allowedClaimActions(actor, { ...parties, confirmedBy })).toEqual(allowed);
  });

  it('is nothing where it is the bill of another person, host or council', () => {
    const others = [
      { personIds: [id<'Person'>(20)] },
      { providerId: id<'Provider'>(20) },
      { authorityIds: [id<'Authority'>(20)] },
    ];
    for (const confirmedBy of ['person', 'host', 'council'] as const) {
      for (const reach of others) expect(allowedClaimActions(user(20, reach), { ...parties, confirmedBy })).toEqual([]);
    }
  });

  it('is never to approve what one wrote, or one’s own organisation, or as an exception what one placed', () => {
    const own = [
      [{ ...holder, userId: id<'User'>(4) }, parties],
      [{ ...holder, providerId: id<'Provider'>(3) }, parties],
      [
        { ...host, providerId: id<'Provider'>(3) },
        { ...parties, confirmedBy: 'host', hostProviderId: id<'Provider'>(3) },
      ],
      [
        { ...officer, userId: id<'User'>(7) },
        { ...parties, confirmedBy: 'council' },
      ],
    ] as const;
    for (const [actor, claim] of own) {
      expect(isOwnClaim(actor, claim)).toBe(true);
      expect(mayDoWithClaim('approval', actor, claim)).toBe(false);
    }
    expect(mayDoWithClaim('approval', { ...holder, userId: id<'User'>(7) }, parties)).toBe(true);
  });
});
