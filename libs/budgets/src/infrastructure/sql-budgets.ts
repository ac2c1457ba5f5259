import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import {
  type AccountId,
  type AuthorityId,
  type BudgetId,
  DomainError,
  Ids,
  type PersonId,
  type Tx,
} from '@commonweal/kernel';
import { Ledger } from '@commonweal/ledger';
import { query } from '@commonweal/platform';
import { type BudgetPayer, BudgetPayers, Budgets, type NewBudget } from '../application/ports/budgets';
import { MONEY_HELD_IN, type MoneyHeldIn } from '../domain/budget-kinds';
import { type BudgetTerms, contributionOf } from '../domain/budget-terms';

const INSERT = `
  INSERT INTO budgets.budget (authority_id, id, reference, person_id, type, money_held_in, isf_basis, host_provider_id, starts_on,
    ends_on, contribution_pence, available_account_id, reserved_account_id, payable_account_id, created_at,
    person_could_decide, could_decide_on, health_delegated_on)
  VALUES ($1, $2, 'BUD-' || lpad(nextval('budgets.budget_reference')::text, 6, '0'), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
    $14, $15, $16, $17)
  RETURNING reference`;
const INSERT_FUNDERS = `
  INSERT INTO budgets.funder (authority_id, id, budget_id, kind, amount_pence)
  SELECT $1, (f ->> 'id')::uuid, $2, f ->> 'kind', (f ->> 'amountPence')::bigint FROM jsonb_array_elements($3::jsonb) f`;
const HAS_ACCOUNTS = `SELECT 1 FROM budgets.authority_account WHERE authority_id = $1`;
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('budgets.authority_account ' || $1, 0))`;
const INSERT_ACCOUNTS = `INSERT INTO budgets.authority_account (authority_id, kind, account_id) VALUES ($1, 'funder', $2), ($1, 'paid', $3)`;

const FOREIGN_KEY = '23503';

@Injectable()
export class SqlBudgets extends Budgets {
  constructor(
    private readonly ledger: Ledger,
    private readonly ids: Ids,
  ) {
    super();
  }

  async add(tx: Tx, budget: NewBudget): Promise<string> {
    const { authorityId, terms } = budget;
    await this.openCouncilAccounts(tx, authorityId);
    const [available, reserved, payable] = [this.newAccount(), this.newAccount(), this.newAccount()];
    await this.ledger.openAccounts(tx, authorityId, [
      { id: available, kind: 'available', ownerPersonId: terms.personId },
      { id: reserved, kind: 'reserved', ownerPersonId: terms.personId },
      { id: payable, kind: 'payable', ownerPersonId: terms.personId },
    ]);
    const reference = await insert(tx, budget, [available, reserved, payable]);
    await query(tx, INSERT_FUNDERS, [authorityId, budget.id, JSON.stringify(budget.funders)]);
    return reference;
  }

  private async openCouncilAccounts(tx: Tx, authorityId: AuthorityId): Promise<void> {
    if ((await query(tx, HAS_ACCOUNTS, [authorityId])).length > 0) return;
    await query(tx, ONE_AT_A_TIME, [authorityId]);
    if ((await query(tx, HAS_ACCOUNTS, [authorityId])).length > 0) return;
    const [funder, paid] = [this.newAccount(), this.newAccount()];
    await this.ledger.openAccounts(tx, authorityId, [
      { id: funder, kind: 'funder' },
      { id: paid, kind: 'paid' },
    ]);
    await query(tx, INSERT_ACCOUNTS, [authorityId, funder, paid]);
  }

  private newAccount(): AccountId {
    return this.ids.next<'Account'>();
  }
}

async function insert(tx: Tx, budget: NewBudget, accounts: readonly AccountId[]): Promise<string> {
  const { authorityId, id, terms, openedAt } = budget;
  const values = [authorityId, id, terms.personId, ...kindOf(terms), contributionOf(terms), ...accounts, openedAt];
  try {
    const [row] = await query<{ reference: string }>(tx, INSERT, [...values, ...saidOf(terms)]);
    return row?.reference ?? '';
  } catch (error) {
    if (error instanceof DatabaseError && error.code === FOREIGN_KEY) throw new DomainError('not-found');
    throw error;
  }
}

function kindOf({ type, moneyHeldIn, isfBasis, hostProviderId, startsOn, endsOn }: BudgetTerms) {
  return [type, moneyHeldIn, isfBasis ?? null, hostProviderId ?? null, startsOn, endsOn];
}

function saidOf({ couldDecide, healthDelegatedOn }: BudgetTerms) {
  return [couldDecide?.answer ?? null, couldDecide?.on ?? null, healthDelegatedOn ?? null];
}

const PAYER = `SELECT person_id, money_held_in, host_provider_id FROM budgets.budget WHERE authority_id = $1 AND id = $2`;

interface PayerRow {
  readonly person_id: PersonId;
  readonly money_held_in: MoneyHeldIn;
  readonly host_provider_id: string | null;
}

@Injectable()
export class SqlBudgetPayers extends BudgetPayers {
  async payerOf(tx: Tx, authorityId: AuthorityId, budgetId: BudgetId): Promise<BudgetPayer> {
    const [row] = await query<PayerRow>(tx, PAYER, [authorityId, budgetId]);
    if (row === undefined) throw new DomainError('not-found');
    const kind = MONEY_HELD_IN[row.money_held_in].payer;
    const ids = { authority: authorityId, holder: row.person_id, host: row.host_provider_id };
    const id = ids[kind];
    if (id === null) throw new DomainError('not-found');
    return { personId: row.person_id, payer: { kind, id } };
  }
}
