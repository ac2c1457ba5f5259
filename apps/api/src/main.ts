import 'reflect-metadata';
import { runProgram } from '@commonweal/platform';
import { openApi } from './api-host.module';

runProgram(async (config) => {
  const app = await openApi(config);
  await app.listen(config.apiPort, config.host);
  return app;
});
