import { UnrecoverableError, type Job } from 'bullmq';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@commonweal/kernel';
import { Database } from '../database/database';
import { FailedJobs } from './failed-jobs';
import { JobProcessors, UnknownJob } from './job-processors';

/** What a failure means: whether another try can help, and the code under which a person finds it. */
export interface Failure {
  readonly retry: boolean;
  readonly code: string;
}

/** The worker's table of errors. */
export abstract class JobFailures {
  abstract of(error: unknown): Failure;
}

/** One line for each job that did not succeed: ids and codes. */
export abstract class JobLog {
  abstract failed(job: { readonly jobId: string; readonly kind: string }, failure: Failure, attempt: number): void;
}

/** A use case that ended well without claiming its job's effect: it would not be safe to deliver it twice. */
class EffectNotClaimed extends Error {
  override readonly name = 'EffectNotClaimed';
}

/** Runs one delivery of a job: what it throws tells the queue whether to try again. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly processors: JobProcessors,
    private readonly database: Database,
    private readonly failedJobs: FailedJobs,
    private readonly failures: JobFailures,
    private readonly log: JobLog,
  ) {}

  async run(job: Job): Promise<void> {
    const id = job.id ?? '';
    try {
      if (await this.isDone(id)) return;
      await this.processors.of(job.name).process({ id, payload: job.data as JobPayload });
      if (!(await this.isDone(id))) throw new EffectNotClaimed(job.name);
    } catch (error) {
      await this.fail(job, id, error);
    }
  }

  /** The queue gave up by itself: the job took its worker down with it too often. */
  async abandoned(job: Job): Promise<void> {
    await this.record(job, job.id ?? '', { retry: false, code: 'worker-died' });
  }

  private async isDone(jobId: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM platform.job_effect WHERE job_id = $1', [jobId]);
    return rows.length === 1;
  }

  private async fail(job: Job, id: string, error: unknown): Promise<never> {
    const failure = this.failureOf(error);
    const lastTry = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    if (!failure.retry || lastTry) await this.record(job, id, failure);
    else this.log.failed({ jobId: id, kind: job.name }, failure, job.attemptsMade + 1);
    // The code and nothing else: what is thrown here is stored in the queue, and messages may hold names.
    throw failure.retry ? new Error(failure.code) : new UnrecoverableError(failure.code);
  }

  private failureOf(error: unknown): Failure {
    if (error instanceof UnknownJob) return { retry: false, code: 'unknown-job' };
    if (error instanceof EffectNotClaimed) return { retry: false, code: 'effect-not-claimed' };
    return this.failures.of(error);
  }

  private async record(job: Job, jobId: string, failure: Failure): Promise<void> {
    this.log.failed({ jobId, kind: job.name }, failure, job.attemptsMade + 1);
    const payload = job.data as JobPayload;
    await this.failedJobs.record({ jobId, kind: job.name, payload, errorCode: failure.code });
  }
}
