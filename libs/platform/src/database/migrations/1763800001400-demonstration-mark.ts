import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the demonstration data is made by running use cases, many transactions; a start that was cut short is to go on with
 * it, and a start that finds it whole is to leave it alone, whatever its people have done since.
 * Locks: platform.installation for a moment. Undo: drop the column.
 */
export class DemonstrationMark1763800001400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE platform.installation ADD COLUMN demonstration_made_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE platform.installation DROP COLUMN demonstration_made_at');
  }
}
