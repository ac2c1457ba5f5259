import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportPostcodes, REFERENCE_POSTCODE_FILES } from '@commonweal/places';
import { type Config, isDemonstrationMade, markDemonstrationMade, sourceRoot } from '@commonweal/platform';
import { makeDemonstration } from './demonstration/make-demonstration';

/** What happens to a migrated database before anyone may use it. Each step looks first whether it has been done. */
export interface StartupStep {
  /** For the operator, when it takes long enough to be noticed: "Loading postcodes". */
  readonly name: string;
  /** `app` holds the modules of SetupModule. */
  readonly run: (app: INestApplicationContext, config: Config) => Promise<unknown>;
}

const importPostcodes: StartupStep = {
  name: 'Loading postcodes',
  run: (app) => {
    const data = join(sourceRoot(), 'data');
    return app.get(ImportPostcodes).execute(REFERENCE_POSTCODE_FILES.map((file) => join(data, file)));
  },
};

/** Once it is whole it is left alone, whatever its people do with it; one that was cut short is gone on with. */
const demonstrate: StartupStep = {
  name: 'Making invented people, providers and what they have arranged',
  run: async (app, { demonstration, migrationDatabaseUrl }) => {
    if (!demonstration || (await isDemonstrationMade(migrationDatabaseUrl))) return;
    await makeDemonstration(app);
    await markDemonstrationMade(migrationDatabaseUrl);
  },
};

/** In this order: reference data first, then (only when config.demonstration) invented people and what they did. */
export const STARTUP_STEPS: readonly StartupStep[] = [importPostcodes, demonstrate];
