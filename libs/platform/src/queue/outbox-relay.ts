import type { Queue } from 'bullmq';
import type { PoolClient } from 'pg';
import type { JobPayload } from '@commonweal/kernel';
import { Database } from '../database/database';
import { jobIdOf } from './job-id';

const BATCH = 100;
const RETRIES = { attempts: 8, backoff: { type: 'exponential', delay: 500, jitter: 0.5 } } as const;

interface WaitingRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: JobPayload;
}

/** Where a test may stop the relay, as a crash would. */
export interface RelaySteps {
  /** The rows are locked and nothing is in the queue. */
  claimed?(): Promise<void>;
  /** The jobs are in the queue and their rows are not yet marked. */
  added?(): Promise<void>;
}

/**
 * Carries committed outbox rows to the queue, in the order of their ids. The rows stay locked until they are marked,
 * so that two relays never carry the same one; a crash in between leaves them to be added again under the same job id.
 */
export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly queue: Pick<Queue, 'addBulk'>,
    private readonly steps: RelaySteps = {},
  ) {}

  /** How many rows were carried; 0 when none waited. */
  async relayBatch(): Promise<number> {
    const client = await this.database.connect();
    try {
      await client.query('BEGIN');
      const rows = await waitingRows(client);
      if (rows.length > 0) {
        await this.steps.claimed?.();
        await this.queue.addBulk(rows.map(jobOf));
        await this.steps.added?.();
        await client.query('UPDATE platform.outbox SET relayed_at = now() WHERE id = ANY ($1)', [
          rows.map(({ id }) => id),
        ]);
      }
      await client.query('COMMIT');
      client.release();
      return rows.length;
    } catch (error) {
      // Ending the connection rolls back, also when it is the connection that broke.
      client.release(true);
      throw error;
    }
  }
}

async function waitingRows(client: PoolClient): Promise<readonly WaitingRow[]> {
  const { rows } = await client.query<WaitingRow>(
    `SELECT id, kind, payload FROM platform.outbox WHERE relayed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [BATCH],
  );
  return rows;
}

function jobOf({ id, kind, payload }: WaitingRow) {
  // A job that failed for good is kept in platform.failed_job; left in the queue, its id could not be used again.
  const opts = { ...RETRIES, jobId: jobIdOf(kind, id), removeOnComplete: true, removeOnFail: true };
  return { name: kind, data: payload, opts };
}
