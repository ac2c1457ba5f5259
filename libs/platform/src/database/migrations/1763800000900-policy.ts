import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: dated law as rows with their source, and each council's own published local spend policy, version by version.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Policy1763800000900 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA policy;
GRANT USAGE ON SCHEMA policy TO commonweal_app;

CREATE TABLE policy.law_threshold (
  nation text NOT NULL CHECK (nation IN ('england', 'wales')),
  contract_kind text NOT NULL,        -- light_touch, goods_services, notifiable_below_threshold, payment_publication
  valid_from date NOT NULL,
  valid_to date,
  amount_pence bigint NOT NULL CHECK (amount_pence > 0),
  vat_included boolean NOT NULL,
  source text NOT NULL,
  unsettled text,                     -- what is not settled, where the cautious reading is used
  PRIMARY KEY (nation, contract_kind, valid_from)
);

-- What is not an amount: duties of a public buyer, the day a power begins, how many people an unregistered provider may have.
CREATE TABLE policy.law_rule (
  nation text NOT NULL CHECK (nation IN ('england', 'wales')),
  kind text NOT NULL CHECK (kind IN ('duty', 'health_direct_payments', 'unregistered_home_care')),
  code text NOT NULL DEFAULT '',      -- of a duty
  arises_on text NOT NULL DEFAULT '', -- what a duty arises on: policy's DUTY_TRIGGERS
  people integer CHECK (people > 0),
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  unsettled text,
  PRIMARY KEY (nation, kind, code, arises_on, valid_from)
);

CREATE TABLE policy.local_policy (
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  settings jsonb NOT NULL,            -- bands, scale, views, order: policy's CouncilPolicy
  settings_hash text NOT NULL,
  valid_from date NOT NULL,
  published_by uuid NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, version)
);
-- Which version is in force: one row a council, moved when a version is published.
CREATE TABLE policy.current_policy (
  authority_id uuid PRIMARY KEY REFERENCES access.authority (id),
  policy_id uuid NOT NULL,
  version integer NOT NULL,
  FOREIGN KEY (authority_id, policy_id) REFERENCES policy.local_policy (authority_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON policy.local_policy
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA policy TO commonweal_app;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA policy CASCADE');
  }
}
