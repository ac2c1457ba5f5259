import {
  type AccountId,
  type Actor,
  type AuthorityId,
  type AwardId,
  type BudgetId,
  type ClaimId,
  instant,
  pence,
  type PersonId,
  plainDate,
  type Tx,
  UnitOfWork,
} from '@commonweal/kernel';
import { BudgetLedger, type BudgetTerms, BudgetsModule, OpenBudget, ReadBudgets } from '@commonweal/budgets';
import { draftJournal, Ledger } from '@commonweal/ledger';
import { clerk, MoneyWorld, newId, officer } from '../../support/money-world';

export const AT = instant('2026-11-22T09:00:00Z');

/** One council, one of its officers and one person with a council-managed budget. */
export class BudgetScene {
  private constructor(
    readonly world: MoneyWorld,
    readonly authorityId: AuthorityId,
    readonly personId: PersonId,
  ) {}

  static async open(modules: Parameters<typeof MoneyWorld.open>[0] = [BudgetsModule]): Promise<BudgetScene> {
    const world = await MoneyWorld.open(modules);
    const authorityId = await world.council();
    return new BudgetScene(world, authorityId, await world.person(authorityId));
  }

  get officer(): Actor {
    return officer(this.authorityId);
  }

  get read(): ReadBudgets {
    return this.world.app.get(ReadBudgets);
  }

  terms(amount: number, over: Partial<BudgetTerms> = {}): BudgetTerms {
    return {
      personId: this.personId,
      type: 'council_managed',
      moneyHeldIn: 'council',
      startsOn: plainDate('2026-04-01'),
      endsOn: plainDate('2027-03-31'),
      funders: [{ kind: 'council', amountPence: pence(amount) }],
      ...over,
    };
  }

  async budget(amount: number, over: Partial<BudgetTerms> = {}): Promise<BudgetId> {
    const open = this.world.app.get(OpenBudget);
    const { id } = await open.execute(this.officer, { authorityId: this.authorityId, ...this.terms(amount, over) });
    return id;
  }

  /** One transaction as the actor, or as Commonweal itself. */
  run<T>(work: (tx: Tx, ledger: BudgetLedger) => Promise<T>, actor: Actor = clerk(this.authorityId)): Promise<T> {
    return this.world.app.get(UnitOfWork).run(actor, (tx) => work(tx, this.world.app.get(BudgetLedger)));
  }

  /** What placing an award does to the ledger. */
  async reserve(budgetId: BudgetId, awardId: AwardId, amount: number): Promise<void> {
    const { rows } = await this.world.owner.query<{ available: AccountId; reserved: AccountId }>(
      'SELECT available_account_id AS available, reserved_account_id AS reserved FROM budgets.budget WHERE id = $1',
      [budgetId],
    );
    const [accounts] = rows;
    if (accounts === undefined) throw new Error('no such budget');
    const entries = [
      { account: accounts.available, pence: pence(-amount) },
      { account: accounts.reserved, pence: pence(amount) },
    ];
    const draft = draftJournal({
      kind: 'reservation',
      key: `award:${newId()}`,
      subject: { budgetId, awardId },
      entries,
      by: newId<'User'>(),
      occurredAt: AT,
    });
    await this.run((tx) => this.world.app.get(Ledger).post(tx, this.authorityId, [draft]));
  }

  moved(budgetId: BudgetId, amount: number) {
    return { authorityId: this.authorityId, budgetId, amountPence: pence(amount), at: AT };
  }

  /** An award of this value, of which this much was delivered and approved. */
  async delivered(budgetId: BudgetId, reserved: number, amount: number) {
    const ids = { awardId: newId<'Award'>() as AwardId, claimId: newId<'Claim'>() as ClaimId };
    await this.reserve(budgetId, ids.awardId, reserved);
    await this.run((tx, ledger) =>
      ledger.confirmDelivery(tx, clerk(this.authorityId), { ...this.moved(budgetId, amount), ...ids }),
    );
    return ids;
  }

  async figures(budgetId: BudgetId): Promise<readonly number[]> {
    const { figures } = await this.read.byId(this.officer, budgetId);
    return [figures.allocatedPence, figures.availablePence, figures.reservedPence, figures.spentPence];
  }
}
