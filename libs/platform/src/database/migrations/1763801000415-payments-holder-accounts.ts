import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: where a person's direct payment is paid over to them. It changes as every account does: asked for by who holds the
 * money, and put in force by the check of a second person, another of the person's or finance of their council.
 * Locks: payments.account_change while its CHECKs are read again. Undo: drop the table; put the earlier CHECKs, index, policies
 * and function of 1763801000411 back where nobody has such an account.
 */
export class PaymentsHolderAccounts1763801000415 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(IN_FORCE);
    await queryRunner.query(SCOPE);
  }

  down(): Promise<void> {
    return Promise.resolve(); // what is wider refuses nothing that the narrower allowed
  }
}

const TABLES = `
CREATE TABLE payments.holder_account (
  authority_id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_name text NOT NULL,
  sealed_details bytea NOT NULL,
  key_id text NOT NULL,
  last_digits text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, person_id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id)
);

ALTER TABLE payments.account_change
  ADD COLUMN person_id uuid,
  DROP CONSTRAINT account_change_kind_check,
  DROP CONSTRAINT account_change_check,
  DROP CONSTRAINT account_change_check1,
  ADD CONSTRAINT account_change_kind_check CHECK (kind IN ('payee', 'host', 'council', 'holder')),
  ADD CONSTRAINT account_change_of_a_council CHECK ((kind IN ('council', 'holder')) = (authority_id IS NOT NULL)),
  ADD CONSTRAINT account_change_of_a_provider CHECK ((kind IN ('payee', 'host')) = (provider_id IS NOT NULL)),
  ADD CONSTRAINT account_change_of_a_person CHECK ((kind = 'holder') = (person_id IS NOT NULL)),
  ADD FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id);
DROP INDEX payments.account_change_of_council;
CREATE UNIQUE INDEX account_change_of_council ON payments.account_change (authority_id)
  WHERE state = 'waiting' AND kind = 'council';
CREATE UNIQUE INDEX account_change_of_holder ON payments.account_change (authority_id, person_id)
  WHERE state = 'waiting' AND kind = 'holder';
`;

const IN_FORCE = `
CREATE OR REPLACE FUNCTION payments.put_account_in_force() RETURNS trigger
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
  ELSIF NEW.state = 'checked' AND OLD.kind = 'holder' THEN
    INSERT INTO payments.holder_account AS a (authority_id, person_id, account_name, sealed_details, key_id, last_digits)
    VALUES (OLD.authority_id, OLD.person_id, OLD.account_name, OLD.sealed_details, OLD.key_id, OLD.last_digits)
    ON CONFLICT (authority_id, person_id) DO UPDATE SET account_name = excluded.account_name,
      sealed_details = excluded.sealed_details, key_id = excluded.key_id, last_digits = excluded.last_digits,
      version = a.version + 1;
  ELSIF NEW.state = 'checked' THEN
    INSERT INTO payments.payer_account AS a (authority_id, account_name, sealed_details, key_id, last_digits)
    VALUES (OLD.authority_id, OLD.account_name, OLD.sealed_details, OLD.key_id, OLD.last_digits)
    ON CONFLICT (authority_id) DO UPDATE SET account_name = excluded.account_name, sealed_details = excluded.sealed_details,
      key_id = excluded.key_id, last_digits = excluded.last_digits, version = a.version + 1;
  END IF;
  NEW.sealed_details := NULL;
  RETURN NEW;
END $$;
`;

const SCOPE = `
GRANT SELECT ON payments.holder_account TO commonweal_app;
ALTER TABLE payments.holder_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.holder_account USING (
  person_id = ANY ((SELECT platform.actor_persons())::uuid[]) OR (SELECT platform.actor_system()) IS NOT NULL);

ALTER POLICY seen ON payments.account_change USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR (kind = 'holder' AND person_id = ANY ((SELECT platform.actor_persons())::uuid[]))
  OR (kind = 'payee' AND provider_id = (SELECT platform.actor_provider()))
  OR (kind = 'host' AND provider_id = (SELECT access.actor_host()))
  OR (provider_id IS NOT NULL AND payments.works_with((SELECT platform.actor_authorities())::uuid[], provider_id))
  OR (SELECT platform.actor_system()) IS NOT NULL);
ALTER POLICY asked ON payments.account_change WITH CHECK (
  state = 'waiting' AND asked_by = (SELECT platform.actor_user())
  AND ((kind = 'council' AND authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]))
       OR (kind = 'holder' AND person_id = ANY ((SELECT platform.actor_persons())::uuid[]))
       OR (kind = 'payee' AND provider_id = (SELECT platform.actor_provider()))
       OR (kind = 'host' AND provider_id = (SELECT access.actor_host()))));
`;
