import { configFromEnvironment } from '@commonweal/platform';
import { openWorker } from '../../../apps/worker/src/worker-host.module';
import { answerRequests } from '../program';

/** Relay and jobs, as beside the API in production. */
const started = openWorker(configFromEnvironment());

answerRequests(
  async () => {
    await started;
  },
  async () => (await started).close(),
);
