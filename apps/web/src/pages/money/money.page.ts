import { type BudgetView, ReadBudgets } from '@commonweal/budgets';
import type { Actor, BudgetId } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { ReadHolderAccounts, ReadInstalments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { currentCursor, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { WaitingChanges } from '../account-changes/waiting-change';
import { page, type PageResult } from '../../rendering/page-result';
import { type MoneyAccount, moneyView } from './money.view';

const PER_PAGE = 25;
const INSTALMENTS_PER_PAGE = 25;

/** Every movement of a budget's money, the newest first: the same lines for everybody who may see it. */
@Controller()
@RequirePermission('budget.read')
export class MoneyPage {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly awards: ReadAwards,
    private readonly instalments: ReadInstalments,
    private readonly accounts: ReadHolderAccounts,
    private readonly waiting: WaitingChanges,
  ) {}

  @Get(paths.money)
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @Trail() trail: string | undefined,
    @Trail('instalments') overTrail: string | undefined,
  ): Promise<PageResult> {
    const over = { budgetId, stopped: false, cursor: currentCursor(overTrail), limit: INSTALMENTS_PER_PAGE };
    const [budget, lines, instalments, totals] = await Promise.all([
      this.budgets.byId(actor, budgetId),
      this.budgets.entries(actor, budgetId, { cursor: currentCursor(trail), limit: PER_PAGE }),
      this.instalments.list(actor, over),
      this.instalments.totals(actor, budgetId),
    ]);
    const ids = [...new Set(lines.items.flatMap(({ awardId }) => awardId ?? []))];
    const awards = ids.length === 0 ? [] : (await this.awards.list(actor, { ids, limit: PER_PAGE })).items;
    const account = await this.account(actor, budget);
    const paidOver = { ...instalments, totals, trail: overTrail };
    return page('money/money.njk', moneyView({ actor, budget, lines, awards, paidOver, account, trail }));
  }

  /** Where the money is paid over to, for who holds it. */
  private async account(actor: Actor, { personId }: BudgetView): Promise<MoneyAccount | undefined> {
    if (!actor.personIds.includes(personId) || !actor.permissions.has('holder-account.change')) return undefined;
    const [inUse, waiting] = await Promise.all([this.accounts.of(actor, personId), this.waiting.own(actor)]);
    const own = waiting.find(({ kind, ownerId }) => kind === 'holder' && ownerId === personId);
    return { inUse, waitingHref: own?.href };
  }
}
