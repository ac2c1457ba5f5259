import type { AuthorityId, PersonId, ProviderId } from '@commonweal/kernel';
import { assertGrant, type RoleGrant, standingOf } from './role-grant';
import type { Role } from './roles';

const knowsley = 'a1' as AuthorityId;
const liverpool = 'a2' as AuthorityId;
const mair = 'p1' as PersonId;
const bakery = 'v1' as ProviderId;

function refusal(grant: RoleGrant): unknown {
  try {
    assertGrant(grant);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a grant of a role', () => {
  it.each<[string, RoleGrant]>([
    ['an officer of a council', { role: 'manager', authorityId: knowsley }],
    ['a holder for a person', { role: 'nominee', authorityId: knowsley, personId: mair }],
    ["a provider's user of no council", { role: 'provider', providerId: bakery }],
    ["a provider's user of a council", { role: 'provider', providerId: bakery, authorityId: knowsley }],
  ])('is allowed to %s', (_, grant) => {
    expect(refusal(grant)).toBeUndefined();
  });

  it.each<[string, RoleGrant, string]>([
    ['an officer without a council', { role: 'manager' }, 'authorityId'],
    ['an officer for a person', { role: 'auditor', authorityId: knowsley, personId: mair }, 'personId'],
    ['a holder without a person', { role: 'budget_holder', authorityId: knowsley }, 'personId'],
    ['a provider without a provider', { role: 'provider' }, 'providerId'],
    ['a role that nobody has heard of', { role: 'boss' as Role }, 'role'],
  ])('is refused to %s', (_, grant, field) => {
    expect(refusal(grant)).toMatchObject({ code: 'invalid-input', facts: { field } });
  });
});

describe('what grants add up to', () => {
  it('reaches councils as an officer only, people as their holder only', () => {
    const standing = standingOf([
      { role: 'social_worker', authorityId: knowsley },
      { role: 'manager', authorityId: knowsley },
      { role: 'nominee', authorityId: liverpool, personId: mair },
    ]);
    expect(standing).toMatchObject({ authorityIds: [knowsley], personIds: [mair], providerId: undefined });
    expect([...standing.permissions]).toEqual(expect.arrayContaining(['award.place', 'award.approve', 'award.agree']));
  });

  it("reaches no council's rows through a provider's user", () => {
    const standing = standingOf([{ role: 'provider', providerId: bakery, authorityId: knowsley }]);
    expect(standing).toMatchObject({ authorityIds: [], personIds: [], providerId: bakery });
  });

  it('is nothing without grants', () => {
    expect(standingOf([])).toMatchObject({ authorityIds: [], personIds: [], providerId: undefined });
    expect(standingOf([]).permissions.size).toBe(0);
  });
});
