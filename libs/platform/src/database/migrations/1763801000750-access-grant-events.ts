import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: who gave and took each role, set each limit and ended each machine client. Written by the tables themselves, so that
 * no way of changing them leaves no line; what was changed before has none.
 * Locks: access.user_role, delegated_limit and api_client for an instant, for their triggers. Undo: drop table and function.
 */
export class AccessGrantEvents1763801000750 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(EVENTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION access.note_grant() CASCADE; DROP TABLE access.grant_event');
  }
}

const EVENTS = `
CREATE TABLE access.grant_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  authority_id uuid,                  -- the council that answers for it; null where none does
  user_id uuid NOT NULL,              -- whose role, limit or client it is
  kind text NOT NULL CHECK (kind IN ('role-given', 'role-taken', 'limit-set', 'client-ended')),
  role text,
  limit_pence bigint,
  by_user uuid,                       -- null where nobody was signed in: an installation's first steps
  at timestamptz NOT NULL
);
CREATE INDEX grant_event_user ON access.grant_event (user_id, id);
GRANT SELECT ON access.grant_event TO commonweal_app;
ALTER TABLE access.grant_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON access.grant_event USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR (SELECT platform.actor_system()) IS NOT NULL);

CREATE FUNCTION access.note_grant() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'delegated_limit' THEN
    INSERT INTO access.grant_event (authority_id, user_id, kind, limit_pence, by_user, at)
      VALUES (NEW.authority_id, NEW.user_id, 'limit-set', NEW.limit_pence, platform.actor_user(), now());
  ELSIF TG_TABLE_NAME = 'api_client' THEN
    INSERT INTO access.grant_event (authority_id, user_id, kind, by_user, at)
      VALUES (NEW.authority_id, NEW.user_id, 'client-ended', platform.actor_user(), NEW.revoked_at);
  ELSE
    INSERT INTO access.grant_event (authority_id, user_id, kind, role, by_user, at)
      VALUES (NEW.authority_id, NEW.user_id, CASE TG_OP WHEN 'INSERT' THEN 'role-given' ELSE 'role-taken' END, NEW.role,
              platform.actor_user(), coalesce(NEW.revoked_at, NEW.granted_at));
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION access.note_grant() FROM PUBLIC;

CREATE TRIGGER note_role AFTER INSERT ON access.user_role FOR EACH ROW EXECUTE FUNCTION access.note_grant();
CREATE TRIGGER note_role_taken AFTER UPDATE ON access.user_role FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION access.note_grant();
CREATE TRIGGER note_limit AFTER INSERT OR UPDATE ON access.delegated_limit FOR EACH ROW EXECUTE FUNCTION access.note_grant();
CREATE TRIGGER note_client AFTER UPDATE ON access.api_client FOR EACH ROW
  WHEN (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION access.note_grant();
`;
