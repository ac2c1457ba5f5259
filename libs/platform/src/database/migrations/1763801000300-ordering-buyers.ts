import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: every buyer of the table: who buys each award and who hosts its fund, what a budget's money may be spent on and by
 * whom, agreements with hosts, and suggestions. A host sees the funds that it holds, and no other.
 * Locks: a short exclusive lock on budgets.budget and ordering.award while columns without a default are added; the fill of
 * ordering.award rewrites its rows once. Undo: drop the columns, tables and functions; put the earlier policies back.
 */
export class OrderingBuyers1763801000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CATEGORY);
    await queryRunner.query(BUDGETS);
    await queryRunner.query(AWARDS);
    await queryRunner.query(SUGGESTIONS);
    await queryRunner.query(HOSTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(UNDO);
  }
}

const CATEGORY = `
INSERT INTO catalogue.category (position, code, regulated_activity, open, name, name_cy) VALUES
  (250, 'fund-hosting', false, true, 'Hosting an individual service fund', 'Cynnal cronfa gwasanaeth unigol');
`;

const BUDGETS = `
ALTER TABLE budgets.budget
  ADD COLUMN person_could_decide boolean,   -- whether the person could decide to have and manage it; null where nothing says so
  ADD COLUMN could_decide_on date,          -- the day that was decided
  ADD COLUMN health_delegated_on date,      -- the health body delegated its purchases to the council in writing
  ADD COLUMN plan_categories text[],        -- what the agreed plan says it is for; null where no plan is on file
  ADD COLUMN plan_outcome_codes text[],
  ADD COLUMN plan_agreed_on date;

-- What the person has said that their nominee may buy with this budget. No row: everything that the budget may buy.
CREATE TABLE budgets.nominee_power (
  authority_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  user_id uuid NOT NULL,
  may_buy text NOT NULL CHECK (may_buy IN ('everything', 'some', 'nothing')),
  categories text[],                  -- of 'some'; null: every kind
  most_pence bigint CHECK (most_pence >= 0), -- of 'some': for one purchase, whole life; null: no such limit
  said_on date NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, budget_id, user_id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id),
  CHECK (may_buy = 'some' OR (categories IS NULL AND most_pence IS NULL))
);

-- Close family of the person as a provider: paid from this budget only where they live apart, or the council has agreed.
CREATE TABLE budgets.family_provider (
  authority_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  provider_id uuid NOT NULL REFERENCES providers.provider (id),
  in_household boolean NOT NULL,
  agreed_on date,                     -- the council agreed that it is necessary
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, budget_id, provider_id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id)
);

-- The council's agreement with a host: whether the host, where it is paid to purchase, is the council's purchasing agent.
CREATE TABLE budgets.host_agreement (
  authority_id uuid NOT NULL REFERENCES access.authority (id),
  provider_id uuid NOT NULL REFERENCES providers.provider (id),
  purchasing text NOT NULL CHECK (purchasing IN ('not_paid', 'paid_undecided', 'paid_agent', 'paid_not_agent')),
  decided_on date NOT NULL,
  decided_by uuid NOT NULL,
  PRIMARY KEY (authority_id, provider_id)
);
GRANT SELECT, INSERT, UPDATE ON budgets.nominee_power, budgets.family_provider, budgets.host_agreement TO commonweal_app;
ALTER TABLE budgets.nominee_power ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.nominee_power USING (
  EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = nominee_power.authority_id AND b.id = nominee_power.budget_id));
ALTER TABLE budgets.family_provider ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON budgets.family_provider USING (
  EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = family_provider.authority_id AND b.id = family_provider.budget_id));
`;

const AWARDS = `
ALTER TABLE ordering.award
  ADD COLUMN buyer text CHECK (buyer IN ('person', 'host', 'council', 'health_body')), -- the contract party
  ADD COLUMN host_provider_id uuid; -- of the fund that it is bought from
UPDATE ordering.award w SET host_provider_id = b.host_provider_id,
    buyer = CASE w.kind WHEN 'purchase' THEN 'person' WHEN 'isf_purchase' THEN 'host' ELSE 'council' END
  FROM budgets.budget b WHERE b.authority_id = w.authority_id AND b.id = w.budget_id;
CREATE INDEX award_budget ON ordering.award (authority_id, budget_id);
`;

const SUGGESTIONS = `
CREATE TABLE ordering.suggestion (
  authority_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  budget_id uuid NOT NULL,
  offer_ids uuid[] NOT NULL CHECK (cardinality(offer_ids) BETWEEN 1 AND 20),
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'used', 'set_aside')),
  award_id uuid,                      -- what it was turned into
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, person_id) REFERENCES people.person (authority_id, id),
  FOREIGN KEY (authority_id, budget_id) REFERENCES budgets.budget (authority_id, id)
);
CREATE INDEX suggestion_person ON ordering.suggestion (authority_id, person_id);
CREATE INDEX suggestion_maker ON ordering.suggestion (made_by);
GRANT SELECT, INSERT, UPDATE ON ordering.suggestion TO commonweal_app;
ALTER TABLE ordering.suggestion ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.suggestion USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[]));
`;

/** Holding funds is a role of its own: what else a provider's users do gives them no sight of the funds that it hosts. */
const HOSTS = `
CREATE FUNCTION access.actor_host() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT r.provider_id FROM access.user_role r WHERE r.user_id = platform.actor_user() AND r.role = 'isf_host'
          AND r.provider_id = platform.actor_provider() AND r.revoked_at IS NULL LIMIT 1 $$;

ALTER POLICY scope ON budgets.budget USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR host_provider_id = (SELECT access.actor_host()));

CREATE FUNCTION budgets.actor_fund_accounts() RETURNS uuid[] LANGUAGE sql STABLE
  AS $$ SELECT ARRAY(SELECT unnest(ARRAY[b.available_account_id, b.reserved_account_id, b.payable_account_id])
          FROM budgets.budget b WHERE b.host_provider_id = access.actor_host()) $$;
ALTER POLICY scope ON ledger.account USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR owner_person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR id = ANY ((SELECT budgets.actor_fund_accounts())::uuid[]));

ALTER POLICY scope ON ordering.award USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR (provider_id = (SELECT platform.actor_provider()) AND offered_at IS NOT NULL)
  OR host_provider_id = (SELECT access.actor_host()));
ALTER POLICY scope ON ordering.linkage USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = linkage.authority_id AND a.person_id = linkage.person_id
             AND (a.provider_id = (SELECT platform.actor_provider()) OR a.host_provider_id = (SELECT access.actor_host()))));
-- How the council awarded the fund is not the host's to read; how the host's own purchases were judged is.
ALTER POLICY scope ON ordering.decision USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = decision.authority_id AND a.id = decision.award_id
             AND (a.person_id = ANY ((SELECT platform.actor_persons())::uuid[])
                  OR (a.host_provider_id = (SELECT access.actor_host()) AND a.kind = 'isf_purchase'))));

-- A host knows whose fund it holds, and which outcomes it is for; the person's own words and notes stay closed to it.
ALTER POLICY scope ON people.person USING (
  (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
     AND (NOT restricted OR (SELECT platform.actor_system()) IS NOT NULL OR EXISTS (
       SELECT 1 FROM people.named_access n WHERE n.authority_id = person.authority_id AND n.person_id = person.id
         AND n.user_id = (SELECT platform.actor_user()))))
  OR id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR EXISTS (SELECT 1 FROM people.disclosure d WHERE d.authority_id = person.authority_id AND d.person_id = person.id
       AND d.provider_id = (SELECT platform.actor_provider()) AND d.withdrawn_at IS NULL)
  OR (NOT restricted AND EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = person.authority_id
       AND b.person_id = person.id AND b.host_provider_id = (SELECT access.actor_host()))));
ALTER POLICY scope ON people.outcome USING (
  (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
     OR EXISTS (SELECT 1 FROM budgets.budget b WHERE b.authority_id = outcome.authority_id AND b.person_id = outcome.person_id
          AND b.host_provider_id = (SELECT access.actor_host())))
  AND EXISTS (SELECT 1 FROM people.person p WHERE p.authority_id = outcome.authority_id AND p.id = outcome.person_id));
`;

const UNDO = `
ALTER POLICY scope ON people.outcome USING (
  (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[]))
  AND EXISTS (SELECT 1 FROM people.person p WHERE p.authority_id = outcome.authority_id AND p.id = outcome.person_id));
ALTER POLICY scope ON people.person USING (
  (authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
     AND (NOT restricted OR (SELECT platform.actor_system()) IS NOT NULL OR EXISTS (
       SELECT 1 FROM people.named_access n WHERE n.authority_id = person.authority_id AND n.person_id = person.id
         AND n.user_id = (SELECT platform.actor_user()))))
  OR id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR EXISTS (SELECT 1 FROM people.disclosure d WHERE d.authority_id = person.authority_id AND d.person_id = person.id
       AND d.provider_id = (SELECT platform.actor_provider()) AND d.withdrawn_at IS NULL));
ALTER POLICY scope ON ordering.decision USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[])
  OR EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = decision.authority_id AND a.id = decision.award_id
             AND a.person_id = ANY ((SELECT platform.actor_persons())::uuid[])));
ALTER POLICY scope ON ordering.linkage USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = linkage.authority_id AND a.person_id = linkage.person_id
             AND a.provider_id = (SELECT platform.actor_provider())));
ALTER POLICY scope ON ordering.award USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR (provider_id = (SELECT platform.actor_provider()) AND offered_at IS NOT NULL));
ALTER POLICY scope ON ledger.account USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR owner_person_id = ANY ((SELECT platform.actor_persons())::uuid[]));
ALTER POLICY scope ON budgets.budget USING (
  authority_id = ANY ((SELECT platform.actor_authorities())::uuid[]) OR person_id = ANY ((SELECT platform.actor_persons())::uuid[])
  OR host_provider_id = (SELECT platform.actor_provider()));
DROP FUNCTION budgets.actor_fund_accounts();
DROP FUNCTION access.actor_host();
DROP TABLE ordering.suggestion, budgets.nominee_power, budgets.family_provider, budgets.host_agreement;
DROP INDEX ordering.award_budget;
ALTER TABLE ordering.award DROP COLUMN buyer, DROP COLUMN host_provider_id;
ALTER TABLE budgets.budget DROP COLUMN person_could_decide, DROP COLUMN could_decide_on, DROP COLUMN health_delegated_on,
  DROP COLUMN plan_categories, DROP COLUMN plan_outcome_codes, DROP COLUMN plan_agreed_on;
DELETE FROM catalogue.category WHERE code = 'fund-hosting';
`;
