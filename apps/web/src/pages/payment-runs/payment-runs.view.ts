import type { Actor, AuthorityId, Pence } from '@commonweal/kernel';
import { add, ZERO } from '@commonweal/kernel';
import type { DueByPayer, PaymentRunList, PaymentRunView } from '@commonweal/payments';
import { pagerLinks, type PagerLinks } from '../../addresses/cursor-trail';
import { withQuery } from '../../addresses/with-query';
import { paths, pathTo } from '../../paths';

export interface PaymentRunsView {
  readonly mayMake: boolean;
  /** Pays from funds that they hold. */
  readonly isHost: boolean;
  readonly purses: readonly PurseDue[];
  readonly runs: readonly (PaymentRunView & { readonly href: string })[];
  readonly pager: PagerLinks;
}

/** What waits to be paid with the money of one council: by it, or by the reader from its funds. */
interface PurseDue {
  readonly name: string;
  readonly count: number;
  readonly totalPence: Pence;
  readonly makeHref: string;
  /** Waiting for a host or a holder to pay it. */
  readonly elsewhere: { readonly count: number; readonly totalPence: Pence } | null;
}

interface PaymentRunsFacts {
  readonly actor: Actor;
  readonly due: readonly DueByPayer[];
  readonly runs: PaymentRunList;
  /** Of the councils that pay, or whose funds are paid from. */
  readonly names: ReadonlyMap<AuthorityId, string>;
  readonly trail: string | undefined;
}

export function isHost({ permissions, providerId }: Actor): boolean {
  return permissions.has('fund.read') && providerId !== undefined;
}

export function paymentRunsView({ actor, due, runs, names, trail }: PaymentRunsFacts): PaymentRunsView {
  return {
    mayMake: actor.permissions.has('payment-run.make'),
    isHost: isHost(actor),
    purses: trail === undefined ? [...names].map(([id, name]) => purseDue(actor, { id, name }, due)) : [],
    runs: runs.items.map((run) => ({ ...run, href: pathTo(paths.paymentRun, { runId: run.id }) })),
    pager: pagerLinks({ path: paths.paymentRuns, query: {}, trail, nextCursor: runs.nextCursor }),
  };
}

function purseDue(actor: Actor, council: { id: AuthorityId; name: string }, due: readonly DueByPayer[]): PurseDue {
  const here = due.filter(({ authorityId }) => authorityId === council.id);
  const elsewhere = sumOf(here.filter(({ isOwn }) => !isOwn));
  const payer = isHost(actor) ? { payer: actor.providerId, council: council.id } : { payer: council.id };
  return {
    name: council.name,
    ...sumOf(here.filter(({ isOwn }) => isOwn)),
    makeHref: withQuery(paths.newPaymentRun, payer),
    elsewhere: elsewhere.count === 0 ? null : elsewhere,
  };
}

function sumOf(lines: readonly DueByPayer[]) {
  return {
    count: lines.reduce((sum, { count }) => sum + count, 0),
    totalPence: lines.length === 0 ? ZERO : add(...lines.map(({ totalPence }) => totalPence)),
  };
}
