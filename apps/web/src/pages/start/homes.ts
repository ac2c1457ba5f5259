import type { Actor } from '@commonweal/kernel';
import { paths } from '../../paths';

/** Where those who are signed in begin: the first row whose permission they have. */
const HOMES: readonly { readonly permission: string; readonly path: string }[] = [
  { permission: 'award.place', path: paths.work },
  { permission: 'award.agree', path: paths.yourCare },
  { permission: 'award.answer', path: paths.orders },
  { permission: 'fund.read', path: paths.funds },
  { permission: 'person.introduce', path: paths.introductions },
  { permission: 'user.manage', path: paths.users },
  { permission: 'payment-run.make', path: paths.paymentRuns },
  { permission: 'payment-run.read', path: paths.audit },
  { permission: 'policy.report', path: paths.localFirst },
];

/** undefined: the first page itself. */
export function homeOf(actor: Actor | undefined): string | undefined {
  return HOMES.find(({ permission }) => actor?.permissions.has(permission))?.path;
}
