import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a gateway can take a part of a transfer back. What stays is one payment, what came back is a debt of its own for the
 * same bill, and an event says how much stays.
 * Locks: payments.payable for the time that one unique index is built anew; the others for a moment.
 * Undo: down, where no part was taken back.
 */
export class PaymentsPartsTakenBack1763801000734 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER TABLE payments.stripe_event ADD COLUMN remaining_pence bigint; -- of a transfer: what was not taken back
ALTER TABLE payments.payable
  ADD COLUMN part_of_payment_id uuid, -- the payment of which this came back
  DROP CONSTRAINT payable_authority_id_claim_id_key,
  ADD FOREIGN KEY (authority_id, part_of_payment_id) REFERENCES payments.payment (authority_id, id);
CREATE UNIQUE INDEX payable_claim ON payments.payable (authority_id, claim_id) WHERE part_of_payment_id IS NULL;
CREATE INDEX payable_parts ON payments.payable (authority_id, claim_id) WHERE part_of_payment_id IS NOT NULL;
CREATE INDEX payment_transfer ON payments.payment (authority_id, transfer_id) WHERE transfer_id IS NOT NULL;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
DROP INDEX payments.payment_transfer, payments.payable_parts, payments.payable_claim;
ALTER TABLE payments.payable DROP COLUMN part_of_payment_id, ADD UNIQUE (authority_id, claim_id);
ALTER TABLE payments.stripe_event DROP COLUMN remaining_pence;
`);
  }
}
