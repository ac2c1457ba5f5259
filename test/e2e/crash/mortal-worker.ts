import type { StripeSettings } from '@commonweal/payments';
import { JobRunner, type QueueSettings } from '@commonweal/platform';
import { pino } from 'pino';
import { createWorker } from '../../../apps/worker/src/create-worker';

/** Where the worker kills itself, as a power cut would; `random`: somebody else kills it at any moment. */
export type Death = 'before-relay' | 'before-marking' | 'after-the-effect' | 'random';

export interface WorkerOrders {
  readonly appUrl: string;
  readonly keyFile: string;
  readonly queue: QueueSettings;
  readonly death: Death;
  /** None: Stripe is off. */
  readonly stripe?: StripeSettings;
}

/** Of the jobs, the one that makes payments is the one to die after. */
const FATAL_JOB = 'payments.run-requested';
const LOCK_MS = 1_000;

const die = (): Promise<void> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};
const live = () => Promise.resolve();

/** The whole worker in a process of its own; jobs of a dead one are free again after a second. */
async function run({ appUrl, keyFile, queue, death, stripe }: WorkerOrders): Promise<void> {
  const at = (point: Death) => (death === point ? die : live);
  const logger = pino({ level: 'silent' });
  const app = await createWorker(
    { databaseUrl: appUrl, databasePool: 6, keyFile, queue, logger, ...(stripe && { stripe }) },
    { lockMilliseconds: LOCK_MS, relaySteps: { claimed: at('before-relay'), added: at('before-marking') } },
  );
  const runner = app.get(JobRunner, { strict: false });
  const runJob = runner.run.bind(runner);
  runner.run = async (job) => {
    await runJob(job);
    if (job.name === FATAL_JOB) await at('after-the-effect')();
  };
  process.send?.('ready');
}

if (process.send !== undefined) {
  process.once('message', (orders: WorkerOrders) => {
    run(orders).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
}
