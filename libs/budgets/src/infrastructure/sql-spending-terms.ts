import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { type AuthorityId, DomainError, type PersonId, type Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type HostDecision, type Recorded, type SeenBudget, SpendingTerms } from '../application/ports/spending-terms';
import type { AgreedPlan, FamilyProvider, NomineePower } from '../domain/spending-terms';

/** Locks the budget; a purchase that was decided on the earlier version is decided again. */
const MOVE = `UPDATE budgets.budget SET version = version + 1 WHERE id = $1 AND version = $2
  RETURNING authority_id AS "authorityId", person_id AS "personId"`;

const VERSION = 'SELECT version FROM budgets.budget WHERE id = $1';

const NOMINEE = `SELECT 1 FROM access.user_role WHERE user_id = $1 AND person_id = $2 AND role = 'nominee' AND revoked_at IS NULL`;

const POWER = `INSERT INTO budgets.nominee_power (authority_id, budget_id, user_id, may_buy, categories, most_pence, said_on,
    recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (authority_id, budget_id, user_id) DO UPDATE SET may_buy = $4, categories = $5, most_pence = $6, said_on = $7,
    recorded_by = $8, recorded_at = $9`;

const PLAN = `UPDATE budgets.budget SET plan_categories = $3, plan_outcome_codes = $4, plan_agreed_on = $5
  WHERE authority_id = $1 AND id = $2`;

const FAMILY = `INSERT INTO budgets.family_provider (authority_id, budget_id, provider_id, in_household, agreed_on, recorded_by,
    recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (authority_id, budget_id, provider_id) DO UPDATE SET in_household = $4, agreed_on = $5, recorded_by = $6,
    recorded_at = $7`;

const HOST = `INSERT INTO budgets.host_agreement (authority_id, provider_id, purchasing, decided_on, decided_by)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (authority_id, provider_id) DO UPDATE SET purchasing = $3, decided_on = $4, decided_by = $5`;

const MOVE_FUNDS = `UPDATE budgets.budget SET version = version + 1 WHERE authority_id = $1 AND host_provider_id = $2`;

const FOREIGN_KEY = '23503';

@Injectable()
export class SqlSpendingTerms extends SpendingTerms {
  async nomineePower(tx: Tx, budget: SeenBudget, power: NomineePower, { actor, at }: Recorded): Promise<void> {
    const { authorityId, personId, budgetId } = await moved(tx, budget);
    const { userId, mayBuy, categories, mostPence, saidOn } = power;
    if ((await query(tx, NOMINEE, [userId, personId])).length === 0) throw new DomainError('not-found');
    const said = [mayBuy, categories ?? null, mostPence ?? null, saidOn];
    await query(tx, POWER, [authorityId, budgetId, userId, ...said, actor.userId, at]);
  }

  async plan(tx: Tx, budget: SeenBudget, { categories, outcomeCodes, agreedOn }: AgreedPlan): Promise<void> {
    const { authorityId, budgetId } = await moved(tx, budget);
    await query(tx, PLAN, [authorityId, budgetId, categories, outcomeCodes, agreedOn]);
  }

  async family(tx: Tx, budget: SeenBudget, family: FamilyProvider, { actor, at }: Recorded): Promise<void> {
    const { authorityId, budgetId } = await moved(tx, budget);
    const { providerId, inHousehold, agreedOn } = family;
    await known(
      query(tx, FAMILY, [authorityId, budgetId, providerId, inHousehold, agreedOn ?? null, actor.userId, at]),
    );
  }

  async hostPurchasing(tx: Tx, { authorityId, providerId, ...host }: HostDecision, { actor }: Recorded): Promise<void> {
    await known(query(tx, HOST, [authorityId, providerId, host.purchasing, host.decidedOn, actor.userId]));
    await query(tx, MOVE_FUNDS, [authorityId, providerId]);
  }
}

interface Moved {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
}

async function moved(tx: Tx, { budgetId, version }: SeenBudget): Promise<Moved & Pick<SeenBudget, 'budgetId'>> {
  const [budget] = await query<Moved & Record<string, unknown>>(tx, MOVE, [budgetId, version]);
  if (budget !== undefined) return { ...budget, budgetId };
  const [now] = await query<{ version: number }>(tx, VERSION, [budgetId]);
  throw now === undefined ? new DomainError('not-found') : new DomainError('stale-version', { version: now.version });
}

/** A provider that is not there. */
async function known(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === FOREIGN_KEY) throw new DomainError('not-found');
    throw error;
  }
}
