import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a warning that bank details are to change also goes to the number that a user had before a recent change of it: whoever
 * took over a sign-in could have changed the number first.
 * Locks: notifications.contact for an instant. Undo: drop the columns.
 */
export class NotificationsEarlierPhone1763801000611 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER TABLE notifications.contact
  ADD COLUMN earlier_phone text,      -- in use until phone_changed_at; null: none
  ADD COLUMN phone_changed_at timestamptz;`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE notifications.contact DROP COLUMN earlier_phone, DROP COLUMN phone_changed_at',
    );
  }
}
