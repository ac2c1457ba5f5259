import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: an account that money goes to or comes from is put in force by the check of a second person, and by nothing else. A
 * change waits, sealed, in a table of its own; deciding it moves it to where runs look, by a trigger that the application
 * cannot pass: its role may no longer write the accounts in force. Those that are there stay in force.
 * Locks: payments.payee, payer_account and host_account for an instant while their grants change.
 * Undo: drop the tables and the functions; grant INSERT and UPDATE on the three to commonweal_app again.
 */
export class PaymentsAccountChanges1763801000411 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(IN_FORCE);
    await queryRunner.query(SCOPE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
DROP TABLE payments.account_change_event, payments.account_change;
DROP FUNCTION payments.put_account_in_force();
DROP FUNCTION payments.works_with(uuid[], uuid);
GRANT INSERT, UPDATE ON payments.payee, payments.payer_account, payments.host_account TO commonweal_app;`);
  }
}

const TABLES = `
CREATE TABLE payments.account_change (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('payee', 'host', 'council')),
  provider_id uuid REFERENCES providers.provider (id),
  authority_id uuid REFERENCES access.authority (id),
  account_name text NOT NULL,
  sealed_details bytea,               -- only while it waits, sealed as it will be when it is in force
  key_id text NOT NULL,
  details_hash bytea NOT NULL,
  last_digits text NOT NULL,
  replaces_digits text,               -- of the account in force when it was asked for; null: the first
  checked text NOT NULL CHECK (checked IN ('valid', 'cannot_check')),
  state text NOT NULL CHECK (state IN ('waiting', 'checked', 'refused', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  decided_as text CHECK (decided_as IN ('own', 'payer')),
  reason_code text,                   -- how it was checked, or why it was refused
  CHECK ((kind = 'council') = (authority_id IS NOT NULL)),
  CHECK ((kind = 'council') = (provider_id IS NULL)),
  CHECK ((state = 'waiting') = (sealed_details IS NOT NULL)),
  CHECK ((state = 'waiting') = (decided_by IS NULL)),
  CONSTRAINT second_person CHECK (state NOT IN ('checked', 'refused') OR decided_by <> asked_by)
);
-- One waits at a time.
CREATE UNIQUE INDEX account_change_of_provider ON payments.account_change (provider_id, kind) WHERE state = 'waiting';
CREATE UNIQUE INDEX account_change_of_council ON payments.account_change (authority_id) WHERE state = 'waiting';
CREATE INDEX account_change_provider ON payments.account_change (provider_id);

CREATE TABLE payments.account_change_event (
  change_id uuid NOT NULL REFERENCES payments.account_change (id),
  version integer NOT NULL,           -- of the change after the step
  action text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  reason_code text,
  actor_user uuid NOT NULL,
  request_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (change_id, version)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.account_change_event
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
`;

const IN_FORCE = `
CREATE FUNCTION payments.put_account_in_force() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.state <> 'waiting' OR NEW.state = 'waiting' THEN
    RAISE EXCEPTION 'a change of an account is decided once';
  END IF;
  IF NEW.state = 'checked' AND OLD.kind = 'payee' THEN
    INSERT INTO payments.payee AS a (provider_id, account_name, sealed_details, key_id, details_hash, last_digits, checked,
      changed_by, changed_at)
    VALUES (OLD.provider_id, OLD.account_name, OLD.sealed_details, OLD.key_id, OLD.details_hash, OLD.last_digits, OLD.checked,
      OLD.asked_by, NEW.decided_at)
    ON CONFLICT (provider_id) DO UPDATE SET account_name = excluded.account_name, sealed_details = excluded.sealed_details,
      key_id = excluded.key_id, details_hash = excluded.details_hash, last_digits = excluded.last_digits,
      checked = excluded.checked, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = a.version + 1;
  ELSIF NEW.state = 'checked' AND OLD.kind = 'host' THEN
    INSERT INTO payments.host_account AS a (provider_id, account_name, sealed_details, key_id, last_digits)
    VALUES (OLD.provider_id, OLD.account_name, OLD.sealed_details, OLD.key_id, OLD.last_digits)
    ON CONFLICT (provider_id) DO UPDATE SET account_name = excluded.account_name, sealed_details = excluded.sealed_details,
      key_id = excluded.key_id, last_digits = excluded.last_digits, version = a.version + 1;
  ELSIF NEW.state = 'checked' THEN
    INSERT INTO payments.payer_account AS a (authority_id, account_name, sealed_details, key_id, last_digits)
    VALUES (OLD.authority_id, OLD.account_name, OLD.sealed_details, OLD.key_id, OLD.last_digits)
    ON CONFLICT (authority_id) DO UPDATE SET account_name = excluded.account_name, sealed_details = excluded.sealed_details,
      key_id = excluded.key_id, last_digits = excluded.last_digits, version = a.version + 1;
  END IF;
  NEW.sealed_details := NULL;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION payments.put_account_in_force() FROM PUBLIC;
CREATE TRIGGER put_in_force BEFORE UPDATE ON payments.account_change
  FOR EACH ROW EXECUTE FUNCTION payments.put_account_in_force();

REVOKE INSERT, UPDATE ON payments.payee, payments.payer_account, payments.host_account FROM commonweal_app;
`;

const SCOPE = `
-- A council pays a provider that it has taken on or that has asked it to, that it owes or has paid, or that holds its funds.
CREATE FUNCTION payments.works_with(p_councils uuid[], p_provider uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT 1 FROM providers.approval a
                        WHERE a.provider_id = p_provider AND a.authority_id = ANY (p_councils) AND a.state <> 'left')
            OR EXISTS (SELECT 1 FROM payments.payable p
                        WHERE p.provider_id = p_provider AND p.authority_id = ANY (p_councils) AND p.payer_kind = 'authority')
            OR EXISTS (SELECT 1 FROM budgets.budget b
                        WHERE b.host_provider_id = p_provider AND b.authority_id = ANY (p_councils)) $$;

GRANT SELECT, INSERT, UPDATE (state, version, decided_by, decided_at, decided_as, reason_code) ON payments.account_change
  TO commonweal_app;
GRANT SELECT, INSERT ON payments.account_change_event TO commonweal_app;

ALTER TABLE payments.account_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON payments.account_change FOR SELECT USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR (kind = 'payee' AND provider_id = (SELECT platform.actor_provider()))
  OR (kind = 'host' AND provider_id = (SELECT access.actor_host()))
  OR (provider_id IS NOT NULL AND payments.works_with((SELECT platform.actor_authorities())::uuid[], provider_id))
  OR (SELECT platform.actor_system()) IS NOT NULL);
-- Asked for by its owner, in the name of whoever asks.
CREATE POLICY asked ON payments.account_change FOR INSERT WITH CHECK (
  state = 'waiting' AND asked_by = (SELECT platform.actor_user())
  AND (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
       OR (kind = 'payee' AND provider_id = (SELECT platform.actor_provider()))
       OR (kind = 'host' AND provider_id = (SELECT access.actor_host()))));
-- Decided by whoever sees it, in their own name.
CREATE POLICY decided ON payments.account_change FOR UPDATE USING ((SELECT platform.actor_system()) IS NULL)
  WITH CHECK (decided_by = (SELECT platform.actor_user()));

ALTER TABLE payments.account_change_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.account_change_event USING (
  EXISTS (SELECT 1 FROM payments.account_change c WHERE c.id = account_change_event.change_id));
`;
