import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what every context stands on: who the actor is for row-level security, the outbox, idempotency,
 * the guard of job effects, the access log, keys and the mark of an installation.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Platform1763800000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ACTOR);
    await queryRunner.query(TABLES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA platform CASCADE');
  }
}

const ACTOR = `
CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO commonweal_app;

-- The actor is set with set_config('app.actor', ..., true) at the start of each transaction:
-- {"user": uuid, "authorities": [uuid], "provider": uuid or null, "persons": [uuid], "system": text or null}
CREATE FUNCTION platform.actor() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.actor', true), '')::jsonb $$;
CREATE FUNCTION platform.actor_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (platform.actor() ->> 'user')::uuid $$;
CREATE FUNCTION platform.actor_provider() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (platform.actor() ->> 'provider')::uuid $$;
CREATE FUNCTION platform.actor_system() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT platform.actor() ->> 'system' $$;
CREATE FUNCTION platform.actor_authorities() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT ARRAY(SELECT jsonb_array_elements_text(platform.actor() -> 'authorities')::uuid) $$;
CREATE FUNCTION platform.actor_persons() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT ARRAY(SELECT jsonb_array_elements_text(platform.actor() -> 'persons')::uuid) $$;
`;

const TABLES = `
-- One row: which installation this database belongs to. Demonstration mode refuses a database without made_by = 'standalone'.
CREATE TABLE platform.installation (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  made_by text NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE TABLE platform.outbox (
  id uuid PRIMARY KEY,
  authority_id uuid,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  relayed_at timestamptz
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX outbox_waiting ON platform.outbox (id) WHERE relayed_at IS NULL;
CREATE INDEX outbox_relayed ON platform.outbox (relayed_at) WHERE relayed_at IS NOT NULL;

-- A job's effect and this row commit together: the second delivery of the same job finds it and does nothing.
CREATE TABLE platform.job_effect (
  job_id text PRIMARY KEY,
  done_at timestamptz NOT NULL DEFAULT now()
);

-- Jobs that failed for good, for a person to see and run again. Ids, codes and numbers only.
CREATE TABLE platform.failed_job (
  job_id text PRIMARY KEY,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  error_code text NOT NULL,
  failed_at timestamptz NOT NULL DEFAULT now(),
  rerun_at timestamptz
);

-- Unique for user, method and path; kept 30 days. response is null while the first request still runs.
CREATE TABLE platform.idempotency (
  user_id uuid NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  response json,                      -- as it was sent, to the letter
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, route, key)
);
CREATE INDEX idempotency_created ON platform.idempotency (created_at);

CREATE TABLE platform.access_log (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  user_id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  request_id text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX access_log_person ON platform.access_log (authority_id, person_id, at DESC);

CREATE FUNCTION platform.enqueue(p_authority uuid, p_messages jsonb) RETURNS void LANGUAGE sql
  AS $$ INSERT INTO platform.outbox (id, authority_id, kind, payload)
        SELECT (m ->> 'id')::uuid, p_authority, m ->> 'kind', m -> 'payload' FROM jsonb_array_elements(p_messages) m $$;

CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% on %.% is refused: it is append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'CW003'; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON platform.access_log
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

GRANT SELECT ON platform.installation TO commonweal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.outbox, platform.job_effect, platform.failed_job, platform.idempotency
  TO commonweal_app;
GRANT SELECT, INSERT ON platform.access_log TO commonweal_app;

ALTER TABLE platform.access_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON platform.access_log FOR SELECT USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[]));
CREATE POLICY writer ON platform.access_log FOR INSERT WITH CHECK (true);
`;
