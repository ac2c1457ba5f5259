import 'reflect-metadata';
import { QueueRuntime, type RuntimeSettings } from '@commonweal/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule, type WorkerSettings } from './worker.module';

/** The worker, at work. Closing it lets the jobs at hand end first. @throws Error when a job has no processor or two. */
export async function createWorker(
  settings: WorkerSettings,
  runtimeSettings: RuntimeSettings = {},
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.of(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    await app.get(QueueRuntime).start(runtimeSettings);
  } catch (error) {
    await app.close();
    throw error;
  }
  settings.logger.info('worker at work');
  return app;
}
