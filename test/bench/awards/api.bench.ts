import { AccessModule, IssueToken } from '@commonweal/access';
import { systemActor, type UserId } from '@commonweal/kernel';
import { configFromEnvironment } from '@commonweal/platform';
import { openApi } from '../../../apps/api/src/api-host.module';
import { answerRequests } from '../program';

/** The whole API on a port of its own. */
const started = openApi(configFromEnvironment());

answerRequests(
  async ({ socialWorker }: { socialWorker: UserId }) => {
    const app = await started;
    await app.listen(0, '127.0.0.1');
    const issue = app.select(AccessModule).get(IssueToken);
    const { accessToken } = await issue.execute(systemActor('bench', [], 'bench'), {
      userId: socialWorker,
      minutes: 600,
    });
    return { url: await app.getUrl(), token: accessToken };
  },
  async () => (await started).close(),
);
