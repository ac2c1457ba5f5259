import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the double-entry, append-only ledger. Amounts are signed pence that sum to zero in every journal: a positive entry
 * adds to what the account stands for (money available, reserved, owed, paid out), a negative one takes from it.
 * Guarded accounts have a balance row that may never fall below zero; open accounts have none, so no row is hot. What a
 * budget owes (payable) is guarded too: no payment can be more than what was approved and is still unpaid.
 * Errors: CW001 a guarded account would fall below zero; CW002 same key, other content; CW003 append-only; CW004 unbalanced;
 * CW005 the actor has no part in this council's money.
 * Locks: none, all new. Undo: drop the schema (an empty installation only).
 */
export class Ledger1763800000700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(INVARIANTS);
    await queryRunner.query(POST);
    await queryRunner.query(SCOPE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA ledger CASCADE');
  }
}

const TABLES = `
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO commonweal_app;

-- kind: available, reserved, payable, host_fund (guarded); funder, paid, contribution (open).
-- owner_person_id opens the account's lines to the person whose money it is.
CREATE TABLE ledger.account (
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('available', 'reserved', 'host_fund', 'funder', 'payable', 'paid', 'contribution')),
  owner_person_id uuid,
  currency text NOT NULL DEFAULT 'GBP' CHECK (currency = 'GBP'),
  opened_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id)
);

CREATE TABLE ledger.balance (
  authority_id uuid NOT NULL,
  account_id uuid NOT NULL,
  balance_pence bigint NOT NULL DEFAULT 0 CONSTRAINT never_below_zero CHECK (balance_pence >= 0),
  PRIMARY KEY (authority_id, account_id),
  FOREIGN KEY (authority_id, account_id) REFERENCES ledger.account (authority_id, id)
) WITH (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.05);

CREATE TABLE ledger.journal (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('funding', 'reservation', 'release', 'delivery', 'payment', 'reversal')),
  idempotency_key text NOT NULL,
  request_hash text NOT NULL,
  budget_id uuid,
  award_id uuid,
  claim_id uuid,
  payment_id uuid,
  reverses_id uuid,
  posted_by uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, idempotency_key),
  FOREIGN KEY (authority_id, reverses_id) REFERENCES ledger.journal (authority_id, id)
);
CREATE INDEX journal_budget ON ledger.journal (authority_id, budget_id);
CREATE UNIQUE INDEX journal_reversed_once ON ledger.journal (authority_id, reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TABLE ledger.entry (
  authority_id uuid NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  journal_id uuid NOT NULL,
  account_id uuid NOT NULL,
  amount_pence bigint NOT NULL CHECK (amount_pence <> 0),
  balance_after_pence bigint,         -- guarded accounts only
  currency text NOT NULL DEFAULT 'GBP' CHECK (currency = 'GBP'),
  PRIMARY KEY (authority_id, journal_id, account_id),
  FOREIGN KEY (authority_id, journal_id) REFERENCES ledger.journal (authority_id, id),
  FOREIGN KEY (authority_id, account_id) REFERENCES ledger.account (authority_id, id)
);
CREATE INDEX entry_account ON ledger.entry (authority_id, account_id, id DESC);
`;

const INVARIANTS = `
CREATE FUNCTION ledger.refuse_unbalanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM fresh GROUP BY authority_id, journal_id, currency HAVING sum(amount_pence) <> 0) THEN
    RAISE EXCEPTION 'a journal must sum to zero' USING ERRCODE = 'CW004';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER balanced AFTER INSERT ON ledger.entry REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_unbalanced();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger.entry FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ledger.journal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER not_emptied BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER not_emptied BEFORE TRUNCATE ON ledger.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
`;

const POST = `
-- Who may write. The functions below run as the owner, so row-level security does not hold them: they ask here. An officer
-- or the system posts for a council in the actor's list. A person (or who acts for them) may promise, release and confirm
-- delivery of their own money, and nobody else's. A provider posts nothing.
CREATE FUNCTION ledger.refuse_outsider(p_authority uuid, p_journals jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  persons uuid[];
BEGIN
  IF p_authority = ANY (platform.actor_authorities()) THEN RETURN; END IF;
  persons := platform.actor_persons();
  IF cardinality(persons) = 0 OR EXISTS (
    SELECT 1 FROM jsonb_array_elements(p_journals) q
    WHERE q ->> 'kind' NOT IN ('reservation', 'release', 'delivery') OR NOT coalesce((
      SELECT bool_or(a.owner_person_id = ANY (persons)) AND NOT coalesce(bool_or(a.owner_person_id <> ALL (persons)), false)
      FROM jsonb_array_elements(q -> 'entries') e
      JOIN ledger.account a ON a.authority_id = p_authority AND a.id = (e ->> 'account')::uuid), false)) THEN
    RAISE EXCEPTION 'the actor has no part in this money' USING ERRCODE = 'CW005';
  END IF;
END $$;

-- Opens accounts; a guarded one gets its balance row. Repeating it changes nothing; another kind or owner is refused.
CREATE FUNCTION ledger.open_accounts(p_authority uuid, p_accounts jsonb) RETURNS void
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
  SELECT p_authority, o.id FROM opened o WHERE o.kind IN ('available', 'reserved', 'payable', 'host_fund');
  IF EXISTS (
    SELECT 1 FROM jsonb_array_elements(p_accounts) a
    JOIN ledger.account o ON o.authority_id = p_authority AND o.id = (a ->> 'id')::uuid
    WHERE o.kind <> a ->> 'kind' OR o.owner_person_id IS DISTINCT FROM (a ->> 'ownerPersonId')::uuid) THEN
    RAISE EXCEPTION 'an account stands with another kind or owner' USING ERRCODE = 'CW002';
  END IF;
END $$;

-- Posts journals of one council, all or nothing. p_journals: [{id, kind, key, hash, budgetId, awardId, claimId, paymentId,
-- reversesId, by, occurredAt, entries: [{account, pence}]}]; an account stands once in a journal (the key of entry refuses
-- a second time). Returns for each, in order, the id that stands (the earlier one where the key was already used with the
-- same content) and whether it is new.
CREATE FUNCTION ledger.post(p_authority uuid, p_journals jsonb) RETURNS TABLE (journal_id uuid, is_new boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  j jsonb;
  accounts uuid[];
  earlier record;
  done record;
BEGIN
  PERFORM ledger.refuse_outsider(p_authority, p_journals);

  -- One order of locks for everybody: guarded balances by account id. Accounts are named as an array everywhere, so that
  -- rows are found by key: the planner takes JSON for hundreds of rows and would read the whole table.
  accounts := ARRAY(
    SELECT (e ->> 'account')::uuid FROM jsonb_array_elements(p_journals) q, jsonb_array_elements(q -> 'entries') e);
  PERFORM 1 FROM ledger.balance b
    WHERE b.authority_id = p_authority AND b.account_id = ANY (accounts) ORDER BY b.account_id FOR UPDATE;

  FOR j IN SELECT value FROM jsonb_array_elements(p_journals) WITH ORDINALITY q (value, n) ORDER BY n LOOP
    INSERT INTO ledger.journal (authority_id, id, kind, idempotency_key, request_hash, budget_id, award_id, claim_id,
                                payment_id, reverses_id, posted_by, occurred_at)
    VALUES (p_authority, (j ->> 'id')::uuid, j ->> 'kind', j ->> 'key', j ->> 'hash', (j ->> 'budgetId')::uuid,
            (j ->> 'awardId')::uuid, (j ->> 'claimId')::uuid, (j ->> 'paymentId')::uuid, (j ->> 'reversesId')::uuid,
            (j ->> 'by')::uuid, (j ->> 'occurredAt')::timestamptz)
    ON CONFLICT (authority_id, idempotency_key) DO NOTHING;
    IF NOT FOUND THEN
      SELECT e.id, e.request_hash INTO earlier FROM ledger.journal e
        WHERE e.authority_id = p_authority AND e.idempotency_key = j ->> 'key';
      IF earlier.request_hash IS DISTINCT FROM j ->> 'hash' THEN
        RAISE EXCEPTION 'journal key % was used with other content', j ->> 'key' USING ERRCODE = 'CW002';
      END IF;
      journal_id := earlier.id; is_new := false;
      RETURN NEXT;
      CONTINUE;
    END IF;

    accounts := ARRAY(SELECT (e ->> 'account')::uuid FROM jsonb_array_elements(j -> 'entries') e);
    -- A guarded account that would fall below zero is not moved, and the count finds it; its CHECK is the last guard.
    WITH leg AS MATERIALIZED (
      SELECT (e ->> 'account')::uuid AS account, (e ->> 'pence')::bigint AS pence FROM jsonb_array_elements(j -> 'entries') e
    ), moved AS (
      UPDATE ledger.balance b SET balance_pence = b.balance_pence + leg.pence FROM leg
      WHERE b.authority_id = p_authority AND b.account_id = ANY (accounts)
        AND b.account_id = leg.account AND b.balance_pence + leg.pence >= 0
      RETURNING b.account_id, b.balance_pence
    ), written AS (
      INSERT INTO ledger.entry (authority_id, journal_id, account_id, amount_pence, balance_after_pence)
      SELECT p_authority, (j ->> 'id')::uuid, leg.account, leg.pence, m.balance_pence
      FROM leg LEFT JOIN moved m ON m.account_id = leg.account
      RETURNING 1
    )
    SELECT (SELECT count(*) FROM written) AS legs,
           (SELECT count(*) FROM ledger.balance b WHERE b.authority_id = p_authority AND b.account_id = ANY (accounts))
             > (SELECT count(*) FROM moved) AS is_short
    INTO done;
    IF done.is_short THEN
      RAISE EXCEPTION 'a guarded account would fall below zero' USING ERRCODE = 'CW001';
    END IF;
    IF done.legs = 0 THEN
      RAISE EXCEPTION 'a journal needs entries' USING ERRCODE = 'CW004';
    END IF;

    journal_id := (j ->> 'id')::uuid; is_new := true;
    RETURN NEXT;
  END LOOP;
END $$;
`;

const SCOPE = `
REVOKE ALL ON FUNCTION ledger.post(uuid, jsonb), ledger.open_accounts(uuid, jsonb), ledger.refuse_outsider(uuid, jsonb)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.post(uuid, jsonb), ledger.open_accounts(uuid, jsonb) TO commonweal_app;
GRANT SELECT ON ALL TABLES IN SCHEMA ledger TO commonweal_app;
-- Balances are locked for update by the write functions, as their owner; the application only reads them.

ALTER TABLE ledger.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ledger.account USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR owner_person_id = ANY ((SELECT platform.actor_persons())::uuid[]));
ALTER TABLE ledger.balance ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ledger.balance USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR EXISTS (SELECT 1 FROM ledger.account a WHERE a.authority_id = balance.authority_id AND a.id = balance.account_id));
ALTER TABLE ledger.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ledger.entry USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR EXISTS (SELECT 1 FROM ledger.account a WHERE a.authority_id = entry.authority_id AND a.id = entry.account_id));
ALTER TABLE ledger.journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ledger.journal USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR EXISTS (SELECT 1 FROM ledger.entry e WHERE e.authority_id = journal.authority_id AND e.journal_id = journal.id));
`;
