import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: every kind of budget, where its money is held, who funds it, and the ledger accounts it speaks through.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Budgets1763800000800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA budgets;
GRANT USAGE ON SCHEMA budgets TO commonweal_app;

CREATE TABLE budgets.budget (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,            -- BUD-000123
  person_id uuid NOT NULL,
  type text NOT NULL CHECK (type IN ('direct_payment', 'isf', 'council_managed')),
  money_held_in text NOT NULL CHECK (money_held_in IN ('own_account', 'card', 'managed_account', 'host', 'council')),
  isf_basis text CHECK (isf_basis IN ('council_contract', 'paid_at_persons_request')),
  host_provider_id uuid REFERENCES providers.provider (id),
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  contribution_pence bigint NOT NULL DEFAULT 0 CHECK (contribution_pence >= 0),
  available_account_id uuid NOT NULL,
  reserved_account_id uuid NOT NULL,
  payable_account_id uuid NOT NULL,   -- approved and not yet paid
  version integer NOT NULL DEFAULT 1, -- of the settings, not of the balance
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, reference),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id),
  FOREIGN KEY (authority_id, available_account_id) REFERENCES ledger.account (authority_id, id),
  FOREIGN KEY (authority_id, reserved_account_id) REFERENCES ledger.account (authority_id, id),
  FOREIGN KEY (authority_id, payable_account_id) REFERENCES ledger.account (authority_id, id),
  CHECK ((type = 'isf') = (isf_basis IS NOT NULL)),
  CHECK (type <> 'council_managed' OR money_held_in = 'council'),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX budget_person ON budgets.budget (authority_id, person_id);

CREATE TABLE budgets.funder (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  budget_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('council', 'health_body', 'person')),
  amount_pence bigint NOT NULL CHECK (amount_pence > 0),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id)
);
CREATE INDEX funder_budget ON budgets.funder (authority_id, budget_id);

-- The council's open accounts that journals of its budgets meet.
CREATE TABLE budgets.authority_account (
  authority_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('funder', 'paid')),
  account_id uuid NOT NULL,
  PRIMARY KEY (authority_id, kind),
  FOREIGN KEY (authority_id, account_id) REFERENCES ledger.account (authority_id, id)
);

CREATE SEQUENCE budgets.budget_reference;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA budgets TO commonweal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA budgets TO commonweal_app;

ALTER TABLE budgets.budget ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.budget USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR host_provider_id = (SELECT platform.actor_provider()));
ALTER TABLE budgets.funder ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.funder USING (
  EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = funder.authority_id AND b.id = funder.budget_id));
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA budgets CASCADE');
  }
}
