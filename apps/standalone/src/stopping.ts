import { StartFailure } from '@commonweal/platform';
import type { Stack } from './stack';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const IMPATIENT = 130;
/** Ctrl-C in a terminal comes twice under npm, which passes on what the terminal has already sent to everyone. */
const SAME_KEY_MS = 1_000;

const complain = (sentence: string) => {
  console.error(sentence);
};

/** The first signal stops everything in order and exits with 0; a later one does not wait. */
export function stopOnSignals(running: Stack): void {
  let askedAt = 0;
  const stop = () => {
    if (running.isStopping) {
      if (performance.now() - askedAt > SAME_KEY_MS) process.exit(IMPATIENT);
      return;
    }
    askedAt = performance.now();
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
