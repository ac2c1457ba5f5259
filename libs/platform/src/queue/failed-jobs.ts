import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Instant, type JobPayload, type JsonValue, UnitOfWork } from '@commonweal/kernel';
import { decodeCursor, pageOf } from '../database/cursor';
import { Database } from '../database/database';
import { query } from '../database/sql-unit-of-work';
import { outboxIdOf } from './job-id';

export interface FailedJob {
  readonly jobId: string;
  readonly kind: string;
  readonly payload: JobPayload;
  /** A code, never a message: messages may hold names. */
  readonly errorCode: string;
  readonly failedAt: Instant;
  readonly rerunAt: Instant | null;
  /** Grows with each failure and each other try. */
  readonly version: number;
}

const RECORD = `INSERT INTO platform.failed_job (job_id, kind, payload, error_code) VALUES ($1, $2, $3, $4)
  ON CONFLICT (job_id) DO UPDATE SET error_code = excluded.error_code, failed_at = now(), rerun_at = NULL`;

interface ListedJob extends Omit<FailedJob, 'version'> {
  readonly version: number | string;
  /** Microseconds. */
  readonly at: number | string;
}

const AT = '(extract(epoch FROM failed_at) * 1000000)::bigint';
const VERSION = '(extract(epoch FROM greatest(failed_at, rerun_at)) * 1000000)::bigint';
const LIST = `SELECT job_id AS "jobId", kind, payload, error_code AS "errorCode", failed_at AS "failedAt", rerun_at AS "rerunAt",
    ${AT} AS at, ${VERSION} AS version
  FROM platform.failed_job WHERE $2::bigint IS NULL OR (${AT}, job_id) < ($2::bigint, $3::text)
  ORDER BY ${AT} DESC, job_id DESC LIMIT $1`;

const LOCK = `SELECT rerun_at AS "rerunAt", ${VERSION} AS version FROM platform.failed_job WHERE job_id = $1 FOR UPDATE`;

/** Jobs that failed for good, where a person can see them. */
@Injectable()
export class FailedJobs {
  constructor(private readonly database: Database) {}

  async record(job: Pick<FailedJob, 'jobId' | 'kind' | 'errorCode'> & { readonly payload: JsonValue }): Promise<void> {
    await this.database.query(RECORD, [job.jobId, job.kind, JSON.stringify(job.payload), job.errorCode]);
  }

  /** Newest first. @throws DomainError invalid-input for a cursor that was not given out. */
  async list(
    limit: number,
    cursor?: string,
  ): Promise<{ readonly items: readonly FailedJob[]; readonly nextCursor: string | null }> {
    const [at = null, after = null] = decodeCursor<[number, string]>(cursor, ['number', 'string']) ?? [];
    const rows = await this.database.query<ListedJob>(LIST, [limit + 1, at, after]);
    const { items, nextCursor } = pageOf(rows, limit, ({ at: micros, jobId }) => [Number(micros), jobId]);
    return { items: items.map((row) => jobOf(row)), nextCursor };
  }
}

function jobOf({ jobId, kind, payload, errorCode, failedAt, rerunAt, version }: ListedJob): FailedJob {
  return { jobId, kind, payload, errorCode, failedAt, rerunAt, version: Number(version) };
}

/** Gives a job that failed for good to the relay again, under the same id: an effect that did happen stays the only one. */
@Injectable()
export class RerunFailedJob {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found; stale-version; illegal-transition when it runs again already. */
  async execute(actor: Actor, jobId: string, version?: number): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const [job] = await query<{ rerunAt: Instant | null; version: number | string }>(tx, LOCK, [jobId]);
      if (job === undefined) throw new DomainError('not-found');
      const now = Number(job.version);
      if (version !== undefined && version !== now) throw new DomainError('stale-version', { version: now });
      if (job.rerunAt !== null) throw new DomainError('illegal-transition');
      await query(tx, 'UPDATE platform.failed_job SET rerun_at = now() WHERE job_id = $1', [jobId]);
      await query(tx, 'UPDATE platform.outbox SET relayed_at = NULL WHERE id = $1', [outboxIdOf(jobId)]);
    });
  }
}
