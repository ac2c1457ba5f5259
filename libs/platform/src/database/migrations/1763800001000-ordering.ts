import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: awards with their decision, agreement, events and the key that links awards for the same person and need.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Ordering1763800001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(SCOPE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA ordering CASCADE');
  }
}

const TABLES = `
CREATE SCHEMA ordering;
GRANT USAGE ON SCHEMA ordering TO commonweal_app;
CREATE SEQUENCE ordering.award_number;

-- Whole-life pence of the awards that count together: the same person and the same need (category).
CREATE TABLE ordering.linkage (
  authority_id uuid NOT NULL,
  person_id uuid NOT NULL,
  category text NOT NULL,
  total_pence bigint NOT NULL DEFAULT 0 CHECK (total_pence >= 0),
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (authority_id, person_id, category),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id)
) WITH (fillfactor = 40);

CREATE TABLE ordering.award (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,            -- AWD-2026-000123
  kind text NOT NULL CHECK (kind IN ('council_award', 'isf_placement', 'isf_purchase', 'purchase')),
  state text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  person_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  budget_type text NOT NULL,          -- as when it was placed; decides whose agreement counts
  money_held_in text NOT NULL,        -- where the money that pays for it is
  area text NOT NULL,                 -- the person's postcode district: all that a provider sees before it accepts
  offer_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  category text NOT NULL,
  unit text NOT NULL,
  quantity_hundredths integer NOT NULL CHECK (quantity_hundredths > 0), -- over the whole period with ends_on, else a week
  price_pence bigint NOT NULL CHECK (price_pence >= 0),
  starts_on date NOT NULL,
  ends_on date,
  review_on date,
  value_pence bigint NOT NULL CHECK (value_pence >= 0),        -- of the confirmed period
  whole_life_pence bigint NOT NULL CHECK (whole_life_pence >= 0), -- judged by the decision, VAT included
  reserved_pence bigint NOT NULL CHECK (reserved_pence >= 0),  -- still held for it
  outcome_ids uuid[] NOT NULL,
  outcome_codes text[] NOT NULL,
  reason_code text,
  requires_approval boolean NOT NULL,
  placed_by uuid NOT NULL,
  placed_for uuid,                    -- on whose behalf
  approved_by uuid,
  offered_at timestamptz,             -- when the provider was told; before it, the provider sees nothing
  answer_by date,                     -- the provider's answer; expiry after it
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, reference),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id),
  FOREIGN KEY (offer_id) REFERENCES catalogue.offer (id),
  FOREIGN KEY (provider_id) REFERENCES providers.provider (id)
) WITH (fillfactor = 70);
CREATE INDEX award_person ON ordering.award (authority_id, person_id, created_at DESC);
CREATE INDEX award_provider ON ordering.award (provider_id, state, created_at DESC);
CREATE INDEX award_state ON ordering.award (authority_id, state, created_at DESC);

-- The decision record: facts used, reasons by rule, version and source, and the shortlist on screen. Codes, ids, numbers.
CREATE TABLE ordering.decision (
  authority_id uuid NOT NULL,
  award_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('allow', 'refer')),
  route text NOT NULL,
  band text,
  policy_id uuid,
  policy_version integer,
  engine_version text NOT NULL,
  facts jsonb NOT NULL,
  reasons jsonb NOT NULL,
  duties jsonb NOT NULL,
  shortlist jsonb,
  hash text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, award_id),
  FOREIGN KEY (authority_id, award_id) REFERENCES ordering.award (authority_id, id)
);

CREATE TABLE ordering.award_event (
  authority_id uuid NOT NULL,
  award_id uuid NOT NULL,
  version integer NOT NULL,           -- of the award after the action
  action text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  actor_user uuid NOT NULL,
  on_behalf_of uuid,
  reason_code text,
  at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, award_id, version),
  FOREIGN KEY (authority_id, award_id) REFERENCES ordering.award (authority_id, id)
);

-- The person's agreement to one version of the terms.
CREATE TABLE ordering.agreement (
  authority_id uuid NOT NULL,
  award_id uuid NOT NULL,
  terms_version integer NOT NULL,
  basis text NOT NULL CHECK (basis IN ('own', 'attorney', 'deputy', 'authorised_person', 'suitable_person', 'best_interests')),
  agreed_by uuid,                     -- the user, where the one who agreed is one
  how text NOT NULL CHECK (how IN ('in_person', 'phone', 'online', 'letter', 'advocate')),
  agreed_on date NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, award_id, terms_version),
  FOREIGN KEY (authority_id, award_id) REFERENCES ordering.award (authority_id, id)
);
GRANT SELECT, INSERT, UPDATE ON ordering.award, ordering.linkage TO commonweal_app;
GRANT SELECT, INSERT ON ordering.decision, ordering.award_event, ordering.agreement TO commonweal_app;
GRANT USAGE ON SEQUENCE ordering.award_number TO commonweal_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ordering.decision FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ordering.award_event FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ordering.agreement FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
`;

const SCOPE = `
ALTER TABLE ordering.award ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.award USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR (provider_id = (SELECT platform.actor_provider()) AND offered_at IS NOT NULL));
ALTER TABLE ordering.linkage ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.linkage USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = linkage.authority_id AND a.person_id = linkage.person_id
             AND a.provider_id = (SELECT platform.actor_provider())));
ALTER TABLE ordering.decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.decision USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = decision.authority_id AND a.id = decision.award_id
             AND a.person_id = ANY ((SELECT platform.actor_persons())::uuid[])));
ALTER TABLE ordering.award_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.award_event USING (
  EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = award_event.authority_id AND a.id = award_event.award_id));
ALTER TABLE ordering.agreement ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.agreement USING (
  EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = agreement.authority_id AND a.id = agreement.award_id));
`;
