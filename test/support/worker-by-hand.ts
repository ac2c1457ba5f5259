import type { JobPayload } from '@commonweal/kernel';
import { Database, JOB_ID_SQL, JobRunner, jobIdOf } from '@commonweal/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Job } from 'bullmq';
import { pino } from 'pino';
import { WorkerModule, type WorkerSettings } from '../../apps/worker/src/worker.module';
import { testKeyFile } from './test-server';
import type { TestDatabase } from './database';

/** A row of the outbox, as the relay would carry it. */
export interface WaitingJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: JobPayload;
}

const TRIES = 8;
const WAITING = `SELECT o.id, o.kind, o.payload FROM platform.outbox o
  WHERE NOT EXISTS (SELECT 1 FROM platform.job_effect e WHERE e.job_id = ${JOB_ID_SQL})
    AND NOT EXISTS (SELECT 1 FROM platform.failed_job f WHERE f.job_id = ${JOB_ID_SQL})
  ORDER BY o.id`;

/** The worker of a test that does its jobs when it is told to, one after the other: by itself nothing happens. */
export class WorkerByHand {
  private constructor(readonly app: INestApplicationContext) {}

  static async open(db: TestDatabase, more: Partial<WorkerSettings> = {}): Promise<WorkerByHand> {
    const settings = {
      ...{ databaseUrl: db.appUrl, databasePool: 3, keyFile: testKeyFile(), logger: pino({ level: 'silent' }) },
      ...{ queue: { databaseUrl: db.queueUrl, redisUrl: '' }, ...more },
    };
    const logger: ('error' | 'warn')[] = ['error', 'warn'];
    const app = await NestFactory.createApplicationContext(WorkerModule.of(settings), { logger, abortOnError: false });
    return new WorkerByHand(app);
  }

  /** All jobs that wait, and those that they ask for in their turn. @throws Error when one of them fails. */
  async work(): Promise<void> {
    for (let jobs = await this.waiting(); jobs.length > 0; jobs = await this.waiting()) {
      for (const job of jobs) await this.deliver(job);
    }
  }

  waiting(): Promise<readonly WaitingJob[]> {
    return this.app.get(Database, { strict: false }).query<WaitingJob>(WAITING);
  }

  /** One delivery, as the queue makes it; the last that it makes unless another is named. */
  deliver({ id, kind, payload }: WaitingJob, attempt = TRIES): Promise<void> {
    const job = { id: jobIdOf(kind, id), name: kind, data: payload, attemptsMade: attempt - 1 };
    return this.app.get(JobRunner, { strict: false }).run({ ...job, opts: { attempts: TRIES } } as unknown as Job);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
