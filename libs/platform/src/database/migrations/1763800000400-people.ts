import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the person, outcomes in their own words (encrypted under the person's key), and what has been disclosed to whom.
 * Locks: none, all new. Undo: drop the schema.
 */
export class People1763800000400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(POLICIES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA people CASCADE');
  }
}

const TABLES = `
CREATE SCHEMA people;
GRANT USAGE ON SCHEMA people TO commonweal_app;

CREATE TABLE people.person (
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  id uuid NOT NULL,
  reference text NOT NULL,            -- PER-000123, unique in the council
  name text NOT NULL,
  first_name text NOT NULL,
  language text NOT NULL CHECK (language IN ('en', 'cy')),
  address text NOT NULL,
  postcode text NOT NULL,
  easting integer NOT NULL,
  northing integer NOT NULL,
  restricted boolean NOT NULL DEFAULT false,
  died_on date,
  is_demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  UNIQUE (authority_id, reference)
);
CREATE INDEX person_name ON people.person (authority_id, lower(name));
CREATE INDEX person_id ON people.person (id);

-- Users who may open a restricted record.
CREATE TABLE people.named_access (
  authority_id uuid NOT NULL,
  person_id uuid NOT NULL,
  user_id uuid NOT NULL,
  PRIMARY KEY (authority_id, person_id, user_id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id)
);

CREATE TABLE people.outcome (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  code text NOT NULL,                 -- of the outcome list that offers are tagged with
  position integer NOT NULL,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id)
);
CREATE INDEX outcome_person ON people.outcome (authority_id, person_id, position);

-- Free text about a person: an outcome in their own words, a note, who was consulted. AES-256-GCM under the person's key.
CREATE TABLE people.person_text (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  subject text NOT NULL,              -- outcome, award-reason, agreement-consulted, claim-query, claim-line-note
  subject_id uuid NOT NULL,
  key_id text NOT NULL,
  ciphertext bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id)
);
CREATE INDEX person_text_subject ON people.person_text (authority_id, subject, subject_id);
CREATE INDEX person_text_person ON people.person_text (authority_id, person_id);

-- Each person's data key, wrapped by the key-encryption key named in wrapped_by. Destroying the row is erasure.
CREATE TABLE people.person_key (
  authority_id uuid NOT NULL,
  person_id uuid NOT NULL,
  key_id text NOT NULL,
  wrapped_by text NOT NULL,
  wrapped_key bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, person_id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id)
);

-- A provider sees only what an order needs: a row here opens the person's name and address to it.
CREATE TABLE people.disclosure (
  authority_id uuid NOT NULL,
  person_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  award_id uuid NOT NULL,
  disclosed_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  PRIMARY KEY (authority_id, award_id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id)
);
CREATE INDEX disclosure_provider ON people.disclosure (provider_id, person_id) WHERE withdrawn_at IS NULL;

CREATE SEQUENCE people.person_reference;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA people TO commonweal_app;
GRANT DELETE ON people.person_key TO commonweal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA people TO commonweal_app;
`;

const POLICIES = `
ALTER TABLE people.disclosure ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON people.disclosure USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR provider_id = (SELECT platform.actor_provider()));

ALTER TABLE people.named_access ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON people.named_access USING (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]));

ALTER TABLE people.person ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON people.person USING (
  (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
     AND (NOT restricted OR (SELECT platform.actor_system()) IS NOT NULL OR EXISTS (
       SELECT 1 FROM people.named_access n WHERE n.authority_id = person.authority_id AND n.person_id = person.id
         AND n.user_id = (SELECT platform.actor_user()))))
  OR id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR EXISTS (SELECT 1 FROM people.disclosure d WHERE d.authority_id = person.authority_id AND d.person_id = person.id
       AND d.provider_id = (SELECT platform.actor_provider()) AND d.withdrawn_at IS NULL));

-- A provider to whom a name and address are open has no business with the outcomes and notes behind the order.
ALTER TABLE people.outcome ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON people.outcome USING (
  (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[]))
  AND EXISTS (SELECT 1 FROM people.person p WHERE p.authority_id = outcome.authority_id AND p.id = outcome.person_id));

-- The words of its own claims stay open to a provider after the disclosure ends: the last bill may still be queried.
ALTER TABLE people.person_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON people.person_key USING (
  EXISTS (SELECT 1 FROM people.person p WHERE p.authority_id = person_key.authority_id AND p.id = person_key.person_id)
  OR EXISTS (SELECT 1 FROM people.disclosure d WHERE d.authority_id = person_key.authority_id
       AND d.person_id = person_key.person_id AND d.provider_id = (SELECT platform.actor_provider())));
ALTER TABLE people.person_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON people.person_text USING (
  ((authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[]))
     AND EXISTS (SELECT 1 FROM people.person p WHERE p.authority_id = person_text.authority_id AND p.id = person_text.person_id))
  OR (subject IN ('claim-query', 'claim-answer', 'claim-line-note') AND EXISTS (
       SELECT 1 FROM people.disclosure d WHERE d.authority_id = person_text.authority_id
         AND d.person_id = person_text.person_id AND d.provider_id = (SELECT platform.actor_provider()))));
`;
