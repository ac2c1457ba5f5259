import type { Actor } from '@commonweal/kernel';
import { homeOf } from './pages/start/homes';
import { paths } from './paths';

export interface NavigationItem {
  readonly textKey: string;
  readonly href: string;
  /** Shown to actors with this permission, or of whom this is true; to everyone without one. */
  readonly permission?: string | ((may: (permission: string) => boolean) => boolean);
  /** Shown to everyone who is signed in. */
  readonly signedIn?: true;
}

/** The service navigation, in order. */
const NAVIGATION: readonly NavigationItem[] = [
  { textKey: 'layout:nav.start', href: paths.start },
  { textKey: 'layout:nav.menu', href: paths.publicMenu },
  { textKey: 'layout:nav.paymentRuns', href: paths.paymentRuns, permission: 'payment-run.read' },
  { textKey: 'layout:nav.accountChanges', href: paths.accountChanges, permission: checksForOthers },
  { textKey: 'layout:nav.localFirst', href: paths.localFirst, permission: 'policy.report' },
  { textKey: 'layout:nav.localPolicy', href: paths.localPolicy, permission: 'policy.report' },
  { textKey: 'layout:nav.audit', href: paths.audit, permission: auditsCouncils },
  { textKey: 'layout:nav.people', href: paths.people, permission: 'award.place' },
  { textKey: 'layout:nav.yourCare', href: paths.yourCare, permission: 'award.agree' },
  { textKey: 'layout:nav.introductions', href: paths.introductions, permission: 'person.introduce' },
  { textKey: 'layout:nav.suggestions', href: paths.suggestions, permission: 'person.introduce' },
  { textKey: 'layout:nav.bills', href: paths.bills, permission: 'claim.approve' },
  { textKey: 'layout:nav.funds', href: paths.funds, permission: 'fund.read' },
  { textKey: 'layout:nav.orders', href: paths.orders, permission: 'award.answer' },
  { textKey: 'layout:nav.invoices', href: paths.invoices, permission: 'claim.submit' },
  { textKey: 'layout:nav.awards', href: paths.awards, permission: worksWithAwards },
  { textKey: 'layout:nav.approvals', href: paths.approvals, permission: 'award.approve' },
  { textKey: 'layout:nav.payments', href: paths.payments, permission: 'payee.change' },
  { textKey: 'layout:nav.users', href: paths.users, permission: 'user.manage' },
  { textKey: 'layout:nav.clients', href: paths.clients, permission: 'user.manage' },
  { textKey: 'layout:nav.messages', href: paths.messages, signedIn: true },
];

export interface NavigationView {
  readonly textKey: string;
  readonly href: string;
  readonly current: boolean;
  readonly active: boolean;
}

export function navigationFor(actor: Actor | undefined, path: string): readonly NavigationView[] {
  const home = homeOf(actor);
  return NAVIGATION.filter((item) => isFor(actor, item)).map(({ textKey, href }) => ({
    textKey,
    href,
    current: path === href || (href === paths.start && path === home),
    active: href !== '/' && path.startsWith(`${href}/`),
  }));
}

/** Where the reader begins on a page that has an entry of its own, the first page needs none. */
function isFor(actor: Actor | undefined, { href, permission, signedIn }: NavigationItem): boolean {
  if (href === paths.start) return !NAVIGATION.some((other) => other.href === homeOf(actor));
  if (signedIn) return actor !== undefined;
  if (permission === undefined) return true;
  const may = (wanted: string) => actor?.permissions.has(wanted) === true;
  return typeof permission === 'string' ? may(permission) : permission(may);
}

/** Finance and auditors: a provider or host comes from its own account. */
function checksForOthers(may: (permission: string) => boolean): boolean {
  return may('account-change.read') && !may('payee.change') && !may('fund.read') && !may('award.agree');
}

/** A host pays, and has no council whose money it could check. */
function auditsCouncils(may: (permission: string) => boolean): boolean {
  return may('payment-run.read') && !may('fund.read');
}

/** Who reads awards as their work: holders and providers meet their own under words of their own. */
function worksWithAwards(may: (permission: string) => boolean): boolean {
  return may('award.place') || (may('award.read') && !may('award.agree') && !may('award.answer'));
}
