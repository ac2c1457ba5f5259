import type { AwardId, Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AWARD_PARTS, type AwardRecord } from './award-record';

const LOCK = 'SELECT 1 AS locked FROM ordering.award WHERE id = $1 FOR UPDATE';

const READ = `SELECT w.*, a.nation, ${AWARD_PARTS} FROM ordering.award w
  JOIN access.authority a ON a.id = w.authority_id WHERE w.id = $1`;

/**
 * The award, locked for the transaction; undefined when there is none that the actor may see. Two statements: one that waits
 * for the lock would read the pauses and the change as they were before whoever held it.
 */
export async function lockedAward(tx: Tx, id: AwardId): Promise<AwardRecord | undefined> {
  await query(tx, LOCK, [id]);
  const [row] = await query<AwardRecord>(tx, READ, [id]);
  return row;
}
