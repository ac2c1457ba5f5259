/** @own-application */
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { defineJob, DomainError, systemActor } from '@commonweal/kernel';
import { FailedJobs, OutboxRelay, OutboxUpkeep, QueueStore, RerunFailedJob } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { QUEUE_STORES } from '../../support/queue-stores';
import { askFor, CountedJobProcessor, CountEffect, createEffectTable } from '../../support/queue/counted-job';
import { DEATHS, type DyingOrders } from '../../support/queue/dying-worker';
import { createQueueApp, type QueueApp } from '../../support/queue/queue-app';
import { sizeOf } from '../../sizes';

const RUNNER = join(__dirname, '../../support/run-typescript.js');
const DYING = join(__dirname, '../../support/queue/dying-worker.ts');
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const actor = systemActor('test', [], 'request');

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await what()) return;
    await pause(50);
  }
  throw new Error('it did not happen within 30 s');
}

describe.each(QUEUE_STORES)('the queue on $name', ({ settings }) => {
  let db: TestDatabase;
  let app: QueueApp;
  let queue: ReturnType<typeof settings>;

  beforeEach(async () => {
    db = await createTestDatabase();
    await createEffectTable(db.ownerUrl);
    queue = settings(db);
    app = await createQueueApp(db.appUrl, queue);
  });
  afterEach(async () => {
    await app.close();
    await db.drop();
  });

  const effects = async () =>
    (await app.database.query<{ number: number }>('SELECT number FROM platform.counted ORDER BY 1')).map(
      (r) => r.number,
    );
  const deliveries = async () => (await app.database.query('SELECT 1 FROM platform.delivery')).length;
  const waiting = async () =>
    (await app.database.query('SELECT 1 FROM platform.outbox WHERE relayed_at IS NULL')).length;

  it('does each job once', async () => {
    const count = sizeOf('queueJobs');
    await askFor(app, numbers(count));
    await app.runtime.start();
    await until(async () => (await effects()).length >= count);
    await app.runtime.stop();
    expect(await effects()).toEqual(numbers(count));
    expect(await waiting()).toBe(0);
  });

  it('does nothing for a change that was rolled back', async () => {
    const failed = app.unitOfWork.run(actor, async (tx) => {
      await app.outbox.add(tx, [{ kind: 'testing.counted-job', payload: { number: 1, failures: 0 } }]);
      throw new DomainError('forbidden');
    });
    await expect(failed).rejects.toThrow('forbidden');
    expect(await waiting()).toBe(0);
  });

  it('leaves one effect when a job is delivered twice', async () => {
    await askFor(app, [7]);
    await app.runtime.start();
    await until(async () => (await effects()).length === 1);
    await app.database.query('UPDATE platform.outbox SET relayed_at = NULL');
    await until(async () => (await waiting()) === 0);
    const [row] = await app.database.query<{ job_id: string }>('SELECT job_id FROM platform.job_effect');
    await app.app.get(CountedJobProcessor).process({ id: row?.job_id ?? '', payload: { number: 7, failures: 0 } });
    expect(await deliveries()).toBeGreaterThan(1);
    expect(await effects()).toEqual([7]);
  });

  it('tries again after a failure that may pass', async () => {
    await askFor(app, [3], 2);
    await app.runtime.start();
    await until(async () => (await effects()).length === 1);
    expect(await deliveries()).toBe(3);
    expect(await app.app.get(FailedJobs).list(10)).toEqual({ items: [], nextCursor: null });
  });

  it('keeps a job that failed for good, without its message, and runs it again when asked', async () => {
    let broken = true;
    app.steps.started = () =>
      broken ? Promise.reject(new DomainError('payee-missing', { name: 'Gwen' })) : Promise.resolve();
    await askFor(app, [5]);
    await app.runtime.start();
    const failedJobs = app.app.get(FailedJobs);
    await until(async () => (await failedJobs.list(10)).items.length === 1);
    const [failed] = (await failedJobs.list(10)).items;
    expect(failed).toMatchObject({ kind: 'testing.counted-job', errorCode: 'payee-missing', rerunAt: null });
    expect(JSON.stringify(failed)).not.toContain('Gwen');
    broken = false;
    const rerun = app.app.get(RerunFailedJob);
    await rerun.execute(actor, failed?.jobId ?? '');
    await expect(rerun.execute(actor, failed?.jobId ?? '')).rejects.toMatchObject({ code: 'illegal-transition' });
    await until(async () => (await effects()).length === 1);
    expect(await effects()).toEqual([5]);
  });

  it('refuses a kind that nobody processes, and keeps it for a person to see', async () => {
    await app.unitOfWork.run(actor, (tx) => app.outbox.add(tx, [{ kind: 'testing.unheard-of', payload: {} }]));
    await app.runtime.start();
    const failedJobs = app.app.get(FailedJobs);
    await until(async () => (await failedJobs.list(10)).items.length === 1);
    expect((await failedJobs.list(10)).items).toMatchObject([{ kind: 'testing.unheard-of', errorCode: 'unknown-job' }]);
  });

  it('refuses a use case that did not claim its effect: it would not be safe to deliver it twice', async () => {
    jest.spyOn(app.app.get(CountEffect), 'execute').mockResolvedValue();
    await askFor(app, [6]);
    await app.runtime.start();
    const failedJobs = app.app.get(FailedJobs);
    await until(async () => (await failedJobs.list(10)).items.length === 1);
    expect((await failedJobs.list(10)).items).toMatchObject([{ errorCode: 'effect-not-claimed' }]);
  });

  it('gives back what the queue lost', async () => {
    await askFor(app, numbers(4));
    const opened = new QueueStore(queue).openQueue();
    await opened.waitUntilReady();
    while ((await new OutboxRelay(app.database, opened).relayBatch()) > 0);
    await opened.obliterate({ force: true });
    await opened.close();
    await app.runtime.start();
    await pause(500);
    expect(await effects()).toEqual([]);
    const upkeep = new OutboxUpkeep(app.database);
    expect(await upkeep.repair({ repairAfterMinutes: 15, keepDays: 30 })).toBe(0);
    expect(await upkeep.repair({ repairAfterMinutes: 0, keepDays: 30 })).toBe(4);
    await until(async () => (await effects()).length === 4);
    expect(await upkeep.repair({ repairAfterMinutes: 0, keepDays: 30 })).toBe(0);
  });

  it('forgets a job that was done long ago, and keeps what is not done', async () => {
    await askFor(app, [1]);
    await app.runtime.start();
    await until(async () => (await effects()).length === 1);
    await app.runtime.stop();
    await askFor(app, [2]);
    const upkeep = new OutboxUpkeep(app.database);
    expect(await upkeep.prune({ repairAfterMinutes: 15, keepDays: 1 })).toBe(0);
    expect(await upkeep.prune({ repairAfterMinutes: 15, keepDays: 0 })).toBe(1);
    expect(await app.database.query('SELECT 1 FROM platform.job_effect')).toEqual([]);
    expect(await waiting()).toBe(1);
  });

  it.each(DEATHS)('leaves one effect each when the worker is killed %s', async (death) => {
    const count = 3;
    const rounds = Math.ceil(sizeOf('crashRounds') / DEATHS.length);
    for (let round = 0; round < rounds; round++) {
      await askFor(app, numbers(count));
      const child = fork(RUNNER, [DYING], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const signal = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, by) => {
          resolve(by);
        }),
      );
      child.send({ appUrl: db.appUrl, queue, death } satisfies DyingOrders);
      expect(await signal).toBe('SIGKILL');
      const survivor = await createQueueApp(db.appUrl, queue);
      await survivor.runtime.start({ lockMilliseconds: 1_000 });
      await until(async () => (await effects()).length >= count * (round + 1));
      await survivor.close();
    }
    const all = await effects();
    for (const number of numbers(count)) expect(all.filter((n) => n === number)).toHaveLength(rounds);
  });
});

describe('the processors of a worker', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(async () => {
    await db.drop();
  });

  it('must be one for each job, or it does not start', async () => {
    const queue = { databaseUrl: db.queueUrl, redisUrl: '' };
    const none = await createQueueApp(db.appUrl, queue, []);
    await expect(none.runtime.start()).rejects.toThrow('testing.counted-job: none');
    await none.close();
    const twice = { provide: 'second', useClass: CountedJobProcessor };
    const two = await createQueueApp(db.appUrl, queue, [CountedJobProcessor, twice]);
    await expect(two.runtime.start()).rejects.toThrow('CountedJobProcessor and CountedJobProcessor');
    await two.close();
    expect(() => defineJob('testing.counted-job')).toThrow('defined twice');
  });
});
