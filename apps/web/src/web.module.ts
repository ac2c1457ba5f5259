import { AccessGuard, HealthController, RequestActors, UnknownErrors } from '@commonweal/platform';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { WebExceptionFilter } from './errors/web-exception.filter';
import { PageInterceptor } from './rendering/page.interceptor';
import { MORE_TEMPLATES, PageRenderer } from './rendering/page-renderer';
import { WebTexts } from './rendering/web-texts';
import { SessionActors } from './session/session-actors';
import { StepUpGuard } from './session/step-up';
import { WEB_SETTINGS, type WebSettings } from './web-settings';

/** What the pages stand on. */
export interface WebParts {
  /** Modules that export Authoriser, Clock, Readiness, WebSessions, DemoUsers and what the pages inject. */
  readonly imports: NonNullable<DynamicModule['imports']>;
  readonly pages: readonly Type[];
  /** Folders with templates beside those of the pages. */
  readonly templates?: readonly string[];
}

@Module({})
export class WebModule {
  static of(settings: WebSettings, parts: WebParts): DynamicModule {
    return {
      module: WebModule,
      imports: parts.imports,
      controllers: [HealthController, ...parts.pages],
      providers: [
        { provide: WEB_SETTINGS, useValue: settings },
        { provide: MORE_TEMPLATES, useValue: parts.templates ?? [] },
        { provide: RequestActors, useClass: SessionActors },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: StepUpGuard },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
        { provide: APP_FILTER, useClass: WebExceptionFilter },
        UnknownErrors,
        WebTexts,
        PageRenderer,
      ],
    };
  }
}
