import type { Authority } from '@commonweal/access';
import { type Actor, add, type AuthorityId, type Language, type Pence, ZERO } from '@commonweal/kernel';
import type { DueByPayer, PaymentRunList, PaymentRunView } from '@commonweal/payments';
import { pagerLinks, type PagerLinks } from '../../addresses/cursor-trail';
import { withQuery } from '../../addresses/with-query';
import { paths, pathTo } from '../../paths';

export interface PaymentRunsView {
  readonly mayMake: boolean;
  readonly councils: readonly CouncilDue[];
  readonly runs: readonly (PaymentRunView & { readonly href: string })[];
  readonly pager: PagerLinks;
}

interface CouncilDue {
  readonly name: string;
  readonly count: number;
  readonly totalPence: Pence;
  readonly makeHref: string;
  /** Waiting for a host or a holder to pay it. */
  readonly elsewhere: { readonly count: number; readonly totalPence: Pence } | null;
}

interface PaymentRunsFacts {
  readonly actor: Actor;
  readonly language: Language;
  readonly due: readonly DueByPayer[];
  readonly runs: PaymentRunList;
  readonly councils: readonly Authority[];
  readonly trail: string | undefined;
}

export function paymentRunsView({ actor, language, due, runs, councils, trail }: PaymentRunsFacts): PaymentRunsView {
  return {
    mayMake: actor.permissions.has('payment-run.make'),
    councils: trail === undefined ? councils.map((council) => councilDue(council, language, due)) : [],
    runs: runs.items.map((run) => ({ ...run, href: pathTo(paths.paymentRun, { runId: run.id }) })),
    pager: pagerLinks({ path: paths.paymentRuns, query: {}, trail, nextCursor: runs.nextCursor }),
  };
}

function councilDue({ id, name, nameCy }: Authority, language: Language, due: readonly DueByPayer[]): CouncilDue {
  const own = sumOf(due, id, (kind) => kind === 'authority');
  const elsewhere = sumOf(due, id, (kind) => kind !== 'authority');
  return {
    name: language === 'cy' ? nameCy : name,
    ...own,
    makeHref: withQuery(paths.newPaymentRun, { payer: id }),
    elsewhere: elsewhere.count === 0 ? null : elsewhere,
  };
}

function sumOf(due: readonly DueByPayer[], id: AuthorityId, of: (kind: DueByPayer['payerKind']) => boolean) {
  const lines = due.filter(({ authorityId, payerKind }) => authorityId === id && of(payerKind));
  return {
    count: lines.reduce((sum, { count }) => sum + count, 0),
    totalPence: lines.length === 0 ? ZERO : add(...lines.map(({ totalPence }) => totalPence)),
  };
}
