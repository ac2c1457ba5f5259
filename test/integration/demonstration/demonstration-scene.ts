import * as fs from 'node:fs';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportPostcodes } from '@commonweal/places';
import type { Demonstration } from '../../../apps/standalone/src/demonstration/demonstration';
import { makeDemonstration } from '../../../apps/standalone/src/demonstration/make-demonstration';
import { PEOPLE } from '../../../apps/standalone/src/demonstration/people/people';
import { PROVIDERS } from '../../../apps/standalone/src/demonstration/providers/providers';
import { SETUP_CONTEXTS } from '../../../apps/standalone/src/setup.module';
import { makeDataFolder } from '../../support/data-folder';
import { TestApplication } from '../../support/test-application';

type UseCases = Pick<INestApplicationContext, 'get'>;

/** Somewhere far from everybody, in Southport. */
export const FAR_AWAY = 'PR8 1AA';

/** The lines of the reference data that the demonstration stands on. */
function postcodesOfDemonstration(): readonly string[] {
  const offers = PROVIDERS.flatMap((provider) => [provider.startsFrom, ...provider.offers.map((o) => o.startsFrom)]);
  // Some lines of the data have no space in the postcode.
  const spaceless = (postcode = '') => postcode.replace(' ', '');
  const wanted = new Set([FAR_AWAY, ...PEOPLE.map(({ postcode }) => postcode), ...offers].map(spaceless));
  const all = gunzipSync(fs.readFileSync(path.join(__dirname, '../../../data/postcodes.csv.gz'))).toString();
  const [columns = '', ...lines] = all.split('\n');
  return [columns, ...lines.filter((line) => wanted.has(spaceless(line.slice(0, line.indexOf(',')))))];
}

/** A database with the contexts of a start, its migrations and its postcodes, and nobody in it. */
export async function beforeDemonstration(): Promise<TestApplication> {
  const application = await TestApplication.start([...SETUP_CONTEXTS]);
  const folder = makeDataFolder();
  const file = path.join(folder.path, 'postcodes.csv');
  fs.writeFileSync(file, postcodesOfDemonstration().join('\n'));
  await application.get(ImportPostcodes).execute([file]);
  folder.remove();
  return application;
}

export async function make(application: TestApplication): Promise<Demonstration> {
  const from = performance.now();
  const demonstration = await makeDemonstration(application);
  console.info(`the demonstration data took ${Math.round(performance.now() - from)} ms`);
  return demonstration;
}

/** A start that dies before its nth use case, and ends when what was under way has ended. */
export async function makeUntil(application: TestApplication, nth: number): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  let calls = 0;
  const watched = (useCase: object) =>
    new Proxy(useCase, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (name !== 'execute' || typeof member !== 'function') return member;
        return (...values: unknown[]) => {
          calls += 1;
          if (calls >= nth) return Promise.reject(new Error('killed'));
          const result = Reflect.apply(member, target, values) as Promise<unknown>;
          underWay.add(result);
          return result;
        };
      },
    });
  const get = (token: Parameters<typeof application.get>[0]) => watched(application.get(token) as object);
  try {
    await makeDemonstration({ get } as UseCases);
  } finally {
    await Promise.allSettled(underWay);
  }
}
