import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the register of providers: a provider registers once (public record), each council decides whether to approve it.
 * Legal form, ownership, footprint and checks are separate facts. Locks: none, all new. Undo: drop the schema.
 */
export class Providers1763800000500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA providers;
GRANT USAGE ON SCHEMA providers TO commonweal_app;

CREATE TABLE providers.provider (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('organisation', 'sole_trader', 'personal_assistant', 'community_group', 'in_house')),
  register text,                      -- companies_house, charity_commission, mutuals; null for those on none
  register_number text,
  register_category text,             -- the category as the register writes it: "Community Interest Company"
  register_checked_on date,
  ownership text NOT NULL CHECK (ownership IN ('in_house', 'municipal', 'worker', 'community', 'local_private_tbl', 'private', 'unknown')),
  footprint text NOT NULL CHECK (footprint IN ('hyper_local', 'council_area', 'city_region', 'regional', 'national', 'international', 'unknown')),
  full_time_staff integer CHECK (full_time_staff >= 0),  -- null: not known
  registered_postcode text,
  in_house_authority_id uuid REFERENCES access.authority (id),
  about text NOT NULL DEFAULT '',
  about_cy text NOT NULL DEFAULT '',
  quality_grade integer CHECK (quality_grade IN (1, 2)), -- 1 confirmed good, 2 concern confirmed; null: not known
  languages text[] NOT NULL DEFAULT '{en}',
  is_demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX provider_register ON providers.provider (register, register_number) WHERE register_number IS NOT NULL;

-- Lift into "generative" in view STEP3_LOCAL: a recorded, evidenced, dated decision of a council.
CREATE TABLE providers.generative_lift (
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  provider_id uuid NOT NULL REFERENCES providers.provider (id),
  decided_by uuid NOT NULL,
  decided_on date NOT NULL,
  valid_until date NOT NULL,
  evidence_codes text[] NOT NULL,     -- local_base, size, ownership, triple_bottom_line
  PRIMARY KEY (authority_id, provider_id)
);

-- kind: cqc, ciw, dbs, insurance, references, companies_house. valid_until null: does not expire.
CREATE TABLE providers.standing_check (
  id uuid PRIMARY KEY,
  provider_id uuid NOT NULL REFERENCES providers.provider (id),
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('passed', 'failed', 'claimed')),
  reference text,
  checked_on date NOT NULL,
  valid_until date,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX standing_check_provider ON providers.standing_check (provider_id, kind);

-- Each council's decision about a provider. caseload_cap: most people at once (null: none).
CREATE TABLE providers.approval (
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  provider_id uuid NOT NULL REFERENCES providers.provider (id),
  state text NOT NULL CHECK (state IN ('applied', 'approved', 'not_taking', 'left')),
  caseload_cap integer,
  caseload integer NOT NULL DEFAULT 0 CHECK (caseload >= 0),
  decided_by uuid,
  decided_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, provider_id)
);
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA providers TO commonweal_app;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA providers CASCADE');
  }
}
