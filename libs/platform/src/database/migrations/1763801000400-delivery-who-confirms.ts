import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: who confirms a delivery is fixed when its bill comes in, by the table "who buys, with which money": the person, the
 * host of the fund, or nobody but the agreement, whose exceptions go to officers. A host sees the bills of
 * the funds that it holds. placed_by is kept with the bill: an exception never goes to who placed the order.
 * Locks: delivery.claim for an instant (three columns, one filled from the award; small before this release).
 * Undo: drop the columns and the policies host_of_fund, and put the earlier policy back.
 */
export class DeliveryWhoConfirms1763801000400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER TABLE delivery.claim
  ADD COLUMN confirmed_by text NOT NULL DEFAULT 'person' CHECK (confirmed_by IN ('person', 'host', 'council')),
  ADD COLUMN host_provider_id uuid REFERENCES providers.provider (id),
  ADD COLUMN placed_by uuid;
UPDATE delivery.claim c SET placed_by = w.placed_by, host_provider_id = b.host_provider_id
  FROM ordering.award w, budgets.budget b
  WHERE w.authority_id = c.authority_id AND w.id = c.award_id AND b.authority_id = c.authority_id AND b.id = c.budget_id;
CREATE INDEX claim_host ON delivery.claim (host_provider_id, submitted_at DESC) WHERE host_provider_id IS NOT NULL;

ALTER POLICY scope ON delivery.claim USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()) OR host_provider_id = (SELECT access.actor_host()));
CREATE POLICY host_of_fund ON people.person_text USING (
  subject IN ('claim-query', 'claim-answer', 'claim-line-note') AND EXISTS (
    SELECT 1 FROM delivery.claim c WHERE c.authority_id = person_text.authority_id AND c.id = person_text.subject_id
      AND c.host_provider_id = (SELECT access.actor_host())));
CREATE POLICY host_of_fund ON people.person_key USING (
  EXISTS (SELECT 1 FROM delivery.claim c WHERE c.authority_id = person_key.authority_id
    AND c.person_id = person_key.person_id AND c.host_provider_id = (SELECT access.actor_host())));
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
DROP POLICY host_of_fund ON people.person_text;
DROP POLICY host_of_fund ON people.person_key;
ALTER POLICY scope ON delivery.claim USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()));
ALTER TABLE delivery.claim DROP COLUMN confirmed_by, DROP COLUMN host_provider_id, DROP COLUMN placed_by;
`);
  }
}
