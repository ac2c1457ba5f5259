import 'reflect-metadata';
import { runProgram, StartFailure } from '@commonweal/platform';
import { openWeb } from './web-host.module';

const LEAST_SECRET = 32;

runProgram(async (config) => {
  if (config.sessionSecret.length < LEAST_SECRET) {
    throw new StartFailure('SESSION_SECRET must have 32 characters or more, the same for every web.');
  }
  const app = await openWeb(config);
  await app.listen(config.webPort, config.host);
  return app;
});
