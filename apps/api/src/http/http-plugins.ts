import helmet from '@fastify/helmet';
import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import { DomainError } from '@commonweal/kernel';
import type { FastifyInstance } from 'fastify';
import type { ApiSettings, LimitedRoute } from '../api-settings';

/** What stands before every route: headers and limits. */
export async function registerPlugins(fastify: FastifyInstance, settings: ApiSettings): Promise<void> {
  await fastify.register(helmet, { contentSecurityPolicy: { directives: { 'default-src': ["'none'"] } } });
  readTokenForm(fastify);
  limitRoutes(fastify, settings);
  await fastify.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, { ttl }) => new DomainError('rate-limited', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
}

/** OAuth asks for its tokens by a form; nothing else here is one, which any page that a browser shows could post. */
function readTokenForm(fastify: FastifyInstance): void {
  const form = 'application/x-www-form-urlencoded';
  fastify.addContentTypeParser(form, { parseAs: 'string' }, (request, body, done) => {
    if (request.url.split('?')[0] === '/oauth/token') done(null, Object.fromEntries(new URLSearchParams(String(body))));
    else done(Object.assign(new Error('a form'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }));
  });
}

/** Handlers marked `@RouteConfig({ limited: ... })`, by address. The hook must be there before the plugin's. */
function limitRoutes(fastify: FastifyInstance, { perMinute }: ApiSettings): void {
  fastify.addHook('onRoute', (route) => {
    const config = route.config as { limited?: LimitedRoute; rateLimit?: RateLimitOptions } | undefined;
    if (config?.limited !== undefined) {
      config.rateLimit = { max: perMinute[config.limited], timeWindow: '1 minute', groupId: config.limited };
    }
  });
}
