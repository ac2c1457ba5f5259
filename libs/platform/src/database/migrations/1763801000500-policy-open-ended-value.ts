import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: for how many months an award without a last day is valued is law with a date and a source, not a constant.
 * Locks: policy.law_rule, exclusively, for a moment: a few rows. Undo: drop the rows, the column and the check.
 */
export class PolicyOpenEndedValue1763801000500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER TABLE policy.law_rule ADD COLUMN months integer CHECK (months > 0);
ALTER TABLE policy.law_rule DROP CONSTRAINT law_rule_kind_check;
ALTER TABLE policy.law_rule ADD CONSTRAINT law_rule_kind_check
  CHECK (kind IN ('duty', 'health_direct_payments', 'unregistered_home_care', 'open_ended_value'));
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
DELETE FROM policy.law_rule WHERE kind = 'open_ended_value';
ALTER TABLE policy.law_rule DROP COLUMN months;
ALTER TABLE policy.law_rule DROP CONSTRAINT law_rule_kind_check;
ALTER TABLE policy.law_rule ADD CONSTRAINT law_rule_kind_check
  CHECK (kind IN ('duty', 'health_direct_payments', 'unregistered_home_care'));
`);
  }
}
