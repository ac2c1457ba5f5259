import { configFromEnvironment, type Overrides } from '@commonweal/platform';
import { WORKER_APPS } from './worker-apps';

/** Longer than a job should take; shorter than the parent's patience. */
const PATIENCE_MS = 10_000;

/**
 * The child that runs the jobs. Its parent sends the settings, and when the channel to the parent closes, whether the
 * parent asked for it or was killed, the child ends too.
 */
export function runWorkerChild(): void {
  const closers: (() => Promise<void>)[] = [];
  // Ctrl-C and the like reach the parent, which closes the channel in its own time.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    void Promise.allSettled(closers.map((close) => close())).then(() => process.exit(0));
  });
  process.once('message', (settings: Overrides) => {
    const config = configFromEnvironment(settings);
    for (const create of WORKER_APPS) {
      create(config).then(
        (app) => closers.push(() => app.close()),
        (error: unknown) => {
          console.error(error instanceof Error ? error.message : error);
          process.exit(1);
        },
      );
    }
  });
}
