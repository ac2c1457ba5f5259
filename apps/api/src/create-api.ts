import 'reflect-metadata';
import { assertEveryRouteDeclaresAccess, logRequests, newRequestId, readableUrl } from '@commonweal/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { ApiModule, type ApiParts } from './api.module';
import type { ApiSettings } from './api-settings';
import { registerPlugins } from './http/http-plugins';
import { keepRawBody } from './http/raw-body';
import { validation } from './http/validation';
import { describeApi } from './open-api/open-api-document';
import { OpenApi } from './open-api/open-api.controller';

const ONE_MEBIBYTE = 1_048_576;
export const API_PREFIX = 'api/v1';
/** Asked by supervisors, followed from problems, named by a standard: not versioned. */
export const OUTSIDE_PREFIX: readonly string[] = ['health/live', 'health/ready', 'problems/:slug', 'oauth/token'];

/** The JSON API, ready to listen. @throws Error when a handler does not say who may call it. */
export async function createApi(settings: ApiSettings, parts: ApiParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...(settings.logger ? { loggerInstance: settings.logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    rewriteUrl: readableUrl,
    bodyLimit: ONE_MEBIBYTE,
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(settings, parts), adapter, {
    // Fastify's own reads JSON; Nest's would add forms, which any page that a browser shows could post.
    bodyParser: false,
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: [...OUTSIDE_PREFIX] });
  app.useGlobalPipes(validation());
  const fastify = adapter.getInstance();
  logRequests(fastify);
  keepRawBody(fastify, [`/${API_PREFIX}/stripe/events`]);
  await registerPlugins(fastify, settings);
  fastify.removeContentTypeParser('text/plain');
  assertEveryRouteDeclaresAccess(app);
  app.get(OpenApi).document = describeApi(app);
  await app.init();
  await fastify.ready();
  return app;
}
