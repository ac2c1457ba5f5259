import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: whoever may see what is paid over is told when nobody has given a checked account to pay it into; which account it is,
 * only its owner sees.
 * Locks: none. Undo: drop the function.
 */
export class ReceiverHasAccount1763801000733 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE FUNCTION payments.receiver_has_account(p_authority uuid, p_budget uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM budgets.budget b
    LEFT JOIN payments.host_account h ON h.provider_id = b.host_provider_id
    LEFT JOIN payments.holder_account o ON b.host_provider_id IS NULL AND o.authority_id = b.authority_id AND o.person_id = b.person_id
    WHERE b.authority_id = p_authority AND b.id = p_budget AND coalesce(h.provider_id, o.person_id) IS NOT NULL) $$;
REVOKE ALL ON FUNCTION payments.receiver_has_account(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION payments.receiver_has_account(uuid, uuid) TO commonweal_app;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION payments.receiver_has_account(uuid, uuid)');
  }
}
