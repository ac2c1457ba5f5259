import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: an award can be paused, ended, given notice on and changed. What was billed and waits is kept with the award, so that
 * an ending, a pause or a change never frees the money of a bill.
 * Locks: ordering.award, exclusively, for a moment; rows with waiting bills are updated once.
 * Undo: drop the two tables, the function and the three columns.
 */
export class OrderingLifeOfAwards1763801000510 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(COLUMNS);
    await queryRunner.query(TABLES);
    await queryRunner.query(SCOPE);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
DROP TABLE ordering.award_change, ordering.award_pause;
DROP FUNCTION ordering.confirmed_until(uuid, uuid);
ALTER TABLE ordering.award DROP COLUMN ending_on, DROP COLUMN waiting_pence, DROP COLUMN billed_until;
`);
  }
}

const COLUMNS = `
ALTER TABLE ordering.award
  ADD COLUMN ending_on date,          -- the last day that an ending or a notice named
  ADD COLUMN waiting_pence bigint NOT NULL DEFAULT 0 CHECK (waiting_pence >= 0), -- of reserved_pence: in bills that wait
  ADD COLUMN billed_until date;       -- the latest day in a bill
UPDATE ordering.award w SET
  waiting_pence = coalesce((SELECT sum(c.amount_pence) FROM delivery.claim c WHERE c.authority_id = w.authority_id
    AND c.award_id = w.id AND c.state IN ('awaiting_approval', 'queried')), 0),
  billed_until = (SELECT max(l.delivered_on) FROM delivery.claim c JOIN delivery.claim_line l
    ON l.authority_id = c.authority_id AND l.claim_id = c.id
    WHERE c.authority_id = w.authority_id AND c.award_id = w.id AND c.state <> 'withdrawn')
  WHERE w.state IN ('accepted', 'active', 'completed');
CREATE INDEX award_dates ON ordering.award (authority_id, state, starts_on)
  WHERE state IN ('accepted', 'active', 'paused', 'completed', 'ended');

-- The last day of an award's budget, for each party to it: a provider sees no budget.
CREATE FUNCTION ordering.confirmed_until(p_authority uuid, p_budget uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT b.ends_on FROM budgets.budget b WHERE b.authority_id = p_authority AND b.id = p_budget $$;
REVOKE ALL ON FUNCTION ordering.confirmed_until(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ordering.confirmed_until(uuid, uuid) TO commonweal_app;
`;

const TABLES = `
-- Days without support; nothing can be billed for them.
CREATE TABLE ordering.award_pause (
  authority_id uuid NOT NULL,
  award_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,                      -- the last day without; null until it is said when it goes on
  PRIMARY KEY (authority_id, award_id, from_on),
  FOREIGN KEY (authority_id, award_id) REFERENCES ordering.award (authority_id, id),
  CHECK (until_on >= from_on)
);

-- A proposed change of the terms; the award keeps its own until the change is in force.
CREATE TABLE ordering.award_change (
  authority_id uuid NOT NULL,
  award_id uuid NOT NULL,
  proposed_at integer NOT NULL,       -- version of the award with the proposal
  state text NOT NULL,
  quantity_hundredths integer NOT NULL CHECK (quantity_hundredths > 0), -- over the whole period with ends_on, else a week
  starts_on date NOT NULL,
  ends_on date,
  value_pence bigint NOT NULL CHECK (value_pence >= 0),
  whole_life_pence bigint NOT NULL CHECK (whole_life_pence >= 0),
  held_pence bigint NOT NULL CHECK (held_pence >= 0),     -- reserved beside what the award had, while the change waits
  linked_pence bigint NOT NULL CHECK (linked_pence >= 0), -- counted in the linked total, while the change waits
  requires_approval boolean NOT NULL,
  reason_code text NOT NULL,
  decision jsonb NOT NULL,            -- as ordering.decision: codes, ids, numbers
  proposed_by uuid NOT NULL,
  approved_by uuid,
  offered_at timestamptz,             -- when the provider was asked; before it, the provider sees nothing
  answer_by date NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (authority_id, award_id, proposed_at),
  FOREIGN KEY (authority_id, award_id) REFERENCES ordering.award (authority_id, id)
);
CREATE UNIQUE INDEX award_change_open ON ordering.award_change (authority_id, award_id)
  WHERE state IN ('awaiting_agreement', 'awaiting_approval', 'offered');
GRANT SELECT, INSERT, UPDATE ON ordering.award_pause, ordering.award_change TO commonweal_app;
`;

const SCOPE = `
ALTER TABLE ordering.award_pause ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.award_pause USING (
  EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = award_pause.authority_id AND a.id = award_pause.award_id));
ALTER TABLE ordering.award_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY scope ON ordering.award_change USING (
  EXISTS (SELECT 1 FROM ordering.award a WHERE a.authority_id = award_change.authority_id AND a.id = award_change.award_id
    AND (a.provider_id IS DISTINCT FROM (SELECT platform.actor_provider()) OR award_change.offered_at IS NOT NULL
      OR award_change.proposed_by = (SELECT platform.actor_user()))));
`;
