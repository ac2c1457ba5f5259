import { AccessModule } from '@commonweal/access';
import { BudgetsModule } from '@commonweal/budgets';
import { CatalogueModule } from '@commonweal/catalogue';
import { DeliveryModule } from '@commonweal/delivery';
import { LedgerModule } from '@commonweal/ledger';
import { MarketModule } from '@commonweal/market';
import { NotificationsModule } from '@commonweal/notifications';
import { OrderingModule } from '@commonweal/ordering';
import { PaymentsModule } from '@commonweal/payments';
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
import { ProvidersModule } from '@commonweal/providers';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWeb } from './create-web';
import { SendOnce } from './forms';
import { PAGES } from './pages';
import { PolicyFormView } from './pages/local-policy/change/policy-refusal';
import { WaitingChanges } from './pages/account-changes/waiting-change';
import { IntroductionReader } from './pages/introductions/introduction-reader';
import { DeskReader } from './pages/people/person/budgets/menu/desk-reader';
import { DaySteps } from './pages/life/day-steps';
import { OwnPayers } from './pages/payer-account/own-payers';
import { RunPayers } from './pages/payment-runs/run-payers';
import { AccessDemoUsers } from './pages/sign-in/access-demo-users';
import { DemoUsers } from './pages/sign-in/demo-users';
import { OwnPayments } from './pages/to-pay/own-payments';
import { UserReader } from './pages/users/user/user-reader';
import { WaitingReader } from './pages/your-care/waiting';
import { WhoseCareReader } from './pages/your-care/whose-care';
import { AccessSessions } from './session/access-sessions';
import { CouncilDoors } from './session/council-doors';
import { WebSessions } from './session/web-sessions';
import type { WebSettings } from './web-settings';
import { webSettingsFrom } from './web-settings-from';

/** The contexts that the pages ask. */
const CONTEXTS: readonly Type[] = [
  AccessModule,
  BudgetsModule,
  CatalogueModule,
  DeliveryModule,
  LedgerModule,
  MarketModule,
  NotificationsModule,
  OrderingModule,
  PaymentsModule,
  PeopleModule,
  PlacesModule,
  PolicyModule,
  ProvidersModule,
];

/** What several pages read or do alike. */
const SHARED: readonly Type[] = [
  SendOnce,
  WhoseCareReader,
  DeskReader,
  IntroductionReader,
  UserReader,
  OwnPayments,
  WaitingReader,
  DaySteps,
  OwnPayers,
  RunPayers,
  WaitingChanges,
  PolicyFormView,
];

/** Binds what the pages stand on to the database. */
@Module({})
class WebHostModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WebHostModule,
      imports: [
        DatabaseModule.forRoot({ url: config.databaseUrl, pool: config.databasePool }),
        KeysModule.forRoot({ file: config.keyFile }),
        ...CONTEXTS,
      ],
      providers: [
        ...SHARED,
        { provide: Readiness, useClass: DatabaseReadiness },
        { provide: WebSessions, useClass: AccessSessions },
        { provide: DemoUsers, useClass: AccessDemoUsers },
        { provide: CouncilDoors, useValue: new CouncilDoors(config.channels.publicUrl, config.councilSignIns) },
      ],
      exports: [...SHARED, Readiness, WebSessions, DemoUsers, CouncilDoors, ...CONTEXTS],
    };
  }
}

/** All pages on the database of these settings, ready to listen. @throws StartFailure for an unsafe database role. */
export function openWeb(config: Config, over: Partial<WebSettings> = {}): Promise<NestFastifyApplication> {
  const settings = { ...webSettingsFrom(config, createLogger(config.logLevel, 'web')), ...over };
  return createWeb(settings, { imports: [WebHostModule.forRoot(config)], pages: PAGES });
}
