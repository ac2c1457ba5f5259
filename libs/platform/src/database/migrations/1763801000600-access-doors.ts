import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the real doors. A session says how and when its user last proved who they are; one-time links; the identities of
 * councils' own identity providers; clients (machines) and what their tokens are limited to.
 * Locks: ACCESS EXCLUSIVE on access.session and access.api_token, for as long as it takes to rewrite what few rows they have.
 * Undo: down; links, identities and clients are lost.
 */
export class AccessDoors1763801000600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SESSIONS);
    await queryRunner.query(LINKS);
    await queryRunner.query(IDENTITIES);
    await queryRunner.query(CLIENTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UNDO);
  }
}

const SESSIONS = `
ALTER TABLE access.session ADD COLUMN proved_at timestamptz, ADD COLUMN door text NOT NULL DEFAULT 'demonstration'
  CHECK (door IN ('demonstration', 'link', 'council'));
UPDATE access.session SET proved_at = created_at;
ALTER TABLE access.session ALTER COLUMN proved_at SET NOT NULL, ALTER COLUMN door DROP DEFAULT;
`;

const LINKS = `
-- Asked for by e-mail address. A row is written for an unknown address too, so that both take the same work.
CREATE TABLE access.sign_in_link (
  id uuid PRIMARY KEY,
  user_id uuid REFERENCES access.app_user (id),   -- null: nobody has this address, or not one who signs in by link
  address_hash text NOT NULL,         -- keyed hash: counts how often an address is asked for without keeping it
  next_path text NOT NULL,            -- where its user was going
  asked_at timestamptz NOT NULL,
  token_hash bytea UNIQUE,            -- SHA-256 of the secret, which exists in the e-mail alone; null until it is sent
  expires_at timestamptz,
  used_at timestamptz
);
CREATE INDEX sign_in_link_address ON access.sign_in_link (address_hash, asked_at);
CREATE INDEX sign_in_link_asked ON access.sign_in_link (asked_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.sign_in_link TO commonweal_app;
`;

const IDENTITIES = `
-- Whom a council's identity provider means by a subject. Users are never made from it, nor roles.
CREATE TABLE access.external_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id uuid NOT NULL REFERENCES access.app_user (id),
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (issuer, user_id)
);
GRANT SELECT, INSERT, DELETE ON access.external_identity TO commonweal_app;
ALTER TABLE access.external_identity ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON access.external_identity USING ((SELECT platform.actor_system()) IS NOT NULL);
`;

const CLIENTS = `
-- A machine: a user of its own with one role, and a secret with which it gets tokens.
CREATE TABLE access.api_client (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  user_id uuid NOT NULL UNIQUE REFERENCES access.app_user (id),
  secret_hash bytea NOT NULL,         -- SHA-256 of a 256-bit secret
  permissions text[] NOT NULL,        -- the most that its tokens may do: some of its role's
  audience text NOT NULL,             -- whom its tokens are for; this API takes 'api'
  registered_at timestamptz NOT NULL,
  registered_by uuid NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX api_client_authority ON access.api_client (authority_id);
GRANT SELECT, INSERT, UPDATE ON access.api_client TO commonweal_app;
ALTER TABLE access.api_client ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON access.api_client USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR (SELECT platform.actor_system()) IS NOT NULL);

-- The old column scope said whom a token is for; a token of a client may do less than its user.
ALTER TABLE access.api_token RENAME COLUMN scope TO audience;
ALTER TABLE access.api_token ADD COLUMN client_id uuid REFERENCES access.api_client (id), ADD COLUMN permissions text[];
CREATE INDEX api_token_client ON access.api_token (client_id) WHERE client_id IS NOT NULL;

DROP FUNCTION access.actor_of_token(bytea, timestamptz);
CREATE FUNCTION access.actor_of_token(p_hash bytea, p_at timestamptz)
  RETURNS TABLE (user_id uuid, language text, grants jsonb, expires_at timestamptz, permissions text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.user_id, a.language, a.grants, t.expires_at, t.permissions
    FROM access.api_token t CROSS JOIN LATERAL access.actor_of_user(t.user_id) a
   WHERE t.token_hash = p_hash AND t.audience = 'api' AND t.revoked_at IS NULL AND t.expires_at > p_at $$;
REVOKE ALL ON FUNCTION access.actor_of_token FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.actor_of_token TO commonweal_app;
`;

const UNDO = `
DROP FUNCTION access.actor_of_token(bytea, timestamptz);
ALTER TABLE access.api_token DROP COLUMN permissions, DROP COLUMN client_id;
ALTER TABLE access.api_token RENAME COLUMN audience TO scope;
CREATE FUNCTION access.actor_of_token(p_hash bytea, p_at timestamptz)
  RETURNS TABLE (user_id uuid, language text, grants jsonb, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.user_id, a.language, a.grants, t.expires_at
    FROM access.api_token t CROSS JOIN LATERAL access.actor_of_user(t.user_id) a
   WHERE t.token_hash = p_hash AND t.scope = 'api' AND t.revoked_at IS NULL AND t.expires_at > p_at $$;
REVOKE ALL ON FUNCTION access.actor_of_token FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.actor_of_token TO commonweal_app;
DROP TABLE access.api_client, access.external_identity, access.sign_in_link;
ALTER TABLE access.session DROP COLUMN proved_at, DROP COLUMN door;
`;
