import type { BudgetLine, BudgetLines, BudgetView } from '@commonweal/budgets';
import { type Actor, dayOf, type Pence, type PlainDate } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import type { HolderAccountView, InstalmentList, InstalmentTotals } from '@commonweal/payments';
import { pagerLinks, type PagerLinks } from '../../addresses/cursor-trail';
import { paths, pathTo } from '../../paths';
import { titleIn } from '../../wording/in-language';
import { type BudgetOnPage, budgetOnPage } from '../your-care/your-care.view';
import { type PaidOverView, paidOverView } from './paid-over.view';

/** Of the reader who holds the money: the account in use, and the change of it that waits. */
export interface MoneyAccount {
  readonly inUse: HolderAccountView | undefined;
  readonly waitingHref: string | undefined;
}

interface MoneyOnFile {
  readonly actor: Actor;
  readonly budget: BudgetView;
  readonly lines: BudgetLines;
  /** What the lines speak of. */
  readonly awards: readonly AwardView[];
  readonly paidOver: InstalmentList & { readonly totals: InstalmentTotals; readonly trail: string | undefined };
  readonly account: MoneyAccount | undefined;
  readonly trail: string | undefined;
}

interface MoneyLine {
  readonly on: PlainDate;
  readonly description: BudgetLine['description'];
  readonly account: BudgetLine['account'];
  readonly amountPence: Pence;
  readonly balancePence: Pence;
  /** What it was for; absent for money that was put in. */
  readonly what: string | undefined;
  readonly href: string | undefined;
}

interface InstalmentsOnPage {
  readonly instalments: InstalmentList['items'];
  readonly pager: PagerLinks;
}

export interface MoneyView {
  readonly budget: BudgetOnPage;
  /** The reader decides about this money, or lives with it: it is spoken of as theirs. */
  readonly isOwn: boolean;
  readonly backHref: string;
  /** Absent where the council pays each bill itself. */
  readonly paidOver: (PaidOverView & InstalmentsOnPage) | undefined;
  readonly planHref: string | undefined;
  /** For finance, to say what came back. */
  readonly returnHref: string | undefined;
  readonly account: (MoneyAccount & { readonly changeHref: string }) | undefined;
  readonly lines: readonly MoneyLine[];
  readonly pager: PagerLinks;
}

export function moneyView({ actor, budget, lines, awards, paidOver: over, account, trail }: MoneyOnFile): MoneyView {
  const path = pathTo(paths.money, { budgetId: budget.id });
  const paidOver = paidOverView(budget, over.totals);
  const { items: instalments, nextCursor } = over;
  const pager = pagerLinks({ path, query: {}, trail: over.trail, nextCursor, name: 'instalments' });
  const may = (permission: string) =>
    actor.permissions.has(permission) && actor.authorityIds.includes(budget.authorityId);
  return {
    paidOver: paidOver.receiver === undefined || trail !== undefined ? undefined : { ...paidOver, instalments, pager },
    planHref: may('instalment.plan') ? pathTo(paths.planInstalments, { budgetId: budget.id }) : undefined,
    returnHref: may('money-returned.record') ? pathTo(paths.moneyReturned, { budgetId: budget.id }) : undefined,
    account:
      account === undefined || paidOver.receiver !== 'holder'
        ? undefined
        : { ...account, changeHref: pathTo(paths.moneyAccount, { budgetId: budget.id }) },
    budget: budgetOnPage(budget),
    isOwn: isHolder(actor),
    backHref: backTo(actor, budget),
    lines: lines.items.map((line) => moneyLine(actor, line, awards)),
    pager: pagerLinks({ path, query: {}, trail, nextCursor: lines.nextCursor }),
  };
}

function isHolder({ permissions }: Actor): boolean {
  return permissions.has('award.agree');
}

/** Whence the reader came: a holder from their own page, a host from the fund's, an officer from the person's, finance from what it pays. */
function backTo(actor: Actor, { id, personId, hostProviderId }: BudgetView): string {
  if (isHolder(actor)) return paths.yourCare;
  if (hostProviderId !== null && hostProviderId === actor.providerId) return pathTo(paths.fund, { budgetId: id });
  return actor.permissions.has('person.read') ? pathTo(paths.person, { personId }) : paths.paymentRuns;
}

function moneyLine(actor: Actor, line: BudgetLine, awards: readonly AwardView[]): MoneyLine {
  const { occurredAt, description, account, amountPence, balanceAfterPence: balancePence, awardId, claimId } = line;
  const award = awards.find(({ id }) => id === awardId);
  return {
    ...{ on: dayOf(occurredAt), description, account, amountPence, balancePence },
    what: award === undefined ? undefined : `${titleIn(actor.language, award)}, ${award.providerName}`,
    href: isHolder(actor) ? addressOf(award, claimId) : award && pathTo(paths.award, { awardId: award.id }),
  };
}

function addressOf(award: AwardView | undefined, claimId: BudgetLine['claimId']): string | undefined {
  if (claimId !== null) return pathTo(paths.bill, { claimId });
  return award && pathTo(paths.arrangedOne, { awardId: award.id });
}
