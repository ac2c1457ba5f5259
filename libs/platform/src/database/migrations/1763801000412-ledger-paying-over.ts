import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what a council pays over to the host or the holder of a budget, beside what the budget is promised and spent on. Two
 * guarded accounts for each budget that is paid over in instalments, to_pay_over (agreed, still with the council) and paid_over
 * (with the host or holder), and an open one of the council, paying_over, that they balance against.
 * Postings: instalments_planned (paying_over -S, to_pay_over +S), instalment_stopped (to_pay_over -C, paying_over +C),
 * instalment_paid (to_pay_over -C, paid_over +C).
 * Locks: ledger.account and ledger.journal while their CHECK is read again. Undo: the earlier CHECKs and text of
 * ledger.open_accounts in 1763800000700, where nothing was paid over yet.
 */
export class LedgerPayingOver1763801000412 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(KINDS);
    await queryRunner.query(OPEN);
  }

  down(): Promise<void> {
    return Promise.resolve(); // wider lists refuse nothing that the narrower ones allowed
  }
}

const KINDS = `
ALTER TABLE ledger.account DROP CONSTRAINT account_kind_check, ADD CONSTRAINT account_kind_check CHECK (kind IN (
  'available', 'reserved', 'host_fund', 'funder', 'payable', 'paid', 'contribution', 'to_pay_over', 'paid_over', 'paying_over'));
ALTER TABLE ledger.journal DROP CONSTRAINT journal_kind_check, ADD CONSTRAINT journal_kind_check CHECK (kind IN (
  'funding', 'reservation', 'release', 'delivery', 'payment', 'reversal',
  'instalments_planned', 'instalment_stopped', 'instalment_paid'));
`;

const OPEN = `
-- Opens accounts; a guarded one gets its balance row. Repeating it changes nothing; another kind or owner is refused.
CREATE OR REPLACE FUNCTION ledger.open_accounts(p_authority uuid, p_accounts jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT coalesce(p_authority = ANY (platform.actor_authorities()), false) THEN
    RAISE EXCEPTION 'the actor has no part in this money' USING ERRCODE = 'CW005';
  END IF;
  WITH opened AS (
    INSERT INTO ledger.account (authority_id, id, kind, owner_person_id)
    SELECT p_authority, (a ->> 'id')::uuid, a ->> 'kind', (a ->> 'ownerPersonId')::uuid FROM jsonb_array_elements(p_accounts) a
    ON CONFLICT (authority_id, id) DO NOTHING
    RETURNING id, kind)
  INSERT INTO ledger.balance (authority_id, account_id)
  SELECT p_authority, o.id FROM opened o
  WHERE o.kind IN ('available', 'reserved', 'payable', 'host_fund', 'to_pay_over', 'paid_over');
  IF EXISTS (
    SELECT 1 FROM jsonb_array_elements(p_accounts) a
    JOIN ledger.account o ON o.authority_id = p_authority AND o.id = (a ->> 'id')::uuid
    WHERE o.kind <> a ->> 'kind' OR o.owner_person_id IS DISTINCT FROM (a ->> 'ownerPersonId')::uuid) THEN
    RAISE EXCEPTION 'an account stands with another kind or owner' USING ERRCODE = 'CW002';
  END IF;
END $$;
`;
