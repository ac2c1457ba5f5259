import { ROLES, ROLE_NAMES, ROLES_THAT_SUGGEST, isRole, permissionsOf, type Role } from './roles';

const having = (permission: string): Role[] =>
  ROLE_NAMES.filter((role) => permissionsOf(role).some((p) => p === permission));

const HOLDERS: readonly Role[] = ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'];

describe('the table of roles', () => {
  it('knows the roles of the API', () => {
    expect([...ROLE_NAMES].sort()).toEqual([
      'auditor',
      'authorised_person',
      'broker',
      'budget_holder',
      'commissioner',
      'connector',
      'finance_officer',
      'isf_host',
      'manager',
      'nominee',
      'platform_administrator',
      'provider',
      'social_worker',
      'suitable_person',
      'support_organisation',
    ]);
  });

  it.each([
    ['award.place', ['social_worker', 'manager']],
    ['award.buy', ['budget_holder', 'nominee', 'authorised_person', 'suitable_person', 'isf_host']],
    [
      'award.cancel',
      ['social_worker', 'manager', 'budget_holder', 'nominee', 'authorised_person', 'suitable_person', 'isf_host'],
    ],
    ['nominee-power.record', ['social_worker', 'manager', 'budget_holder']],
    ['plan.record', ['social_worker', 'manager']],
    ['host-agreement.decide', ['commissioner']],
    ['fund.read', ['isf_host']],
    ['award.approve', ['manager']],
    ['award.agree', ['budget_holder', 'nominee', 'authorised_person', 'suitable_person']],
    [
      'claim.approve',
      ['finance_officer', 'budget_holder', 'nominee', 'authorised_person', 'suitable_person', 'isf_host', 'broker'],
    ],
    ['payment.settle', ['finance_officer', 'isf_host']],
    ['payment.record', ['budget_holder', 'nominee', 'authorised_person', 'suitable_person', 'isf_host']],
    ['award.answer', ['provider']],
    ['claim.submit', ['provider']],
    ['payment-run.make', ['finance_officer', 'isf_host']],
    ['account-change.read', ['finance_officer', ...HOLDERS, 'provider', 'isf_host', 'auditor']],
    ['account-change.check', ['finance_officer', ...HOLDERS, 'provider', 'isf_host']],
    ['holder-account.change', HOLDERS],
    ['instalment.plan', ['manager']],
    ['instalment.hold', ['finance_officer']],
    ['money-returned.record', ['finance_officer']],
    ['policy.publish', ['commissioner']],
    ['user.manage', ['platform_administrator']],
    ['suggestion.make', [...ROLES_THAT_SUGGEST]],
    ['person.introduce', ['broker', 'connector', 'support_organisation']],
    ['person.read', ['social_worker', 'manager', ...HOLDERS, 'auditor']],
  ])('gives %s to these roles and no other', (permission, roles) => {
    expect(having(permission)).toEqual(roles);
  });

  it('gives an auditor nothing that changes anything', () => {
    expect(permissionsOf('auditor').filter((p) => !/\.(read|report)$/.test(p))).toEqual([]);
  });

  it('lets an introducer reach only the people who asked them', () => {
    expect([ROLES.connector.reach, ROLES.support_organisation.reach]).toEqual(['person', 'person']);
  });

  it('takes no name from the prototype of objects for a role', () => {
    expect([isRole('manager'), isRole('toString'), isRole('boss')]).toEqual([true, false, false]);
  });
});
