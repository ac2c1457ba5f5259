import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { JOB_ID_SQL } from './job-id';

export interface UpkeepSettings {
  /** A row relayed longer ago than this whose job has left no trace is given to the queue again: Redis may have lost it. */
  readonly repairAfterMinutes: number;
  readonly keepDays: number;
}

/** Older than any backoff, so that what still waits in the queue is seldom offered to it twice (which is harmless). */
const UPKEEP: UpkeepSettings = { repairAfterMinutes: 15, keepDays: 30 };

const REPAIR = `UPDATE platform.outbox SET relayed_at = NULL WHERE id IN (
  SELECT o.id FROM platform.outbox o
   WHERE o.relayed_at < now() - make_interval(mins => $1)
     AND NOT EXISTS (SELECT 1 FROM platform.job_effect e WHERE e.job_id = ${JOB_ID_SQL})
     AND NOT EXISTS (SELECT 1 FROM platform.failed_job f WHERE f.job_id = ${JOB_ID_SQL} AND f.rerun_at IS NULL)
   ORDER BY o.id LIMIT 1000 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** In one transaction: an effect's key must not go before its row, or the row would be carried once more. */
const PRUNE = `WITH done AS (
  DELETE FROM platform.outbox o USING platform.job_effect e
   WHERE e.job_id = ${JOB_ID_SQL} AND o.relayed_at IS NOT NULL AND e.done_at < now() - make_interval(days => $1)
   RETURNING e.job_id
), forgotten AS (DELETE FROM platform.failed_job f USING done WHERE f.job_id = done.job_id)
DELETE FROM platform.job_effect e USING done WHERE e.job_id = done.job_id RETURNING e.job_id`;

/** Gives lost jobs to the relay again and forgets those long done. */
@Injectable()
export class OutboxUpkeep {
  constructor(private readonly database: Database) {}

  /** How many rows wait for the relay again. */
  async repair(settings: UpkeepSettings = UPKEEP): Promise<number> {
    return (await this.database.query(REPAIR, [settings.repairAfterMinutes])).length;
  }

  /** Idempotency keys are kept for 30 days. How many were forgotten. */
  async forgetKeys(): Promise<number> {
    const expired = `DELETE FROM platform.idempotency WHERE created_at < now() - interval '30 days' RETURNING 1`;
    return (await this.database.query(expired)).length;
  }

  /** How many done jobs were forgotten. */
  async prune(settings: UpkeepSettings = UPKEEP): Promise<number> {
    return (await this.database.query(PRUNE, [settings.keepDays])).length;
  }
}
