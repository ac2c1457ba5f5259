import { permissionsOf, type Role } from '@commonweal/access';
import { systemActor } from '@commonweal/kernel';
import { paths } from '../../paths';
import { homeOf } from './homes';

describe('where somebody begins', () => {
  it.each<[Role, string]>([
    ['social_worker', paths.work],
    ['manager', paths.work],
    ['budget_holder', paths.yourCare],
    ['provider', paths.orders],
    ['isf_host', paths.funds],
    ['broker', paths.introductions],
    ['finance_officer', paths.paymentRuns],
    ['auditor', paths.audit],
    ['commissioner', paths.localFirst],
    ['platform_administrator', paths.users],
  ])('is, as %s, %s', (role, path) => {
    const actor = { ...systemActor('', [], 'test'), system: undefined, permissions: new Set(permissionsOf(role)) };
    expect(homeOf(actor)).toBe(path);
  });

  it('is the first page itself for whoever is not signed in', () => {
    expect(homeOf(undefined)).toBeUndefined();
  });
});
