import { type ChildProcess, fork } from 'node:child_process';
import type { Overrides } from '@commonweal/platform';

export const WORKER_ARGUMENT = '--worker';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that lived this long was well: its next failure is a new one. */
const HEALTHY_MS = 60_000;
const PATIENCE_MS = 15_000;

export interface WorkerProcess {
  readonly stop: () => Promise<void>;
}

/** The pause before the next start, given the last one and how long the worker lived. In milliseconds. */
export function nextPause(lastMs: number, livedMs: number): number {
  return livedMs >= HEALTHY_MS ? FIRST_PAUSE_MS : Math.min(lastMs * 2, LONGEST_PAUSE_MS);
}

/** Jobs run in a child, so that a page never waits for one; it is started again, less and less eagerly, when it dies. */
export function startWorkerProcess(settings: Overrides, say: (sentence: string) => void): WorkerProcess {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS / 2;
  let stopping = false;

  const start = () => {
    const startedAt = performance.now();
    child = forkWorker(settings);
    child.once('exit', (code, signal) => {
      child = undefined;
      if (stopping) return;
      pause = nextPause(pause, performance.now() - startedAt);
      const seconds = Math.ceil(pause / 1000);
      say(`The worker ended (${signal ?? `exit ${String(code)}`}): starting another in ${String(seconds)} s.`);
      timer = setTimeout(start, pause);
    });
  };
  start();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (child !== undefined) await endWorker(child);
    },
  };
}

function forkWorker(settings: Overrides): ChildProcess {
  // Out of the terminal's group, so that Ctrl-C reaches it through us and in order.
  const child = fork(process.argv[1] ?? '', [WORKER_ARGUMENT], { detached: true });
  // By message, as an environment can be read by every program of the same account. A child that dies at once
  // is reported by its exit.
  child.send(settings, () => undefined);
  return child;
}

/** Closing the channel asks the worker to finish its jobs; one that does not is killed, and its jobs are taken up later. */
async function endWorker(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(impatient);
      resolve();
    });
    if (child.connected) child.disconnect();
  });
}
