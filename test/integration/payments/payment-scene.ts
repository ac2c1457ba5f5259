import {
  type Actor,
  type AwardId,
  type BudgetId,
  type ClaimId,
  type PaymentRunId,
  pence,
  type ProviderId,
} from '@commonweal/kernel';
import {
  type AccountChangeId,
  CreatePayable,
  ExecutePaymentRun,
  GetRunFile,
  MakePaymentRun,
  PaymentsModule,
  ReadPaymentRuns,
  ReadPayments,
} from '@commonweal/payments';
import { Client } from 'pg';
import { useAccount } from '../../support/accounts';
import { testServerUrls } from '../../support/database';
import { withDatabase } from '../../support/test-server';
import { newId, providerUser } from '../../support/money-world';
import { BudgetScene } from '../budgets/budget-scene';

/** From Vocalink's published examples: accounts that can exist. */
export const GOOD_ACCOUNT = { sortCode: '08-99-99', accountNumber: '66374958' };
export const OTHER_ACCOUNT = { sortCode: '107999', accountNumber: '88837491' };

export interface ClaimToPay {
  readonly awardId: AwardId;
  readonly claimId: ClaimId;
  readonly budgetId: BudgetId;
  readonly providerId: ProviderId;
  readonly amountPence: number;
}

/** A council with an account to pay from, providers with accounts, and approved claims. */
export class PaymentScene {
  private constructor(
    readonly base: BudgetScene,
    /** Writes rows of other contexts without the rows that they stand on. */
    private readonly arranging: Client,
  ) {}

  static async open(modules: Parameters<typeof BudgetScene.open>[0] = []): Promise<PaymentScene> {
    const base = await BudgetScene.open([PaymentsModule, ...modules]);
    const database = new URL(base.world.database.ownerUrl).pathname.slice(1);
    const arranging = new Client({ connectionString: withDatabase(testServerUrls().superuser, database) });
    await arranging.connect();
    await arranging.query('SET session_replication_role = replica');
    const scene = new PaymentScene(base, arranging);
    await scene.setPayerAccount();
    return scene;
  }

  async close(): Promise<void> {
    await this.arranging.end();
    await this.world.close();
  }

  get world() {
    return this.base.world;
  }

  get authorityId() {
    return this.base.authorityId;
  }

  setPayerAccount(actor: Actor = this.base.officer): Promise<AccountChangeId> {
    const account = { kind: 'council', authorityId: this.authorityId } as const;
    return useAccount(this.world.app, actor, { account, accountName: 'Knowsley MBC – Care', ...OTHER_ACCOUNT });
  }

  async provider(accountName?: string): Promise<ProviderId> {
    const providerId = await this.world.provider();
    if (accountName !== undefined) {
      const given = { account: { kind: 'payee' }, accountName, ...GOOD_ACCOUNT } as const;
      await useAccount(this.world.app, providerUser(providerId), given);
    }
    return providerId;
  }

  /** What delivery does when a claim is approved; the row stands for delivery's own. */
  async approvedClaim(budgetId: BudgetId, providerId: ProviderId, amountPence: number): Promise<ClaimToPay> {
    const ids = await this.base.delivered(budgetId, amountPence, amountPence);
    const { authorityId, personId } = this.base;
    await this.arranging.query(
      `INSERT INTO delivery.claim (authority_id, id, reference, award_id, budget_id, person_id, provider_id, state, amount_pence,
         submitted_by, submitted_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'approved', $8, $9, now(), now())`,
      [authorityId, ids.claimId, ids.claimId, ids.awardId, budgetId, personId, providerId, amountPence, newId()],
    );
    return { ...ids, budgetId, providerId, amountPence };
  }

  /** A row that stands for the award of a fund to its host, as ordering keeps it once it was accepted. */
  async fundAward(budgetId: BudgetId, providerId: ProviderId): Promise<AwardId> {
    const awardId = newId<'Award'>();
    const { authorityId, personId } = this.base;
    await this.arranging.query(
      `INSERT INTO ordering.award (authority_id, id, reference, kind, state, person_id, budget_id, budget_type, money_held_in, area,
         offer_id, provider_id, category, unit, quantity_hundredths, price_pence, starts_on, value_pence, whole_life_pence,
         reserved_pence, outcome_ids, outcome_codes, requires_approval, placed_by, created_at, changed_at, linked_buyer)
       VALUES ($1, $2::uuid, $2::text, 'isf_placement', 'active', $3, $4, 'isf', 'host', 'L36', $2::uuid, $5, 'fund-hosting', 'week',
         100, 0, '2026-01-01', 0, 0, 0, '{}', '{}', false, $2::uuid, now(), now(), 'council')`,
      [authorityId, awardId, personId, budgetId, providerId],
    );
    return awardId;
  }

  createPayable(claim: ClaimToPay, jobId: string = newId()): Promise<void> {
    const { amountPence, ...ids } = claim;
    const approved = { ...ids, authorityId: this.authorityId, amountPence: pence(amountPence) };
    return this.world.app.get(CreatePayable).execute(jobId, approved);
  }

  async payable(budgetId: BudgetId, providerId: ProviderId, amountPence: number): Promise<ClaimToPay> {
    const claim = await this.approvedClaim(budgetId, providerId, amountPence);
    await this.createPayable(claim);
    return claim;
  }

  async makeRun(actor: Actor = this.base.officer, payerId: string = this.authorityId): Promise<PaymentRunId> {
    const payer = { kind: 'authority', id: payerId } as const;
    return (await this.world.app.get(MakePaymentRun).execute(actor, { payer, method: 'bacs' })).id;
  }

  executeRun(runId: PaymentRunId, jobId: string = newId()): Promise<void> {
    return this.world.app.get(ExecutePaymentRun).execute(jobId, { authorityId: this.authorityId, runId });
  }

  run(runId: PaymentRunId) {
    return this.world.app.get(ReadPaymentRuns).byId(this.base.officer, runId);
  }

  async file(runId: PaymentRunId, actor: Actor = this.base.officer): Promise<string> {
    return (await this.world.app.get(GetRunFile).execute(actor, runId)).content.toString();
  }

  async paymentsOf(claimId: ClaimId, actor: Actor = this.base.officer) {
    return (await this.world.app.get(ReadPayments).list(actor, { claimId, limit: 10 })).items;
  }

  async sum(sql: string): Promise<number> {
    const { rows } = await this.world.owner.query<{ n: string | null }>(sql);
    return Number(rows[0]?.n ?? 0);
  }

  outbox(kind: string): Promise<number> {
    return this.sum(`SELECT count(*) AS n FROM platform.outbox WHERE kind = '${kind}'`);
  }
}
