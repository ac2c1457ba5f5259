import { type ChannelSettings, NO_CHANNELS, type QueueSettings, type RuntimeSettings } from '@commonweal/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { pino } from 'pino';
import { createWorker } from '../../apps/worker/src/create-worker';
import { testKeyFile } from './test-server';
import type { TestDatabase } from './database';

/** The whole worker of a test, at work; on PostgreSQL unless a queue is given. */
export function startWorker(
  db: TestDatabase,
  queue: QueueSettings = { databaseUrl: db.queueUrl, redisUrl: '' },
  runtime: RuntimeSettings = {},
  channels: ChannelSettings = NO_CHANNELS,
): Promise<INestApplicationContext> {
  const logger = pino({ level: 'silent' });
  return createWorker(
    { databaseUrl: db.appUrl, databasePool: 6, keyFile: testKeyFile(), queue, channels, logger },
    runtime,
  );
}
