import 'reflect-metadata';
import { assertEveryRouteDeclaresAccess, logRequests, newRequestId, readableUrl } from '@commonweal/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { registerPlugins } from './http-plugins';
import { WebSessions } from './session/web-sessions';
import { WebModule, type WebParts } from './web.module';
import type { WebSettings } from './web-settings';

/** The pages, ready to listen. @throws Error when a handler does not say who may call it. */
export async function createWeb(settings: WebSettings, parts: WebParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...(settings.logger ? { loggerInstance: settings.logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    rewriteUrl: readableUrl,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.of(settings, parts), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  const fastify = adapter.getInstance();
  logRequests(fastify);
  await registerPlugins(fastify, settings, app.get(WebSessions, { strict: false }));
  assertEveryRouteDeclaresAccess(app);
  await app.init();
  await fastify.ready();
  return app;
}
