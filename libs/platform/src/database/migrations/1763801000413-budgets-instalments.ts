import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: how a budget that a host or a holder spends is paid over to them: plans, their dated instalments, each with its life,
 * and the two ledger accounts of the budget that they move money between.
 * Locks: none but for an instant on budgets.authority_account. Undo: drop the tables; put the earlier function and CHECK back.
 */
export class BudgetsInstalments1763801000413 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(SCOPE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UNDO);
  }
}

const TABLES = `
ALTER TABLE budgets.authority_account DROP CONSTRAINT authority_account_kind_check,
  ADD CONSTRAINT authority_account_kind_check CHECK (kind IN ('funder', 'paid', 'paying_over'));

CREATE TABLE budgets.pay_over_account (
  authority_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  to_pay_over_account_id uuid NOT NULL,
  paid_over_account_id uuid NOT NULL,
  PRIMARY KEY (authority_id, budget_id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id),
  FOREIGN KEY (authority_id, to_pay_over_account_id) REFERENCES ledger.account (authority_id, id),
  FOREIGN KEY (authority_id, paid_over_account_id) REFERENCES ledger.account (authority_id, id)
);

-- What was agreed: the sum of its instalments, to the penny.
CREATE TABLE budgets.instalment_plan (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  budget_id uuid NOT NULL,
  amount_pence bigint NOT NULL CHECK (amount_pence > 0),
  frequency text NOT NULL CHECK (frequency IN ('weekly', 'four_weekly', 'monthly', 'quarterly', 'once')),
  starts_on date NOT NULL,
  agreed_by uuid NOT NULL,
  agreed_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id)
);

CREATE TABLE budgets.instalment (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  due_on date NOT NULL,               -- in advance: the first day of the period
  amount_pence bigint NOT NULL CHECK (amount_pence > 0),
  state text NOT NULL,                -- planned, held, due, stopped
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, plan_id) REFERENCES budgets.instalment_plan (authority_id, id),
  CHECK (period_to >= period_from)
);
-- For a day there is one instalment, unless an earlier one was stopped.
CREATE UNIQUE INDEX instalment_once ON budgets.instalment (authority_id, budget_id, due_on) WHERE state <> 'stopped';
CREATE INDEX instalment_planned ON budgets.instalment (due_on) WHERE state IN ('planned', 'held', 'due');
CREATE INDEX instalment_budget ON budgets.instalment (authority_id, budget_id, due_on);

CREATE TABLE budgets.instalment_event (
  authority_id uuid NOT NULL,
  instalment_id uuid NOT NULL,
  version integer NOT NULL,           -- of the instalment after the step
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason_code text,
  actor_user uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, instalment_id, version),
  FOREIGN KEY (authority_id, instalment_id) REFERENCES budgets.instalment (authority_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON budgets.instalment_event
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
`;

const SCOPE = `
GRANT SELECT, INSERT ON budgets.pay_over_account, budgets.instalment_plan, budgets.instalment_event TO commonweal_app;
GRANT SELECT, INSERT, UPDATE ON budgets.instalment TO commonweal_app;

-- Who may see a budget sees what is paid over from it; only the council writes.
ALTER TABLE budgets.pay_over_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.pay_over_account USING (
  EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = pay_over_account.authority_id AND b.id = pay_over_account.budget_id))
  WITH CHECK (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER TABLE budgets.instalment_plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.instalment_plan USING (
  EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = instalment_plan.authority_id AND b.id = instalment_plan.budget_id))
  WITH CHECK (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER TABLE budgets.instalment ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.instalment USING (
  EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = instalment.authority_id AND b.id = instalment.budget_id))
  WITH CHECK (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
-- Why one is held is for the council's officers.
ALTER TABLE budgets.instalment_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.instalment_event USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));

-- A host reads the lines of its funds on all their accounts.
CREATE OR REPLACE FUNCTION budgets.actor_fund_accounts() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT ARRAY(SELECT unnest(ARRAY[b.available_account_id, b.reserved_account_id, b.payable_account_id,
                                         o.to_pay_over_account_id, o.paid_over_account_id])
          FROM budgets.budget b
          LEFT JOIN budgets.pay_over_account o ON o.authority_id = b.authority_id AND o.budget_id = b.id
          WHERE b.host_provider_id = access.actor_host()) $$;
`;

const UNDO = `
CREATE OR REPLACE FUNCTION budgets.actor_fund_accounts() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT ARRAY(SELECT unnest(ARRAY[b.available_account_id, b.reserved_account_id, b.payable_account_id])
          FROM budgets.budget b WHERE b.host_provider_id = access.actor_host()) $$;
DROP TABLE budgets.instalment_event, budgets.instalment, budgets.instalment_plan, budgets.pay_over_account;
DELETE FROM budgets.authority_account WHERE kind = 'paying_over';
ALTER TABLE budgets.authority_account DROP CONSTRAINT authority_account_kind_check,
  ADD CONSTRAINT authority_account_kind_check CHECK (kind IN ('funder', 'paid'));
`;
