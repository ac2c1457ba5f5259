import type { Language } from '@commonweal/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    pageLanguage: Language;
    /** The reader chose it (by link, now or before), so that it wins over the language of their record. */
    languageChosen: boolean;
  }
}

const COOKIE = 'language';
const ONE_YEAR_SECONDS = 31_536_000;

/** The language of the page: by ?lang=, else as chosen before, else as the browser says, else English. */
export function chooseLanguage(fastify: FastifyInstance, https: boolean): void {
  fastify.decorateRequest('pageLanguage', 'en');
  fastify.decorateRequest('languageChosen', false);
  fastify.addHook('onRequest', (request, reply, done) => {
    const asked = languageOf((request.query as Readonly<Record<string, unknown>>).lang);
    const before = languageOf(request.cookies[COOKIE]);
    request.languageChosen = (asked ?? before) !== undefined;
    request.pageLanguage = asked ?? before ?? languageOfBrowser(request);
    if (asked !== undefined && asked !== before) {
      void reply.setCookie(COOKIE, asked, {
        path: '/',
        maxAge: ONE_YEAR_SECONDS,
        httpOnly: true,
        sameSite: 'lax',
        secure: https,
      });
    }
    done();
  });
}

function languageOf(value: unknown): Language | undefined {
  return value === 'en' || value === 'cy' ? value : undefined;
}

function languageOfBrowser(request: FastifyRequest): Language {
  return /^\s*cy\b/i.test(request.headers['accept-language'] ?? '') ? 'cy' : 'en';
}

/** The same page in the other language. */
export function addressIn(language: Language, url: string): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const params = new URLSearchParams(query);
  params.set('lang', language);
  return `${path}?${params.toString()}`;
}

/** The language of the page, for handlers that have no actor. */
export const PageLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => context.switchToHttp().getRequest<FastifyRequest>().pageLanguage,
);
