import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what the platform told each user. Template code and ids or numbers only; words are rendered when read.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Notifications1763800001300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA notifications;
GRANT USAGE ON SCHEMA notifications TO commonweal_app;

CREATE TABLE notifications.message (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES access.app_user (id),
  cause text NOT NULL,                -- the job that made it: a message is made once for a user and cause
  template text NOT NULL,
  params jsonb NOT NULL,
  link_kind text,                     -- award, claim, payment: what the message opens
  link_id uuid,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (user_id, cause, template)
);
CREATE INDEX message_user ON notifications.message (user_id, created_at DESC);
GRANT SELECT, INSERT, UPDATE ON notifications.message TO commonweal_app;

ALTER TABLE notifications.message ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notifications.message FOR SELECT USING (user_id = (SELECT platform.actor_user()) OR (SELECT platform.actor_system()) IS NOT NULL);
CREATE POLICY own_read ON notifications.message FOR UPDATE USING (user_id = (SELECT platform.actor_user()));
CREATE POLICY system_writes ON notifications.message FOR INSERT WITH CHECK ((SELECT platform.actor_system()) IS NOT NULL);
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA notifications CASCADE');
  }
}
