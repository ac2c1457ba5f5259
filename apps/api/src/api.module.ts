import { AccessGuard, HealthController, RequestActors, UnknownErrors } from '@commonweal/platform';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { API_SETTINGS, type ApiSettings } from './api-settings';
import { DemoController } from './demo/demo.controller';
import { ProblemFilter } from './errors/problem.filter';
import { ProblemsController } from './errors/problems.controller';
import { BearerActors } from './http/bearer-actors';
import { NoNulInterceptor } from './http/no-nul.interceptor';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor';
import { OpenApi, OpenApiController } from './open-api/open-api.controller';

/** What the API stands on. */
export interface ApiParts {
  /** Modules that export Authoriser, Readiness, StoredAnswers and what the controllers inject. */
  readonly imports: NonNullable<DynamicModule['imports']>;
  readonly controllers: readonly Type[];
}

@Module({})
export class ApiModule {
  static of(settings: ApiSettings, parts: ApiParts): DynamicModule {
    // Outside a demonstration its calls are not refused: there are none.
    const controllers = parts.controllers.filter((one) => settings.demonstration || one !== DemoController);
    return {
      module: ApiModule,
      imports: parts.imports,
      controllers: [HealthController, ProblemsController, OpenApiController, ...controllers],
      providers: [
        { provide: API_SETTINGS, useValue: settings },
        { provide: RequestActors, useClass: BearerActors },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: NoNulInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        OpenApi,
        UnknownErrors,
      ],
    };
  }
}
