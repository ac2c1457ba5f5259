import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlacesModule } from '@commonweal/places';
import { type Config, DatabaseModule } from '@commonweal/platform';
import { STARTUP_STEPS } from './startup-steps';

/** The contexts whose use cases the startup steps run. */
@Module({})
class SetupModule {
  static forRoot(config: Config): DynamicModule {
    const database = DatabaseModule.forRoot({ url: config.databaseUrl, pool: config.databasePool });
    return { module: SetupModule, imports: [database, PlacesModule] };
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
