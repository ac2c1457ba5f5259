import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: many journals are written by three statements, however many there are; before, each journal took seven of its own.
 * What comes in, what comes out and what is refused stay as they were.
 * Locks: none, a function is replaced. Undo: run the text of ledger.post in 1763800000700 again.
 */
export class PostingTogether1763801000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(POST);
  }

  down(): Promise<void> {
    return Promise.resolve(); // the earlier text does the same, more slowly
  }
}

const POST = `
-- Posts journals of one council, all or nothing. p_journals: [{id, kind, key, hash, budgetId, awardId, claimId, paymentId,
-- reversesId, by, occurredAt, entries: [{account, pence}]}]; an account stands once in a journal (the key of entry refuses
-- a second time). Returns for each, in order, the id that stands (the earlier one where the key was already used with the
-- same content) and whether it is new. Plans are generic: the planner would spend longer on each call than the call takes.
CREATE OR REPLACE FUNCTION ledger.post(p_authority uuid, p_journals jsonb) RETURNS TABLE (journal_id uuid, is_new boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  accounts uuid[];
  added uuid[];
  used text;
  done record;
BEGIN
  PERFORM ledger.refuse_outsider(p_authority, p_journals);

  -- One order of locks for everybody: guarded balances by account id. Accounts are named as an array everywhere, so that
  -- rows are found by key: the planner takes JSON for hundreds of rows and would read the whole table.
  accounts := ARRAY(
    SELECT (e ->> 'account')::uuid FROM jsonb_array_elements(p_journals) q, jsonb_array_elements(q -> 'entries') e);
  PERFORM 1 FROM ledger.balance b
    WHERE b.authority_id = p_authority AND b.account_id = ANY (accounts) ORDER BY b.account_id FOR UPDATE;

  WITH journal AS (
    INSERT INTO ledger.journal (authority_id, id, kind, idempotency_key, request_hash, budget_id, award_id, claim_id,
                                payment_id, reverses_id, posted_by, occurred_at)
    SELECT p_authority, j.id, j.kind, j.key, j.hash, j."budgetId", j."awardId", j."claimId", j."paymentId", j."reversesId",
           j.by, j."occurredAt"
    FROM jsonb_to_recordset(p_journals) AS j(id uuid, kind text, key text, hash text, "budgetId" uuid, "awardId" uuid,
      "claimId" uuid, "paymentId" uuid, "reversesId" uuid, by uuid, "occurredAt" timestamptz)
    ON CONFLICT (authority_id, idempotency_key) DO NOTHING
    RETURNING id)
  SELECT coalesce(array_agg(journal.id), '{}') INTO added FROM journal;

  IF cardinality(added) < jsonb_array_length(p_journals) THEN
    SELECT j.key INTO used FROM jsonb_to_recordset(p_journals) AS j(key text, hash text)
      JOIN ledger.journal e ON e.authority_id = p_authority AND e.idempotency_key = j.key
      WHERE e.request_hash IS DISTINCT FROM j.hash LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'journal key % was used with other content', used USING ERRCODE = 'CW002';
    END IF;
  END IF;

  -- Each leg with what its account has moved by then. A guarded account that would fall below zero on the way is not moved,
  -- and the count finds it; its CHECK is the last guard.
  WITH leg AS MATERIALIZED (
    SELECT j.n, j.id AS journal, e.place, e.account, e.pence,
      (sum(e.pence) OVER (PARTITION BY e.account ORDER BY j.n))::bigint AS moved_by_then
    FROM (SELECT DISTINCT ON (q.id) q.id, q.entries, q.n
          FROM ROWS FROM (jsonb_to_recordset(p_journals) AS (id uuid, entries jsonb)) WITH ORDINALITY AS q (id, entries, n)
          WHERE q.id = ANY (added) ORDER BY q.id, q.n) j,
      ROWS FROM (jsonb_to_recordset(j.entries) AS (account uuid, pence bigint)) WITH ORDINALITY AS e (account, pence, place)
  ), total AS (
    SELECT leg.account, sum(leg.pence)::bigint AS pence, min(leg.moved_by_then) AS lowest FROM leg GROUP BY leg.account
  ), moved AS (
    UPDATE ledger.balance b SET balance_pence = b.balance_pence + total.pence FROM total
    WHERE b.authority_id = p_authority AND b.account_id = ANY (accounts)
      AND b.account_id = total.account AND b.balance_pence + total.lowest >= 0
    RETURNING b.account_id, b.balance_pence - total.pence AS before
  ), written AS (
    INSERT INTO ledger.entry (authority_id, journal_id, account_id, amount_pence, balance_after_pence)
    SELECT p_authority, leg.journal, leg.account, leg.pence, m.before + leg.moved_by_then
    FROM leg LEFT JOIN moved m ON m.account_id = leg.account ORDER BY leg.n, leg.place
  )
  SELECT (SELECT count(DISTINCT leg.journal) FROM leg) AS journals,
         (SELECT count(*) FROM ledger.balance b JOIN total ON total.account = b.account_id
          WHERE b.authority_id = p_authority AND b.account_id = ANY (accounts)) > (SELECT count(*) FROM moved) AS is_short
  INTO done;
  IF done.is_short THEN
    RAISE EXCEPTION 'a guarded account would fall below zero' USING ERRCODE = 'CW001';
  END IF;
  IF done.journals < cardinality(added) THEN
    RAISE EXCEPTION 'a journal needs entries' USING ERRCODE = 'CW004';
  END IF;

  RETURN QUERY
  SELECT e.id, e.id = ANY (added) AND row_number() OVER (PARTITION BY j.key ORDER BY j.n) = 1
  FROM ROWS FROM (jsonb_to_recordset(p_journals) AS (key text)) WITH ORDINALITY AS j (key, n)
  CROSS JOIN LATERAL (SELECT s.id FROM ledger.journal s WHERE s.authority_id = p_authority AND s.idempotency_key = j.key LIMIT 1) e
  ORDER BY j.n;
END $$;
`;
