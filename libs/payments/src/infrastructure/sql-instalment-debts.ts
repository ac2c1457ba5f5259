import { Injectable } from '@nestjs/common';
import { type AuthorityId, Ids, type InstalmentId, type Instant, type Tx } from '@commonweal/kernel';
import type { StandingInstalment } from '@commonweal/budgets';
import { Database, query } from '@commonweal/platform';
import { type InstalmentDebt, InstalmentDebts } from '../application/ports/instalment-debts';

const INSERT = `
  INSERT INTO payments.payable (authority_id, id, instalment_id, budget_id, person_id, provider_id, payer_kind, payer_id,
    amount_pence, state, due_on, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'authority', $1, $7, 'due', $8, $9)`;
const LOCK = `SELECT id, state FROM payments.payable WHERE authority_id = $1 AND instalment_id = $2 FOR UPDATE`;
const UNPAID = `
  SELECT id FROM unnest($1::uuid[]) AS i (id)
  WHERE NOT EXISTS (SELECT 1 FROM payments.payable p WHERE p.instalment_id = i.id AND p.state = 'sent') ORDER BY id`;

@Injectable()
export class SqlInstalmentDebts extends InstalmentDebts {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {
    super();
  }

  async councils(): Promise<readonly AuthorityId[]> {
    const rows = await this.database.query<{ id: AuthorityId }>('SELECT id FROM access.authority');
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, instalment: StandingInstalment, createdAt: Instant): Promise<void> {
    const { authorityId, id, budgetId, personId, hostProviderId, amountPence, dueOn } = instalment;
    const owed = [id, budgetId, personId, hostProviderId, amountPence, dueOn];
    await query(tx, INSERT, [authorityId, this.ids.next<'Payable'>(), ...owed, createdAt]);
  }

  async lock(tx: Tx, authorityId: AuthorityId, instalmentId: InstalmentId): Promise<InstalmentDebt | undefined> {
    return (await query<InstalmentDebt>(tx, LOCK, [authorityId, instalmentId]))[0];
  }

  async unpaid(tx: Tx, among: readonly InstalmentId[]): Promise<readonly InstalmentId[]> {
    const rows = await query<{ id: InstalmentId }>(tx, UNPAID, [among]);
    return rows.map(({ id }) => id);
  }
}
