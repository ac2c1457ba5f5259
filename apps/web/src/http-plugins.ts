import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import session from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import { chooseLanguage } from './language/page-language';
import { serveAssets } from './rendering/serve-assets';
import { csrfOwner } from './session/csrf-owner';
import { SessionStore } from './session/session-store';
import type { WebSessions } from './session/web-sessions';
import type { WebSettings } from './web-settings';

const ONE_MEBIBYTE = 1_048_576;
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export function cookieName(base: string, https: boolean): string {
  return https ? `__Host-${base}` : base;
}

/** What stands before every page: headers, cookies, forms, language, session, CSRF, limits. */
export async function registerPlugins(
  fastify: FastifyInstance,
  settings: WebSettings,
  sessions: WebSessions,
): Promise<void> {
  await fastify.register(helmet, securityHeaders(settings.https));
  await fastify.register(formbody, { bodyLimit: ONE_MEBIBYTE });
  await fastify.register(cookie, { secret: settings.cookieSecret });
  limitSignIn(fastify, settings.signInsPerMinute);
  await fastify.register(rateLimit, { global: false });
  chooseLanguage(fastify, settings.https);
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: settings.https } as const;
  await fastify.register(session, {
    secret: settings.cookieSecret,
    cookieName: cookieName('session', settings.https),
    cookie: cookieOptions,
    store: new SessionStore(sessions),
    rolling: false,
    saveUninitialized: false,
  });
  await fastify.register(csrf, {
    cookieKey: cookieName('csrf', settings.https),
    cookieOpts: { ...cookieOptions, signed: true },
    csrfOpts: { hmacKey: settings.cookieSecret },
    getUserInfo: csrfOwner,
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    if (SAFE_METHODS.has(request.method)) done();
    else fastify.csrfProtection(request, reply, done);
  });
  serveAssets(fastify);
}

/** Handlers marked `@RouteConfig({ limited: 'sign-in' })`. The limit's hook must be there before the plugin's. */
function limitSignIn(fastify: FastifyInstance, perMinute: number): void {
  fastify.addHook('onRoute', (route) => {
    const config = route.config as { limited?: string; rateLimit?: RateLimitOptions } | undefined;
    if (config?.limited === 'sign-in') config.rateLimit = { max: perMinute, timeWindow: '1 minute' };
  });
}

/** Scripts and styles from here alone; the page's one inline script by its nonce. */
function securityHeaders(https: boolean): object {
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    hsts: https,
    referrerPolicy: { policy: 'same-origin' },
  };
}
