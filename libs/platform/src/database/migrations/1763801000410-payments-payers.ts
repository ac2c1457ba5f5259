import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: every payer pays its own. A payment keeps its payer, its history and, where the payer made it outside Commonweal, what
 * the payer wrote; a host has an account to pay from. A run belongs to one payer and is seen by that payer alone; a host sees
 * its debts and payments. A payment that came back is rejected with its code and the debt is due again; the ledger takes the
 * payment's journal back (payable +C, paid -C: reversal). Stripe: transfers wait as queued until they are made.
 * Locks: payments.payment for an instant while it is filled from its payables. Undo: drop the columns and tables; put the
 * earlier policies back.
 */
export class PaymentsPayers1763801000410 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(SCOPE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UNDO);
  }
}

const TABLES = `
ALTER TABLE payments.payment
  ADD COLUMN payer_kind text CHECK (payer_kind IN ('authority', 'host', 'holder')),
  ADD COLUMN payer_id uuid,
  ADD COLUMN payer_reference text,    -- as a payer wrote it of a payment made outside Commonweal
  ADD COLUMN paid_on date,            -- the day that such a payer says it was paid
  ADD COLUMN transfer_id text;        -- Stripe's own
UPDATE payments.payment y SET payer_kind = p.payer_kind, payer_id = p.payer_id
  FROM payments.payable p WHERE p.authority_id = y.authority_id AND p.id = y.payable_id;
ALTER TABLE payments.payment ALTER COLUMN payer_kind SET NOT NULL, ALTER COLUMN payer_id SET NOT NULL;

-- The life of a payment, step by step. By whom: the user, or Commonweal itself.
CREATE TABLE payments.payment_event (
  authority_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  version integer NOT NULL,           -- of the payment after the step
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason_code text,
  actor_user uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, payment_id, version),
  FOREIGN KEY (authority_id, payment_id) REFERENCES payments.payment (authority_id, id)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.payment_event
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- The account that a host pays from for the people whose funds it holds, sealed as a council's is.
CREATE TABLE payments.host_account (
  provider_id uuid PRIMARY KEY REFERENCES providers.provider (id),
  account_name text NOT NULL,
  sealed_details bytea NOT NULL,
  key_id text NOT NULL,
  last_digits text NOT NULL,
  version integer NOT NULL DEFAULT 1
);

-- A connected account at Stripe, where a provider has opened one.
CREATE TABLE payments.stripe_account (
  provider_id uuid PRIMARY KEY REFERENCES providers.provider (id),
  account_id text NOT NULL UNIQUE,
  takes_transfers boolean NOT NULL DEFAULT false,
  opened_at timestamptz NOT NULL,
  told_at timestamptz                 -- of the newest event that was heeded: an older one changes nothing
);

-- Events of Stripe as they came: the id makes each count once. No part of the event is kept but what it is about.
CREATE TABLE payments.stripe_event (
  id text PRIMARY KEY,
  kind text NOT NULL,
  object_id text NOT NULL,
  authority_id uuid,
  payment_id uuid,
  takes_transfers boolean,
  happened_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  done_at timestamptz
);
`;

const SCOPE = `
GRANT SELECT, INSERT ON payments.payment_event TO commonweal_app;
GRANT SELECT, INSERT, UPDATE ON payments.host_account, payments.stripe_account, payments.stripe_event TO commonweal_app;

ALTER POLICY scope ON payments.payable USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()) OR (payer_kind = 'host' AND payer_id = (SELECT access.actor_host())));
ALTER POLICY scope ON payments.payment USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()) OR (payer_kind = 'host' AND payer_id = (SELECT access.actor_host())));
ALTER TABLE payments.payment_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.payment_event USING (
  EXISTS (SELECT 1 FROM payments.payment y WHERE y.authority_id = payment_event.authority_id AND y.id = payment_event.payment_id));

-- A run, its file and who took it belong to one payer: a council does not see a host's, nor a host another's.
ALTER POLICY scope ON payments.payment_run USING (
  (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
     AND (payer_kind = 'authority' OR (SELECT platform.actor_system()) IS NOT NULL))
  OR (payer_kind = 'host' AND payer_id = (SELECT access.actor_host())));
ALTER POLICY scope ON payments.run_left_out USING (
  EXISTS (SELECT 1 FROM payments.payment_run r WHERE r.authority_id = run_left_out.authority_id AND r.id = run_left_out.run_id));
ALTER POLICY scope ON payments.run_file_download USING (
  EXISTS (SELECT 1 FROM payments.payment_run r
          WHERE r.authority_id = run_file_download.authority_id AND r.id = run_file_download.run_id));

ALTER TABLE payments.host_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.host_account USING (
  provider_id = (SELECT access.actor_host()) OR (SELECT platform.actor_system()) IS NOT NULL);
ALTER TABLE payments.stripe_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.stripe_account USING (
  provider_id = (SELECT platform.actor_provider()) OR (SELECT platform.actor_system()) IS NOT NULL);
ALTER TABLE payments.stripe_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.stripe_event USING ((SELECT platform.actor_system()) IS NOT NULL);
`;

const UNDO = `
ALTER POLICY scope ON payments.run_file_download USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER POLICY scope ON payments.run_left_out USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER POLICY scope ON payments.payment_run USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER POLICY scope ON payments.payment USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()));
ALTER POLICY scope ON payments.payable USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()));
DROP TABLE payments.stripe_event, payments.stripe_account, payments.host_account, payments.payment_event;
ALTER TABLE payments.payment DROP COLUMN payer_kind, DROP COLUMN payer_id, DROP COLUMN payer_reference, DROP COLUMN paid_on,
  DROP COLUMN transfer_id;
`;
