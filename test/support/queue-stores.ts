import { randomBytes } from 'node:crypto';
import type { QueueSettings } from '@commonweal/platform';
import type { TestDatabase } from './database';

export interface TestQueueStore {
  readonly name: string;
  /** A queue of its own for this database. */
  settings(db: TestDatabase): QueueSettings;
}

const postgres: TestQueueStore = {
  name: 'PostgreSQL',
  settings: (db) => ({ databaseUrl: db.queueUrl, redisUrl: '' }),
};

const redis = (redisUrl: string): TestQueueStore => ({
  name: 'Redis',
  settings: () => ({ databaseUrl: '', redisUrl, redisPrefix: `test-${randomBytes(4).toString('hex')}` }),
});

const redisUrl = process.env.REDIS_URL ?? '';

/** PostgreSQL always; Redis too where REDIS_URL names one. */
export const QUEUE_STORES: readonly TestQueueStore[] = redisUrl === '' ? [postgres] : [postgres, redis(redisUrl)];
