import type { AuthorityId, PersonId, UserId } from '@commonweal/kernel';
import { KNOWSLEY_LIKE } from '../../support/policies';
import { World } from '../../support/world';

export interface Choice {
  readonly personId: string;
  readonly budgetId: string;
  readonly outcomeId: string;
}

/** One council with a policy, people with a budget, an outcome and a holder, approved providers, one social worker. */
export interface Scene {
  readonly authorityId: AuthorityId;
  readonly socialWorker: UserId;
  readonly choices: readonly Choice[];
  readonly offerIds: readonly string[];
}

const PROVIDERS = 20;
const OFFERS_EACH = 3;
/** Small, so that no linked total comes near a band however long the bench runs. */
const PRICE_PENCE = 100;
const ALLOCATED_PENCE = 100_000_000;
const LIMIT_PENCE = 10_000_000;

export async function makeScene(ownerUrl: string, budgets: number): Promise<Scene> {
  const world = await World.open(ownerUrl);
  try {
    const authorityId = await world.authority();
    await world.policy(authorityId, KNOWSLEY_LIKE);
    const socialWorker = await world.user([{ role: 'social_worker', authorityId }]);
    await world.limit(authorityId, socialWorker, LIMIT_PENCE);
    await world.user([{ role: 'manager', authorityId }]);
    const offerIds = await offersOf(world, authorityId);
    const choices: Choice[] = [];
    for (let i = 0; i < budgets; i++) choices.push(await personWithBudget(world, authorityId));
    await world.sql('ANALYZE');
    return { authorityId, socialWorker, choices, offerIds };
  } finally {
    await world.close();
  }
}

async function offersOf(world: World, authorityId: AuthorityId): Promise<string[]> {
  const ids: string[] = [];
  for (let p = 0; p < PROVIDERS; p++) {
    const providerId = await world.provider({ name: `Provider ${String(p)}` });
    await world.approve(authorityId, providerId);
    await world.user([{ role: 'provider', providerId }]);
    for (let o = 0; o < OFFERS_EACH; o++) ids.push(await world.offer(providerId, { price_pence: PRICE_PENCE }));
  }
  return ids;
}

async function personWithBudget(world: World, authorityId: AuthorityId): Promise<Choice> {
  const personId: PersonId = await world.person(authorityId);
  await world.user([{ role: 'budget_holder', personId }]);
  const outcomeId = await world.outcome(authorityId, personId);
  const budgetId = await world.budget(authorityId, personId, ALLOCATED_PENCE);
  return { personId, budgetId, outcomeId };
}
