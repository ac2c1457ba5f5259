import { type Config, createLogger } from '@commonweal/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { createWorker } from './create-worker';

/** The worker on the database and the queue of these settings, at work. */
export function openWorker(config: Config): Promise<INestApplicationContext> {
  return createWorker({
    databaseUrl: config.databaseUrl,
    databasePool: config.databasePool,
    keyFile: config.keyFile,
    channels: config.channels,
    stripe: config.stripe,
    queue: { databaseUrl: config.queueDatabaseUrl, redisUrl: config.redisUrl },
    logger: createLogger(config.logLevel, 'worker'),
  });
}
