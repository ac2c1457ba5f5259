import type { QueueSettings } from '@commonweal/platform';
import { createQueueApp } from './queue-app';

export const DEATHS = ['before-adding', 'before-marking', 'in-the-job', 'after-the-effect'] as const;
export type Death = (typeof DEATHS)[number];

export interface DyingOrders {
  readonly appUrl: string;
  readonly queue: QueueSettings;
  readonly death: Death;
}

const die = (): Promise<void> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};
const live = () => Promise.resolve();

/** A worker process that kills itself, as a power cut would, at the named point. */
async function run({ appUrl, queue, death }: DyingOrders): Promise<void> {
  const { runtime, steps } = await createQueueApp(appUrl, queue);
  const at = (point: Death) => (death === point ? die : live);
  steps.started = at('in-the-job');
  steps.effected = at('after-the-effect');
  await runtime.start({
    lockMilliseconds: 1_000,
    relaySteps: { claimed: at('before-adding'), added: at('before-marking') },
  });
}

if (process.send !== undefined) {
  process.once('message', (orders: DyingOrders) => {
    run(orders).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
}
