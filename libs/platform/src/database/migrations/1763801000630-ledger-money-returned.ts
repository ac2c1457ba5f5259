import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: money that was paid over to a host or holder and not used comes back to the council.
 * Posting: money_returned (paid_over -C, paying_over +C): paid_over may not fall below zero.
 * Locks: ledger.journal while its CHECK is read again. Undo: the earlier CHECK in 1763801000412, where nothing came back yet.
 */
export class LedgerMoneyReturned1763801000630 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
ALTER TABLE ledger.journal DROP CONSTRAINT journal_kind_check, ADD CONSTRAINT journal_kind_check CHECK (kind IN (
  'funding', 'reservation', 'release', 'delivery', 'payment', 'reversal',
  'instalments_planned', 'instalment_stopped', 'instalment_paid', 'money_returned'));
`);
  }

  down(): Promise<void> {
    return Promise.resolve(); // a wider list refuses nothing that the narrower one allowed
  }
}
