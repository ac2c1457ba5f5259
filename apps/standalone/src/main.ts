import 'reflect-metadata';
import { Stack } from './stack';
import { startStandalone } from './standalone';
import { reportFailure, stopOnSignals } from './stopping';
import { runWorkerChild } from './worker-child';
import { WORKER_ARGUMENT } from './worker-process';

function main(): void {
  if (process.argv.includes(WORKER_ARGUMENT)) {
    runWorkerChild();
    return;
  }
  const running = new Stack();
  const fail = (error: unknown) => void reportFailure(error, running);
  stopOnSignals(running);
  startStandalone(running, fail).catch(fail);
}

main();
