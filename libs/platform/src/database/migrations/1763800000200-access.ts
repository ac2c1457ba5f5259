import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: councils (authorities), users, what they may do where, sessions, API tokens and delegated award limits.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Access1763800000200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(ACTORS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA access CASCADE');
  }
}

const TABLES = `
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO commonweal_app;

CREATE TABLE access.authority (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,          -- short name in URLs and references: knowsley
  name text NOT NULL,
  name_cy text NOT NULL,
  nation text NOT NULL CHECK (nation IN ('england', 'wales')),
  gss_code text NOT NULL,             -- E08000011
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE access.app_user (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text UNIQUE,
  language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'cy')),
  is_demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- A role reaches: an officer's an authority, a holder's a person (of an authority), a provider's a provider.
CREATE TABLE access.user_role (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES access.app_user (id),
  role text NOT NULL,
  authority_id uuid REFERENCES access.authority (id),
  person_id uuid,
  provider_id uuid,
  granted_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE INDEX user_role_user ON access.user_role (user_id);
CREATE INDEX user_role_person ON access.user_role (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX user_role_provider ON access.user_role (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX user_role_authority ON access.user_role (authority_id, role);

-- The most whole-life value an officer may award alone; version moves with every change.
CREATE TABLE access.delegated_limit (
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  user_id uuid NOT NULL REFERENCES access.app_user (id),
  limit_pence bigint NOT NULL CHECK (limit_pence >= 0),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, user_id)
);

-- Only signed-in sessions. An ended one stays until it would have expired, so that a request that still runs cannot bring it back.
CREATE TABLE access.session (
  sid text PRIMARY KEY,               -- SHA-256 of the cookie's id, in hexadecimal
  user_id uuid NOT NULL REFERENCES access.app_user (id),
  sess jsonb NOT NULL,
  created_at timestamptz NOT NULL,    -- signed in
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX session_of_user ON access.session (user_id);
CREATE INDEX session_expires ON access.session (expires_at);

CREATE TABLE access.api_token (
  token_hash bytea PRIMARY KEY,       -- SHA-256 of a 256-bit token
  user_id uuid NOT NULL REFERENCES access.app_user (id),
  scope text NOT NULL DEFAULT 'api',
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX api_token_user ON access.api_token (user_id);

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA access TO commonweal_app;
GRANT DELETE ON access.session, access.api_token TO commonweal_app;

-- Names of users: the same council, oneself, or sign-in and jobs (system). Identities are checked before an actor is known.
ALTER TABLE access.app_user ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON access.app_user USING (
  id = (SELECT platform.actor_user()) OR (SELECT platform.actor_system()) IS NOT NULL
  OR EXISTS (SELECT 1 FROM access.user_role r WHERE r.user_id = app_user.id
             AND r.authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])));
-- A new user has no role yet that would show them to who registers them.
CREATE POLICY registration ON access.app_user FOR INSERT WITH CHECK (true);
`;

/** Who a credential stands for is asked before any actor is known: owned by commonweal_owner, they pass row-level security. */
const ACTORS = `
CREATE FUNCTION access.actor_of_user(p_user uuid) RETURNS TABLE (user_id uuid, language text, grants jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT u.id, u.language, jsonb_agg(jsonb_build_object('role', r.role, 'authorityId', r.authority_id,
           'personId', r.person_id, 'providerId', r.provider_id) ORDER BY r.granted_at, r.id)
    FROM access.app_user u JOIN access.user_role r ON r.user_id = u.id AND r.revoked_at IS NULL
   WHERE u.id = p_user GROUP BY u.id $$;

CREATE FUNCTION access.actor_of_token(p_hash bytea, p_at timestamptz)
  RETURNS TABLE (user_id uuid, language text, grants jsonb, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT a.user_id, a.language, a.grants, t.expires_at
    FROM access.api_token t CROSS JOIN LATERAL access.actor_of_user(t.user_id) a
   WHERE t.token_hash = p_hash AND t.scope = 'api' AND t.revoked_at IS NULL AND t.expires_at > p_at $$;

REVOKE ALL ON FUNCTION access.actor_of_user, access.actor_of_token FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.actor_of_user, access.actor_of_token TO commonweal_app;
`;
