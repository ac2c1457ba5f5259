import {
  type Actor,
  type BudgetId,
  Clock,
  pence,
  type PlainDate,
  plainDate,
  type ProviderId,
} from '@commonweal/kernel';
import { type InstalmentFrequency, PlanInstalments } from '@commonweal/budgets';
import {
  type InstalmentStanding,
  type InstalmentView,
  MakeInstalmentsDue,
  ReadInstalments,
} from '@commonweal/payments';
import { useAccount } from '../../support/accounts';
import { newId, withRole } from '../../support/money-world';
import { OTHER_ACCOUNT, PaymentScene } from './payment-scene';

export const FUND_PENCE = 1_300_00;
/** Thirteen periods of four weeks, the first of them already begun. */
const PERIODS_OF_A_YEAR = 13;
const DAY_MILLISECONDS = 86_400_000;

/** A fund that a council has awarded to its host, and who plans, pays and holds it. */
export class InstalmentScene {
  private constructor(readonly money: PaymentScene) {}

  static async open(): Promise<InstalmentScene> {
    return new InstalmentScene(await PaymentScene.open());
  }

  get app() {
    return this.money.world.app;
  }

  get finance(): Actor {
    return this.money.base.officer;
  }

  get manager(): Actor {
    return withRole('manager', { authorityIds: [this.money.authorityId] });
  }

  get today(): PlainDate {
    return this.app.get(Clock).today();
  }

  day(days: number): PlainDate {
    return plainDate(new Date(Date.parse(this.today) + days * DAY_MILLISECONDS).toISOString().slice(0, 10));
  }

  async host(hasAccount = true): Promise<Actor & { readonly providerId: ProviderId }> {
    const providerId = await this.money.world.provider();
    const actor = withRole('isf_host', { providerId });
    const { owner } = this.money.world;
    await owner.query(`INSERT INTO access.app_user (id, name) VALUES ($1, 'A host')`, [actor.userId]);
    await owner.query(`INSERT INTO access.user_role (id, user_id, role, provider_id) VALUES ($1, $2, 'isf_host', $3)`, [
      newId(),
      actor.userId,
      providerId,
    ]);
    const given = { account: { kind: 'host' }, accountName: 'Host Clients', ...OTHER_ACCOUNT } as const;
    if (hasAccount) {
      // Finance checks the account of a host that holds a fund of its council.
      await this.fund(providerId, { awarded: false });
      await useAccount(this.app, actor, given, { by: this.finance, how: 'met_in_person' });
    }
    return { ...actor, providerId };
  }

  /** A year of thirteen periods; half of the second has gone. */
  async fund(hostProviderId: ProviderId, over: { awarded?: boolean } = {}): Promise<BudgetId> {
    const budgetId = await this.money.base.budget(FUND_PENCE, {
      type: 'isf',
      moneyHeldIn: 'host',
      isfBasis: 'council_contract',
      hostProviderId,
      startsOn: this.day(-42),
      endsOn: this.day(-42 + PERIODS_OF_A_YEAR * 28 - 1),
    });
    if (over.awarded !== false) await this.money.fundAward(budgetId, hostProviderId);
    return budgetId;
  }

  plan(budgetId: BudgetId, amount = FUND_PENCE, frequency: InstalmentFrequency = 'four_weekly'): Promise<void> {
    const plan = { amountPence: pence(amount), frequency, startsOn: this.day(-42) };
    return this.app.get(PlanInstalments).execute(this.manager, budgetId, plan);
  }

  makeDue(): Promise<number> {
    return this.app.get(MakeInstalmentsDue).execute(newId());
  }

  async list(budgetId: BudgetId, actor: Actor = this.finance): Promise<readonly InstalmentView[]> {
    return (await this.app.get(ReadInstalments).list(actor, { budgetId, limit: 100 })).items;
  }

  async states(budgetId: BudgetId): Promise<readonly InstalmentStanding[]> {
    return (await this.list(budgetId)).map(({ state }) => state);
  }

  /** To be paid over, and paid over. */
  async balances(budgetId: BudgetId): Promise<readonly number[]> {
    const { rows } = await this.money.world.owner.query<{ toPay: string; paid: string }>(
      `SELECT t.balance_pence AS "toPay", p.balance_pence AS paid FROM budgets.pay_over_account o
       JOIN ledger.balance t ON t.account_id = o.to_pay_over_account_id
       JOIN ledger.balance p ON p.account_id = o.paid_over_account_id WHERE o.budget_id = $1`,
      [budgetId],
    );
    return rows.flatMap(({ toPay, paid }) => [Number(toPay), Number(paid)]);
  }

  async close(): Promise<void> {
    await this.money.close();
  }
}
