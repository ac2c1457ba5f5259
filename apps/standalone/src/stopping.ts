import { StartFailure } from '@commonweal/platform';
import type { Stack } from './stack';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const IMPATIENT = 130;

const complain = (sentence: string) => {
  console.error(sentence);
};

/** The first signal stops everything in order and exits with 0; a second one does not wait. */
export function stopOnSignals(running: Stack): void {
  const stop = () => {
    if (running.isStopping) process.exit(IMPATIENT);
    console.log('Stopping Commonweal ...');
    void running.stop(complain).then(() => {
      console.log('Stopped.');
      process.exit(0);
    });
  };
  for (const signal of SIGNALS) process.on(signal, stop);
}

/** One sentence for what an operator can put right; the whole error for what only a programmer can. */
export async function reportFailure(error: unknown, running: Stack): Promise<void> {
  if (running.isStopping) return; // what fails because it is being stopped is no news
  complain(error instanceof StartFailure ? error.message : describe(error));
  await running.stop(complain);
  process.exit(1);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
