import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule } from '@commonweal/access';
import { BudgetsModule } from '@commonweal/budgets';
import { CatalogueModule } from '@commonweal/catalogue';
import { DeliveryModule } from '@commonweal/delivery';
import { OrderingModule } from '@commonweal/ordering';
import { PaymentsModule } from '@commonweal/payments';
import { PeopleModule } from '@commonweal/people';
import { PlacesModule } from '@commonweal/places';
import { type Config, DatabaseModule, KeysModule } from '@commonweal/platform';
import { PolicyModule } from '@commonweal/policy';
import { ProvidersModule } from '@commonweal/providers';
import { STARTUP_STEPS } from './startup-steps';

/** The contexts whose use cases the startup steps run. */
export const SETUP_CONTEXTS: readonly Type[] = [
  ...[AccessModule, PlacesModule, PeopleModule, ProvidersModule, CatalogueModule, PolicyModule],
  ...[BudgetsModule, OrderingModule, DeliveryModule, PaymentsModule],
];

@Module({})
class SetupModule {
  static forRoot(config: Config): DynamicModule {
    const database = DatabaseModule.forRoot({ url: config.databaseUrl, pool: config.databasePool });
    const keys = KeysModule.forRoot({ file: config.keyFile });
    return { module: SetupModule, imports: [database, keys, ...SETUP_CONTEXTS] };
  }
}

const NOTICEABLE_MS = 1_500;

export async function runStartupSteps(config: Config, say: (sentence: string) => void): Promise<void> {
  const app = await NestFactory.createApplicationContext(SetupModule.forRoot(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    for (const step of STARTUP_STEPS) {
      const noticed = setTimeout(() => {
        say(`${step.name} ...`);
      }, NOTICEABLE_MS);
      await step.run(app, config).finally(() => {
        clearTimeout(noticed);
      });
    }
  } finally {
    await app.close();
  }
}
