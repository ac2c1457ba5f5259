import type { Actor } from '@commonweal/kernel';
import { homeOf } from './pages/start/homes';
import { paths } from './paths';

export interface NavigationItem {
  readonly textKey: string;
  readonly href: string;
  /** Shown to actors with this permission; to everyone without one. */
  readonly permission?: string;
}

/** The service navigation, in order. */
const NAVIGATION: readonly NavigationItem[] = [
  { textKey: 'layout:nav.start', href: paths.start },
  { textKey: 'layout:nav.menu', href: paths.publicMenu },
  { textKey: 'layout:nav.paymentRuns', href: paths.paymentRuns, permission: 'payment-run.read' },
  { textKey: 'layout:nav.audit', href: paths.audit, permission: 'payment-run.read' },
  { textKey: 'layout:nav.people', href: paths.people, permission: 'award.place' },
  { textKey: 'layout:nav.yourCare', href: paths.yourCare, permission: 'award.agree' },
  { textKey: 'layout:nav.bills', href: paths.bills, permission: 'claim.approve' },
  { textKey: 'layout:nav.orders', href: paths.orders, permission: 'award.answer' },
  { textKey: 'layout:nav.invoices', href: paths.invoices, permission: 'claim.submit' },
  { textKey: 'layout:nav.awards', href: paths.awards, permission: 'award.place' },
  { textKey: 'layout:nav.approvals', href: paths.approvals, permission: 'award.approve' },
];

export interface NavigationView {
  readonly textKey: string;
  readonly href: string;
  readonly current: boolean;
  readonly active: boolean;
}

export function navigationFor(actor: Actor | undefined, path: string): readonly NavigationView[] {
  return NAVIGATION.filter(({ permission }) => permission === undefined || actor?.permissions.has(permission)).map(
    ({ textKey, href }) => ({
      textKey,
      href,
      current: path === href || (href === paths.start && path === homeOf(actor)),
      active: href !== '/' && path.startsWith(`${href}/`),
    }),
  );
}
