import 'reflect-metadata';
import { runProgram, StartFailure } from '@commonweal/platform';
import { openWorker } from './worker-host.module';

runProgram((config) => {
  if (config.redisUrl !== '' || config.queueDatabaseUrl !== '') return openWorker(config);
  throw new StartFailure('Neither REDIS_URL nor QUEUE_DATABASE_URL is set: jobs need one of them.');
});
