import { Installation } from './installation';
import { mainJob } from './main-job';
import { COUNCIL_MANAGED } from './money/council-managed';
import { MANAGED_ACCOUNT, OWN_ACCOUNT } from './money/direct-payments';
import { INDIVIDUAL_SERVICE_FUND } from './money/individual-service-fund';
import type { KindOfMoney } from './money/kind-of-money';
import { PublicApi } from './public-api';
import { Story } from './story';

const KINDS: readonly KindOfMoney[] = [COUNCIL_MANAGED, MANAGED_ACCOUNT, OWN_ACCOUNT, INDIVIDUAL_SERVICE_FUND];

/** `npm run demo`. */
async function main(): Promise<void> {
  const story = new Story((line) => {
    console.log(line);
  });
  console.log('Starting a throw-away installation with invented people ...');
  const installation = await Installation.start();
  try {
    const api = await PublicApi.at(installation.apiUrl);
    for (const money of KINDS) {
      await mainJob(api, story, money).catch((error: unknown) => {
        story.failed(error);
      });
    }
  } finally {
    await installation.stop();
  }
  console.log(story.faults === 0 ? '\nEverything agrees.' : `\n${String(story.faults)} things do not agree.`);
  process.exitCode = story.faults === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
