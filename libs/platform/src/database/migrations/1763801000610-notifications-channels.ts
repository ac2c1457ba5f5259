import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: messages also go out by e-mail and text: where each user wants them, and what became of each one sent.
 * Addresses are found in any case of letters, for links to sign in.
 * Locks: SHARE on access.app_user while its index is made (thousands of rows: well under a second). Undo: down.
 */
export class NotificationsChannels1763801000610 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE notifications.contact, notifications.sending; DROP INDEX access.app_user_email_lower',
    );
  }
}

const TABLES = `
CREATE INDEX app_user_email_lower ON access.app_user (lower(email));

-- The e-mail address is the user's own in access. Without a row: e-mail yes, text no.
CREATE TABLE notifications.contact (
  user_id uuid PRIMARY KEY REFERENCES access.app_user (id),
  phone text,                         -- +447700900123
  by_email boolean NOT NULL,
  by_text boolean NOT NULL CHECK (NOT by_text OR phone IS NOT NULL),
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON notifications.contact TO commonweal_app;
ALTER TABLE notifications.contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notifications.contact USING (
  user_id = (SELECT platform.actor_user()) OR (SELECT platform.actor_system()) IS NOT NULL);

-- One row for a message and a channel, written before the first try: a second try asks the channel what became of the first.
CREATE TABLE notifications.sending (
  message_id uuid NOT NULL REFERENCES notifications.message (id),
  channel text NOT NULL CHECK (channel IN ('email', 'text')),
  state text NOT NULL CHECK (state IN ('trying', 'sent', 'refused', 'not-wanted')),
  refusal_code text,
  tried_at timestamptz NOT NULL,
  PRIMARY KEY (message_id, channel)
);
GRANT SELECT, INSERT, UPDATE ON notifications.sending TO commonweal_app;
`;
