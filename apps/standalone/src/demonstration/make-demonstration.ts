import type { INestApplicationContext } from '@nestjs/common';
import { arrangeSupport } from './arrange-support';
import { billAndPay } from './bill-and-pay';
import { Demonstration } from './demonstration';
import { listOffers } from './list-offers';
import { planInstalments } from './plan-instalments';
import { publishPolicies } from './publish-policies';
import { recallUsers, registerCouncils, registerOfficers } from './register-officers';
import { openBudgets, registerPeople } from './register-people';
import { decideStanding, registerProviders } from './register-providers';
import { setAccounts } from './set-accounts';
import { pauseOrEnd } from './since-then';
import { suggestSupport } from './suggest-support';

/**
 * Four councils with invented people and providers, made by running the use cases as those people. Each part looks first for
 * what is there, by name, so that a start after a crash goes on where the one before stopped.
 */
export async function makeDemonstration(app: Pick<INestApplicationContext, 'get'>): Promise<Demonstration> {
  const demonstration = new Demonstration(app);
  await registerCouncils(demonstration);
  await recallUsers(demonstration);
  await registerOfficers(demonstration);
  await Promise.all([publishPolicies(demonstration), registerProviders(demonstration)]);
  await Promise.all([decideStanding(demonstration), listOffers(demonstration)]);
  await setAccounts(demonstration);
  await registerPeople(demonstration);
  await openBudgets(demonstration);
  const arranged = await arrangeSupport(demonstration);
  await billAndPay(demonstration, arranged);
  await pauseOrEnd(demonstration, arranged);
  await suggestSupport(demonstration);
  await planInstalments(demonstration);
  return demonstration;
}
