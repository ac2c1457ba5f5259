import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a council's run pays instalments over beside bills. A debt, and its payment, is for one bill or one instalment; an
 * instalment is for a host, or for the holder, who is no provider. A debt of an instalment may be held, and stopped.
 * Locks: payments.payable and payments.payment for the reading of their CHECKs. Undo: drop the columns and CHECKs where no
 * instalment became a debt yet.
 */
export class PaymentsInstalments1763801000414 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER TABLE payments.payable
  ADD COLUMN instalment_id uuid,
  ALTER COLUMN claim_id DROP NOT NULL,
  ALTER COLUMN award_id DROP NOT NULL,
  ALTER COLUMN provider_id DROP NOT NULL,
  ADD CONSTRAINT payable_instalment_once UNIQUE (authority_id, instalment_id),
  ADD FOREIGN KEY (authority_id, instalment_id) REFERENCES budgets.instalment (authority_id, id),
  ADD CONSTRAINT payable_for_one_thing CHECK (
    (instalment_id IS NULL AND claim_id IS NOT NULL AND award_id IS NOT NULL AND provider_id IS NOT NULL)
    OR (instalment_id IS NOT NULL AND claim_id IS NULL AND award_id IS NULL AND payer_kind = 'authority'));
ALTER TABLE payments.payment
  ADD COLUMN instalment_id uuid,
  ALTER COLUMN claim_id DROP NOT NULL,
  ALTER COLUMN provider_id DROP NOT NULL,
  ADD CONSTRAINT payment_for_one_thing CHECK ((instalment_id IS NULL) = (claim_id IS NOT NULL));
-- What is paid over to a host is seen by those who hold funds there, not by the others of the same organisation.
ALTER POLICY scope ON payments.payable USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR (instalment_id IS NULL AND provider_id = (SELECT platform.actor_provider()))
  OR (instalment_id IS NOT NULL AND provider_id = (SELECT access.actor_host()))
  OR (payer_kind = 'host' AND payer_id = (SELECT access.actor_host())));
ALTER POLICY scope ON payments.payment USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR (instalment_id IS NULL AND provider_id = (SELECT platform.actor_provider()))
  OR (instalment_id IS NOT NULL AND provider_id = (SELECT access.actor_host()))
  OR (payer_kind = 'host' AND payer_id = (SELECT access.actor_host())));
CREATE INDEX payment_instalment ON payments.payment (authority_id, instalment_id) WHERE instalment_id IS NOT NULL;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER POLICY scope ON payments.payable USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()) OR (payer_kind = 'host' AND payer_id = (SELECT access.actor_host())));
ALTER POLICY scope ON payments.payment USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()) OR (payer_kind = 'host' AND payer_id = (SELECT access.actor_host())));
DROP INDEX payments.payment_instalment;
ALTER TABLE payments.payment DROP CONSTRAINT payment_for_one_thing, DROP COLUMN instalment_id,
  ALTER COLUMN claim_id SET NOT NULL, ALTER COLUMN provider_id SET NOT NULL;
ALTER TABLE payments.payable DROP COLUMN instalment_id, DROP CONSTRAINT payable_for_one_thing,
  ALTER COLUMN claim_id SET NOT NULL, ALTER COLUMN award_id SET NOT NULL, ALTER COLUMN provider_id SET NOT NULL;
`);
  }
}
