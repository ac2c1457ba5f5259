import { uuidv7 } from 'uuidv7';
import { type AuthorityId, type Id, type PersonId, SYSTEM_USER_ID, toId } from '@commonweal/kernel';

export function newId<Kind extends string>(): Id<Kind> {
  return toId<Kind>(uuidv7());
}

/** The part of a World that this needs. */
interface Rows {
  sql<Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  insert(table: string, row: Record<string, unknown>): Promise<void>;
}

interface BudgetToOpen {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
  readonly allocatedPence: number;
  readonly over: Record<string, unknown>;
}

/** A council-managed budget with its accounts, funded once. */
export async function openBudget(world: Rows, budget: BudgetToOpen): Promise<Id<'Budget'>> {
  const { authorityId, personId, allocatedPence, over } = budget;
  const [id, available, reserved, payable] = [newId<'Budget'>(), newId(), newId(), newId()];
  const { funder, paid } = await councilAccounts(world, authorityId);
  const accounts = [
    { id: available, kind: 'available', ownerPersonId: personId },
    { id: reserved, kind: 'reserved', ownerPersonId: personId },
    { id: payable, kind: 'payable', ownerPersonId: personId },
    { id: funder, kind: 'funder' },
    { id: paid, kind: 'paid' },
  ];
  await world.sql('SELECT ledger.open_accounts($1, $2::jsonb)', [authorityId, JSON.stringify(accounts)]);
  await world.insert('budgets.budget', {
    authority_id: authorityId,
    id,
    reference: `BUD-${id.slice(-8)}`,
    person_id: personId,
    type: 'council_managed',
    money_held_in: 'council',
    starts_on: '2026-04-01',
    ends_on: '2099-03-31',
    available_account_id: available,
    reserved_account_id: reserved,
    payable_account_id: payable,
    ...over,
  });
  await world.insert('budgets.funder', {
    authority_id: authorityId,
    id: newId(),
    budget_id: id,
    kind: 'council',
    amount_pence: allocatedPence,
  });
  const entries = [
    { account: funder, pence: -allocatedPence },
    { account: available, pence: allocatedPence },
  ];
  await fund(world, authorityId, id, entries);
  return id;
}

async function fund(
  world: Rows,
  authorityId: AuthorityId,
  budgetId: string,
  entries: readonly object[],
): Promise<void> {
  const journal = {
    id: newId(),
    kind: 'funding',
    key: `funding-${budgetId}`,
    hash: 'test',
    budgetId,
    by: SYSTEM_USER_ID,
    occurredAt: '2026-04-01T00:00:00Z',
    entries,
  };
  await world.sql('SELECT * FROM ledger.post($1, $2::jsonb)', [authorityId, JSON.stringify([journal])]);
}

/** One funder account and one of what was paid for each council. */
async function councilAccounts(world: Rows, authorityId: AuthorityId): Promise<{ funder: string; paid: string }> {
  const made = { funder: newId(), paid: newId() };
  const accounts = Object.entries(made).map(([kind, id]) => ({ kind, id }));
  await world.sql('SELECT ledger.open_accounts($1, $2::jsonb)', [authorityId, JSON.stringify(accounts)]);
  await world.sql(
    `INSERT INTO budgets.authority_account (authority_id, kind, account_id) VALUES ($1, 'funder', $2), ($1, 'paid', $3)
     ON CONFLICT DO NOTHING`,
    [authorityId, made.funder, made.paid],
  );
  const rows = await world.sql<{ kind: 'funder' | 'paid'; account_id: string }>(
    'SELECT kind, account_id FROM budgets.authority_account WHERE authority_id = $1',
    [authorityId],
  );
  return Object.fromEntries(rows.map(({ kind, account_id }) => [kind, account_id])) as typeof made;
}
