import { setTimeout as pause } from 'node:timers/promises';
import { type Config, configFromEnvironment, type Overrides } from '@commonweal/platform';
import { openDatabase, type Surroundings } from './database';
import { databaseFailure, isLostConnection } from './database-failures';
import { type Address, HTTP_APPS, startHttpApp } from './http-apps';
import { assertDemonstrationIsLocal, assertPortsAreFree } from './listening';
import { runStartupSteps } from './setup.module';
import type { Stack } from './stack';
import { welcome } from './welcome';
import { startWorkerProcess } from './worker-process';

const A_MOMENT_MS = 1_000;

const say = (sentence: string) => {
  console.log(sentence);
};

/**
 * Database, data, pages and API in this process, jobs in a child: all of Commonweal on one machine.
 * `fail` hears of a database that stops by itself later.
 */
export async function startStandalone(running: Stack, fail: (error: Error) => void): Promise<void> {
  const asked = configFromEnvironment();
  // Demonstration people sign in without proof: switched on only here, and never in production.
  const mode = asked.production ? {} : { DEMO: '1' };
  const wanted = configFromEnvironment(mode);
  assertDemonstrationIsLocal(wanted);
  await assertPortsAreFree(wanted);
  try {
    await startParts(wanted, mode, { running, fail, say });
  } catch (error) {
    // Of a database that has just died its end is reported with its reason, a moment after what was lost by it.
    if (isLostConnection(error)) await pause(A_MOMENT_MS);
    throw databaseFailure(error, wanted) ?? error;
  }
}

async function startParts(wanted: Config, mode: Overrides, surroundings: Surroundings): Promise<void> {
  const { running } = surroundings;
  const settings = { ...mode, ...(await openDatabase(wanted, surroundings)) };
  const config = configFromEnvironment(settings);
  await runStartupSteps(config, say);
  const addresses: Address[] = [];
  for (const app of HTTP_APPS) addresses.push(await startHttpApp(app, config, running));
  const worker = startWorkerProcess(settings, say);
  await running.add('The worker', worker.stop);
  if (!running.isStopping) welcome(config, addresses, say);
}
