import { randomUUID } from 'node:crypto';
import {
  DomainError,
  defineJob,
  JobEffects,
  type JobPayload,
  Outbox,
  systemActor,
  type Tx,
  UnitOfWork,
} from '@commonweal/kernel';
import { Database, type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import { Client } from 'pg';

interface CountedPayload extends JobPayload {
  readonly number: number;
  /** How many tries fail before one succeeds. */
  readonly failures: number;
}

/** A job whose effects can be counted: each adds a row, and nothing but the guard keeps a second row away. */
const CountedJob = defineJob<CountedPayload & Record<string, number>>('testing.counted-job');

export async function createEffectTable(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('CREATE TABLE platform.counted (number integer NOT NULL)');
  await client.query('CREATE TABLE platform.delivery (job_id text NOT NULL, number integer NOT NULL)');
  await client.query('GRANT SELECT, INSERT ON platform.counted, platform.delivery TO commonweal_app');
  await client.end();
}

const actor = () => systemActor('test', [], randomUUID());

/** What a test holds between the parts of a delivery. */
export class JobSteps {
  started: (number: number) => Promise<void> = () => Promise.resolve();
  effected: (number: number) => Promise<void> = () => Promise.resolve();
}

@Injectable()
export class CountEffect {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobEffects: JobEffects,
  ) {}

  async execute(jobId: string, number: number): Promise<void> {
    await this.unitOfWork.run(actor(), async (tx: Tx) => {
      if (!(await this.jobEffects.claim(tx, jobId))) return;
      await (tx as unknown as Client).query('INSERT INTO platform.counted VALUES ($1)', [number]);
    });
  }
}

@Injectable()
@HandleJob(CountedJob)
export class CountedJobProcessor implements JobProcessor<CountedPayload & Record<string, number>> {
  constructor(
    private readonly countEffect: CountEffect,
    private readonly database: Database,
    private readonly steps: JobSteps,
  ) {}

  async process({ id, payload }: DeliveredJob<CountedPayload & Record<string, number>>): Promise<void> {
    await this.database.query('INSERT INTO platform.delivery VALUES ($1, $2)', [id, payload.number]);
    await this.steps.started(payload.number);
    const [row] = await this.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM platform.delivery WHERE job_id = $1',
      [id],
    );
    if ((row?.n ?? 0) <= payload.failures) throw new DomainError('facts-moved');
    await this.countEffect.execute(id, payload.number);
    await this.steps.effected(payload.number);
  }
}

/** Commits one outbox row a number. */
export async function askFor(
  parts: { readonly unitOfWork: UnitOfWork; readonly outbox: Outbox },
  numbers: readonly number[],
  failures = 0,
): Promise<void> {
  await parts.unitOfWork.run(actor(), (tx) =>
    parts.outbox.add(
      tx,
      numbers.map((number) => CountedJob.message({ number, failures })),
    ),
  );
}
