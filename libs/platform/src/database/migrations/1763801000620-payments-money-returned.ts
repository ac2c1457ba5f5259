import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: money that was paid over and not used comes back from its host or holder: finance writes down what its bank shows, once
 * for a day and reference.
 * Locks: none; a new table. Undo: drop it.
 */
export class PaymentsMoneyReturned1763801000620 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE TABLE payments.money_returned (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  budget_id uuid NOT NULL,
  amount_pence bigint NOT NULL CHECK (amount_pence > 0),
  received_on date NOT NULL,          -- as the council's bank shows it
  reference text NOT NULL,            -- as it stands on the statement
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id),
  CONSTRAINT money_returned_once UNIQUE (authority_id, budget_id, received_on, reference)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.money_returned
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
GRANT SELECT, INSERT ON payments.money_returned TO commonweal_app;
-- Who may see a budget sees what came back of it; only the council writes.
ALTER TABLE payments.money_returned ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.money_returned USING (
  EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = money_returned.authority_id AND b.id = money_returned.budget_id))
  WITH CHECK (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE payments.money_returned');
  }
}
