import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what is held for a change that not everybody has agreed to is not there to be billed; the provider, who sends the bill,
 * does not see the change before it is asked.
 * Locks: none. Undo: drop the function.
 */
export class HeldForChange1763801000732 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE FUNCTION ordering.held_for_change(p_authority uuid, p_award uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(c.held_pence), 0)::bigint FROM ordering.award_change c
  WHERE c.authority_id = p_authority AND c.award_id = p_award AND c.state IN ('awaiting_agreement', 'awaiting_approval', 'offered') $$;
REVOKE ALL ON FUNCTION ordering.held_for_change(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ordering.held_for_change(uuid, uuid) TO commonweal_app;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION ordering.held_for_change(uuid, uuid)');
  }
}
