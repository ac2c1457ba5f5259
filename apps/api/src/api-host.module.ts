import { AccessModule } from '@commonweal/access';
import { BudgetsModule } from '@commonweal/budgets';
import { CatalogueModule } from '@commonweal/catalogue';
import { DeliveryModule } from '@commonweal/delivery';
import { NotificationsModule } from '@commonweal/notifications';
import { OrderingModule } from '@commonweal/ordering';
import { PaymentsModule, StripeModule } from '@commonweal/payments';
import { PeopleModule } from '@commonweal/people';
import { PlacesModule } from '@commonweal/places';
import {
  type Config,
  createLogger,
  DatabaseModule,
  DatabaseReadiness,
  KeysModule,
  Readiness,
} from '@commonweal/platform';
import { PolicyModule } from '@commonweal/policy';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiSettingsFrom } from './api-settings';
import { CONTROLLERS } from './controllers';
import { createApi } from './create-api';

export type ApiHostSettings = Pick<Config, 'databaseUrl' | 'databasePool' | 'keyFile'> &
  Partial<Pick<Config, 'stripe'>>;

/** The contexts that the controllers ask. */
const CONTEXTS: readonly Type[] = [
  ...[AccessModule, PlacesModule, PeopleModule, CatalogueModule, BudgetsModule, PolicyModule],
  ...[OrderingModule, DeliveryModule, PaymentsModule, NotificationsModule],
];

/** Binds what the API stands on to the database. */
@Module({})
export class ApiHostModule {
  static forRoot(settings: ApiHostSettings): DynamicModule {
    return {
      module: ApiHostModule,
      imports: [
        DatabaseModule.forRoot({ url: settings.databaseUrl, pool: settings.databasePool }),
        KeysModule.forRoot({ file: settings.keyFile }),
        ...(settings.stripe === undefined ? [] : [StripeModule.forRoot(settings.stripe)]),
        ...CONTEXTS,
      ],
      providers: [{ provide: Readiness, useClass: DatabaseReadiness }],
      exports: [Readiness, ...CONTEXTS],
    };
  }
}

/** The whole API on the database of these settings, ready to listen. @throws StartFailure for an unsafe database role. */
export function openApi(config: Config): Promise<NestFastifyApplication> {
  const settings = apiSettingsFrom(config, createLogger(config.logLevel, 'api'));
  return createApi(settings, { imports: [ApiHostModule.forRoot(config)], controllers: CONTROLLERS });
}
