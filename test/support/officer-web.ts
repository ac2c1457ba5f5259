import { AddOutcome } from '@commonweal/people';
import { Config } from '@commonweal/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import { openWeb } from '../../apps/web/src/web-host.module';
import { type AwardScene, awardScene } from './award-scene';
import { makeDataFolder } from './data-folder';
import { createTestDatabase } from './database';
import { World } from './world';

export interface OfficerWeb {
  readonly app: NestFastifyApplication;
  readonly world: World;
  readonly scene: AwardScene;
  /** Council-managed, £2,500. */
  readonly budgetId: string;
  close(): Promise<void>;
}

/** As the sign-in page lists them. */
export const OFFICERS = { socialWorker: 'Ceri Morgan', manager: 'Sam Okafor' } as const;
export const OUTCOME = 'I want to sing with other people again';

/** All pages on a database with a council, its officers, a person with money, and two offers near them. */
export async function officerWeb(): Promise<OfficerWeb> {
  const database = await createTestDatabase();
  const folder = makeDataFolder();
  const world = await World.open(database.ownerUrl);
  const app = await openWeb(
    new Config({
      ...{ DATABASE_URL: database.appUrl, DATABASE_POOL: '4', DEMO: '1', LOG_LEVEL: 'error' },
      ...{ SESSION_SECRET: 'a secret for tests alone, long enough', KEY_FILE: join(folder.path, 'keys.json') },
    }),
  );
  const scene = await awardScene(world);
  await dress(world, scene);
  const { authorityId, personId, socialWorker } = scene;
  const writer = { ...socialWorker, permissions: new Set(['person.write']) };
  const outcome = { authorityId, personId, code: 'community', text: OUTCOME };
  await app.get(AddOutcome, { strict: false }).execute(writer, outcome);
  const budgetId = await world.budget(authorityId, personId, 250_000);
  return {
    ...{ app, world, scene, budgetId },
    close: async () => {
      await app.close();
      await world.close();
      await database.drop();
      folder.remove();
    },
  };
}

/** Gives those of the scene names, and the menu a second offer that the policy does not put first. */
async function dress(world: World, scene: AwardScene): Promise<void> {
  const named = 'UPDATE access.app_user SET name = $2, is_demonstration = true WHERE id = $1';
  await world.sql(named, [scene.socialWorker.userId, OFFICERS.socialWorker]);
  await world.sql(named, [scene.manager.userId, OFFICERS.manager]);
  await world.sql(`UPDATE people.person SET name = 'Iris Hughes', first_name = 'Iris' WHERE id = $1`, [scene.personId]);
  await world.sql(`UPDATE providers.provider SET name = 'Sing Together' WHERE id = $1`, [scene.providerId]);
  await world.sql(
    `UPDATE catalogue.offer SET title = 'Community choir', title_cy = 'Côr cymunedol', outcome_codes = '{community}',
       description = 'A friendly choir that meets each week.', description_cy = 'Côr cyfeillgar sy''n cwrdd bob wythnos.'
     WHERE id = $1`,
    [scene.offerId],
  );
  const other = await world.provider({
    name: 'Bright Days Group',
    register_category: 'Private Limited Company',
    ownership: 'private',
    footprint: 'national',
    full_time_staff: 900,
  });
  await world.approve(scene.authorityId, other);
  const words = { title: 'Music afternoons', title_cy: 'Prynhawniau cerddoriaeth', outcome_codes: ['community'] };
  await world.offer(other, { ...words, price_pence: 3000 });
}
