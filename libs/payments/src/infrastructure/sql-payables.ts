import { Injectable } from '@nestjs/common';
import {
  type AuthorityId,
  type ClaimId,
  dayOf,
  DomainError,
  Ids,
  type PayableId,
  subtract,
  type Tx,
} from '@commonweal/kernel';
import { BudgetPayers } from '@commonweal/budgets';
import { query } from '@commonweal/platform';
import {
  type ApprovedClaim,
  type NewPayable,
  type PartTakenBack,
  Payables,
  type PayableTerms,
  type Payer,
  type StandingPayable,
} from '../application/ports/payables';
import { methodOf, type PayableState } from '../domain/payment-states';
import type { Bill, DuePayable, Payable } from '../domain/run-plan';
import { SealedAccounts, type SealedFor } from './sealed-accounts';

const IS_OWN_SERVICE = 'SELECT 1 FROM providers.provider WHERE id = $1 AND in_house_authority_id = $2';
/** As delivery has it: a job that speaks of another's award, budget or provider, or of another sum, is about nothing. */
const IS_CLAIM = `
  SELECT 1 FROM delivery.claim WHERE authority_id = $1 AND id = $2 AND award_id = $3 AND budget_id = $4 AND provider_id = $5
    AND amount_pence = $6`;
const INSERT = `
  INSERT INTO payments.payable (authority_id, id, claim_id, award_id, budget_id, person_id, provider_id, payer_kind, payer_id,
    amount_pence, state, due_on, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'due', $11, $12)
  ON CONFLICT (authority_id, claim_id) WHERE part_of_payment_id IS NULL DO NOTHING RETURNING 1`;
const KEEP = `UPDATE payments.payable SET amount_pence = $3, version = version + 1
  WHERE authority_id = $1 AND id = $2 AND state = 'due' AND amount_pence > $3 RETURNING 1`;
const OWE_PART = `
  INSERT INTO payments.payable (authority_id, id, claim_id, award_id, budget_id, person_id, provider_id, payer_kind, payer_id,
    amount_pence, state, due_on, created_at, part_of_payment_id)
  SELECT authority_id, $3, claim_id, award_id, budget_id, person_id, provider_id, payer_kind, payer_id, $4, 'due', $5, $6, $7
  FROM payments.payable WHERE authority_id = $1 AND id = $2`;
const OF_PARTS = `SELECT DISTINCT claim_id AS "claimId" FROM payments.payable
  WHERE authority_id = $1 AND claim_id = ANY ($2::uuid[]) AND part_of_payment_id IS NOT NULL`;
const LOCK_PARTS =
  'SELECT 1 FROM payments.payable WHERE authority_id = $1 AND claim_id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE';
const UNPAID = `SELECT DISTINCT p.claim_id AS "claimId" FROM payments.payable p
  WHERE p.authority_id = $1 AND p.claim_id = ANY ($2::uuid[]) AND p.id <> ALL ($3::uuid[]) AND NOT EXISTS (
    SELECT 1 FROM payments.payment y WHERE y.authority_id = p.authority_id AND y.payable_id = p.id AND y.state IN ('sent', 'settled'))`;
const PAYABLE = `
         p.id, p.claim_id AS "claimId", p.award_id AS "awardId", p.instalment_id AS "instalmentId", p.budget_id AS "budgetId",
         p.person_id AS "personId", p.provider_id AS "providerId", p.amount_pence AS "amountPence"`;
/** A bill goes to the account that the provider is paid to; a fund to the one that its host pays from; other money to the holder's. */
const WITH_ACCOUNT = `${PAYABLE},
         coalesce(y.account_name, h.account_name, o.account_name) AS "accountName",
         coalesce(y.sealed_details, h.sealed_details, o.sealed_details) AS "sealedDetails",
         coalesce(y.key_id, h.key_id, o.key_id) AS "keyId"`;
const ACCOUNTS = `
  LEFT JOIN payments.payee y ON p.instalment_id IS NULL AND y.provider_id = p.provider_id
  LEFT JOIN payments.host_account h ON p.instalment_id IS NOT NULL AND h.provider_id = p.provider_id
  LEFT JOIN payments.holder_account o ON p.instalment_id IS NOT NULL AND p.provider_id IS NULL
    AND o.authority_id = p.authority_id AND o.person_id = p.person_id`;
const TAKE = `
  SELECT ${WITH_ACCOUNT}
  FROM payments.payable p ${ACCOUNTS}
  WHERE p.authority_id = $1 AND p.payer_kind = $2 AND p.payer_id = $3 AND p.state = 'due'
    AND ($4::uuid IS NULL OR p.id > $4::uuid)
  ORDER BY p.id LIMIT $5 FOR UPDATE OF p SKIP LOCKED`;
const DUE = `
  SELECT ${WITH_ACCOUNT}, coalesce(pr.name, pe.name, '') AS "providerName"
  FROM payments.payable p ${ACCOUNTS}
  LEFT JOIN providers.provider pr ON pr.id = p.provider_id
  LEFT JOIN people.person pe ON p.provider_id IS NULL AND pe.authority_id = p.authority_id AND pe.id = p.person_id
  WHERE p.authority_id = $1 AND p.payer_kind = $2 AND p.payer_id = $3 AND p.state = 'due' ORDER BY p.id`;
const LOCK = `
  SELECT p.authority_id AS "authorityId", p.payer_kind AS "payerKind", p.payer_id AS "payerId", p.state, p.version,
         ${PAYABLE}
  FROM payments.payable p WHERE p.id = $1 FOR UPDATE`;
const MOVE = `
  UPDATE payments.payable SET state = $4, version = version + 1
  WHERE authority_id = $1 AND id = ANY ($2::uuid[]) AND state = $3 RETURNING 1`;

/** Rows read at a time. */
const BATCH = 500;

interface TakenRow extends Payable {
  readonly accountName: string | null;
  readonly sealedDetails: Buffer | null;
  readonly keyId: string | null;
}

interface LockedRow extends Payable {
  readonly authorityId: AuthorityId;
  readonly payerKind: Payer['kind'];
  readonly payerId: string;
  readonly state: PayableState;
  readonly version: number;
}

@Injectable()
export class SqlPayables extends Payables {
  constructor(
    private readonly ids: Ids,
    private readonly budgetPayers: BudgetPayers,
    private readonly sealed: SealedAccounts,
  ) {
    super();
  }

  async termsOf(tx: Tx, claim: ApprovedClaim): Promise<PayableTerms> {
    const { authorityId, claimId, awardId, budgetId, providerId, amountPence } = claim;
    const told = [authorityId, claimId, awardId, budgetId, providerId, amountPence];
    if ((await query(tx, IS_CLAIM, told)).length === 0) throw new DomainError('not-found');
    const { payer, personId } = await this.budgetPayers.payerOf(tx, authorityId, budgetId);
    const isOwnTeam = async () => (await query(tx, IS_OWN_SERVICE, [providerId, payer.id])).length > 0;
    const isOwnService = payer.kind === 'host' ? payer.id === (providerId as string) : await isOwnTeam();
    return { payer, personId, method: methodOf(payer.kind, isOwnService) };
  }

  async add(tx: Tx, payable: NewPayable): Promise<Bill | undefined> {
    const { authorityId, claimId, awardId, budgetId, personId, providerId, amountPence } = payable;
    const id: PayableId = this.ids.next<'Payable'>();
    const parties = [claimId, awardId, budgetId, personId, providerId, payable.payer.kind, payable.payer.id];
    const rows = await query(tx, INSERT, [authorityId, id, ...parties, amountPence, payable.dueOn, payable.createdAt]);
    if (rows.length === 0) return undefined;
    return { id, claimId, awardId, instalmentId: null, budgetId, personId, providerId, amountPence };
  }

  async lock(tx: Tx, id: PayableId): Promise<StandingPayable> {
    const [row] = await query<LockedRow>(tx, LOCK, [id]);
    if (row === undefined) throw new DomainError('not-found');
    const { authorityId, payerKind, payerId, state, version, ...payable } = row;
    return { authorityId, payer: { kind: payerKind, id: payerId }, state, version, payable };
  }

  async takeDue(tx: Tx, authorityId: AuthorityId, payer: Payer): Promise<readonly DuePayable[]> {
    const taken: DuePayable[] = [];
    for (let rows: TakenRow[] | undefined; rows === undefined || rows.length === BATCH;) {
      const after = taken.at(-1)?.id ?? null;
      rows = await query<TakenRow>(tx, TAKE, [authorityId, payer.kind, payer.id, after, BATCH]);
      taken.push(...rows.map((row) => this.dueOf(row)));
    }
    return taken;
  }

  async due(
    tx: Tx,
    authorityId: AuthorityId,
    payer: Payer,
  ): Promise<readonly (DuePayable & { readonly providerName: string })[]> {
    const values = [authorityId, payer.kind, payer.id];
    const rows = await query<TakenRow & { readonly providerName: string }>(tx, DUE, values);
    return rows.map((row) => ({ ...this.dueOf(row), providerName: row.providerName }));
  }

  async move(
    tx: Tx,
    authorityId: AuthorityId,
    ids: readonly PayableId[],
    { from, to }: { from: PayableState; to: PayableState },
  ): Promise<void> {
    const moved = await query(tx, MOVE, [authorityId, ids, from, to]);
    if (moved.length !== ids.length) throw new Error(`${ids.length - moved.length} payables were not ${from}`);
  }

  async split(tx: Tx, { authorityId, payable, paymentId, keptPence, at }: PartTakenBack): Promise<Payable> {
    const kept = await query(tx, KEEP, [authorityId, payable.id, keptPence]);
    if (kept.length === 0) throw new Error('a part that came back was not of a debt that is due');
    const partPence = subtract(payable.amountPence, keptPence);
    const part: PayableId = this.ids.next<'Payable'>();
    await query(tx, OWE_PART, [authorityId, payable.id, part, partPence, dayOf(at), at, paymentId]);
    return { ...payable, amountPence: keptPence };
  }

  async unpaidBeside(tx: Tx, authorityId: AuthorityId, payables: readonly Bill[]): Promise<ReadonlySet<ClaimId>> {
    const asked = [...new Set(payables.map(({ claimId }) => claimId))];
    const ofParts = await query<{ claimId: ClaimId }>(tx, OF_PARTS, [authorityId, asked]);
    if (ofParts.length === 0) return new Set();
    const claims = ofParts.map(({ claimId }) => claimId);
    // Two parts that are paid at once wait for one another: the second sees the first.
    await query(tx, LOCK_PARTS, [authorityId, claims]);
    const own = payables.map(({ id }) => id);
    const unpaid = await query<{ claimId: ClaimId }>(tx, UNPAID, [authorityId, claims, own]);
    return new Set(unpaid.map(({ claimId }) => claimId));
  }

  private dueOf({ accountName, sealedDetails, keyId, ...payable }: TakenRow): DuePayable {
    if (accountName === null || sealedDetails === null || keyId === null) return { ...payable, payee: undefined };
    const account = this.sealed.open({ keyId, ciphertext: sealedDetails }, ownerOf(payable));
    return { ...payable, payee: { ...account, accountName } };
  }
}

function ownerOf({ instalmentId, providerId, personId }: Payable): SealedFor {
  if (providerId === null) return { holder: personId };
  return instalmentId === null ? { payee: providerId } : { hostPayer: providerId };
}
