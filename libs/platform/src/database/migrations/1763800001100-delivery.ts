import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what was delivered and the claim for it, line by line, with its states. Notes live in people.person_text.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Delivery1763800001100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA delivery;
GRANT USAGE ON SCHEMA delivery TO commonweal_app;
CREATE SEQUENCE delivery.claim_number;

CREATE TABLE delivery.claim (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,            -- CLM-2026-000123
  award_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  person_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  state text NOT NULL,
  amount_pence bigint NOT NULL CHECK (amount_pence >= 0),
  submitted_by uuid NOT NULL,
  approved_by uuid,
  submitted_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, reference),
  FOREIGN KEY (authority_id, award_id) REFERENCES ordering.award (authority_id, id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id),
  FOREIGN KEY (provider_id) REFERENCES providers.provider (id)
);
CREATE INDEX claim_award ON delivery.claim (authority_id, award_id, submitted_at DESC);
CREATE INDEX claim_person ON delivery.claim (authority_id, person_id, submitted_at DESC);
CREATE INDEX claim_provider ON delivery.claim (provider_id, submitted_at DESC);
CREATE INDEX claim_state ON delivery.claim (authority_id, state, submitted_at DESC);

CREATE TABLE delivery.claim_line (
  authority_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  position integer NOT NULL,
  delivered_on date NOT NULL,
  quantity_hundredths integer NOT NULL CHECK (quantity_hundredths > 0),
  amount_pence bigint NOT NULL CHECK (amount_pence >= 0),
  PRIMARY KEY (authority_id, claim_id, position),
  FOREIGN KEY (authority_id, claim_id) REFERENCES delivery.claim (authority_id, id)
);

CREATE TABLE delivery.claim_event (
  authority_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  version integer NOT NULL,
  action text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_user uuid NOT NULL,
  on_behalf_of uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, claim_id, version),
  FOREIGN KEY (authority_id, claim_id) REFERENCES delivery.claim (authority_id, id)
);
GRANT SELECT, INSERT, UPDATE ON delivery.claim TO commonweal_app;
GRANT SELECT, INSERT ON delivery.claim_line, delivery.claim_event TO commonweal_app;
GRANT USAGE ON SEQUENCE delivery.claim_number TO commonweal_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON delivery.claim_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON delivery.claim_line FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE delivery.claim ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON delivery.claim USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()));
ALTER TABLE delivery.claim_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON delivery.claim_line USING (
  EXISTS (SELECT 1 FROM delivery.claim c WHERE c.authority_id = claim_line.authority_id AND c.id = claim_line.claim_id));
ALTER TABLE delivery.claim_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON delivery.claim_event USING (
  EXISTS (SELECT 1 FROM delivery.claim c WHERE c.authority_id = claim_event.authority_id AND c.id = claim_event.claim_id));
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA delivery CASCADE');
  }
}
