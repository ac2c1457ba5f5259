import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: nothing is bought from a fund for days after its host has stopped holding it.
 * Locks: none, a function is added. Undo: down.
 */
export class FundLastDay1763801000740 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(LAST_DAY);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION ordering.fund_last_day(uuid, uuid)');
  }
}

const LAST_DAY = `
-- The last day for which the host of a fund holds it, as its award or a later ending names it; null where neither does.
CREATE FUNCTION ordering.fund_last_day(p_authority uuid, p_budget uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT least(w.ending_on, w.ends_on) FROM ordering.award w
  WHERE w.authority_id = p_authority AND w.budget_id = p_budget AND w.kind = 'isf_placement'
    AND w.state NOT IN ('declined', 'expired', 'cancelled', 'completed', 'ended') LIMIT 1 $$;
REVOKE ALL ON FUNCTION ordering.fund_last_day(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ordering.fund_last_day(uuid, uuid) TO commonweal_app;
`;
