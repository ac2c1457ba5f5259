import { configFromEnvironment } from '@commonweal/platform';
import { openDatabase } from './database';
import { type Address, HTTP_APPS, startHttpApp } from './http-apps';
import { assertDemonstrationIsLocal, assertPortsAreFree } from './listening';
import { runStartupSteps } from './setup.module';
import type { Stack } from './stack';
import { welcome } from './welcome';
import { startWorkerProcess } from './worker-process';

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

  const settings = { ...mode, ...(await openDatabase(wanted, { running, fail, say })) };
  const config = configFromEnvironment(settings);
  await runStartupSteps(config, say);
  const addresses: Address[] = [];
  for (const app of HTTP_APPS) addresses.push(await startHttpApp(app, config, running));
  const worker = startWorkerProcess(settings, say);
  await running.add('The worker', worker.stop);
  if (!running.isStopping) welcome(config, addresses, say);
}
