import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: payees with encrypted bank details, one payable for an approved claim, runs, their files and payments.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Payments1763800001200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA payments;
GRANT USAGE ON SCHEMA payments TO commonweal_app;
CREATE SEQUENCE payments.run_number;
CREATE SEQUENCE payments.payment_number;

-- Bank details are sealed; the keyed hash finds the same account used twice; last_digits is what pages show.
CREATE TABLE payments.payee (
  provider_id uuid PRIMARY KEY REFERENCES providers.provider (id),
  account_name text NOT NULL,
  sealed_details bytea NOT NULL,      -- {"sortCode","accountNumber"}
  key_id text NOT NULL,
  details_hash bytea NOT NULL,
  last_digits text NOT NULL,
  checked text NOT NULL CHECK (checked IN ('valid', 'cannot_check')),
  version integer NOT NULL DEFAULT 1,
  changed_by uuid NOT NULL,
  changed_at timestamptz NOT NULL
);

-- The account a council pays from, sealed the same way.
CREATE TABLE payments.payer_account (
  authority_id uuid PRIMARY KEY REFERENCES access.authority (id),
  account_name text NOT NULL,
  sealed_details bytea NOT NULL,
  key_id text NOT NULL,
  last_digits text NOT NULL,
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE payments.payable (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  claim_id uuid NOT NULL,
  award_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  person_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  payer_kind text NOT NULL CHECK (payer_kind IN ('authority', 'host', 'holder')),
  payer_id uuid NOT NULL,
  amount_pence bigint NOT NULL CHECK (amount_pence > 0),
  state text NOT NULL,                -- due, sent
  due_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, claim_id),
  FOREIGN KEY (authority_id, claim_id) REFERENCES delivery.claim (authority_id, id)
);
CREATE INDEX payable_due ON payments.payable (authority_id, payer_kind, payer_id, due_on) WHERE state = 'due';
CREATE INDEX payable_provider ON payments.payable (provider_id, created_at DESC);

CREATE TABLE payments.payment_run (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,            -- RUN-2026-000123
  payer_kind text NOT NULL CHECK (payer_kind IN ('authority', 'host')),
  payer_id uuid NOT NULL,
  method text NOT NULL CHECK (method IN ('bacs', 'stripe')),
  state text NOT NULL,                -- preparing, ready, empty
  payment_count integer,
  total_pence bigint,
  sealed_file bytea,                  -- it holds bank details: kept as they are
  file_key_id text,
  file_sha256 text,                   -- of the file as the bank takes it
  processing_on date,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, reference)
);
CREATE INDEX payment_run_made ON payments.payment_run (authority_id, made_at DESC);

CREATE TABLE payments.payment (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  reference text NOT NULL,            -- PAY-2026-000123, 18 characters at most: it goes to the bank
  run_id uuid,
  payable_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  person_id uuid NOT NULL,
  method text NOT NULL CHECK (method IN ('bacs', 'stripe', 'by_holder', 'by_host', 'internal')),
  amount_pence bigint NOT NULL CHECK (amount_pence > 0),
  state text NOT NULL,                -- sent, settled, rejected
  rejection_code text,
  sent_at timestamptz,
  settled_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, reference),
  FOREIGN KEY (authority_id, payable_id) REFERENCES payments.payable (authority_id, id),
  FOREIGN KEY (authority_id, run_id) REFERENCES payments.payment_run (authority_id, id)
);
-- One living payment for a payable: another only after a rejection.
CREATE UNIQUE INDEX payment_once ON payments.payment (authority_id, payable_id) WHERE state <> 'rejected';
CREATE INDEX payment_claim ON payments.payment (authority_id, claim_id);
CREATE INDEX payment_run_rows ON payments.payment (authority_id, run_id);
CREATE INDEX payment_provider ON payments.payment (provider_id, created_at DESC);

-- What a run could not pay, and why; it stays due.
CREATE TABLE payments.run_left_out (
  authority_id uuid NOT NULL,
  run_id uuid NOT NULL,
  payable_id uuid NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (authority_id, run_id, payable_id),
  FOREIGN KEY (authority_id, run_id) REFERENCES payments.payment_run (authority_id, id),
  FOREIGN KEY (authority_id, payable_id) REFERENCES payments.payable (authority_id, id)
);

-- Who took a run's file, and when: it holds the bank details of everybody in it.
CREATE TABLE payments.run_file_download (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  run_id uuid NOT NULL,
  user_id uuid NOT NULL,
  request_id text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, run_id) REFERENCES payments.payment_run (authority_id, id)
);
CREATE INDEX run_file_download_run ON payments.run_file_download (authority_id, run_id, at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.run_file_download
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

GRANT SELECT, INSERT, UPDATE ON payments.payee, payments.payer_account, payments.payable, payments.payment_run, payments.payment
  TO commonweal_app;
GRANT SELECT, INSERT ON payments.run_left_out, payments.run_file_download TO commonweal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA payments TO commonweal_app;

ALTER TABLE payments.payee ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.payee USING (
  provider_id = (SELECT platform.actor_provider()) OR (SELECT platform.actor_system()) IS NOT NULL);
ALTER TABLE payments.payer_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.payer_account USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER TABLE payments.payable ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.payable USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()));
ALTER TABLE payments.payment ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.payment USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()));
ALTER TABLE payments.payment_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.payment_run USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER TABLE payments.run_left_out ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.run_left_out USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
ALTER TABLE payments.run_file_download ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON payments.run_file_download USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA payments CASCADE');
  }
}
