import type { FastifyReply, FastifyRequest } from 'fastify';
import { runtime } from 'nunjucks';
import { addressIn } from '../language/page-language';
import { navigationFor } from '../navigation';
import { takeFlash } from '../session/flash';
import { csrfOwner } from '../session/csrf-owner';

/** What every page shows around its content. */
export function layoutView(request: FastifyRequest, reply: FastifyReply): Record<string, unknown> {
  const path = request.url.split('?', 1)[0] ?? '/';
  return {
    htmlLang: request.pageLanguage,
    signedIn: request.actor !== undefined,
    navigation: navigationFor(request.actor, path),
    languageLinks: { en: addressIn('en', request.url), cy: addressIn('cy', request.url) },
    flash: takeFlash(request),
    cspNonce: (reply.cspNonce as typeof reply.cspNonce | null)?.script,
    csrf: csrfField(request, reply),
  };
}

/** Made only where a page holds a form, so that reading sets no cookie; once, so that all its forms share one secret. */
function csrfField(request: FastifyRequest, reply: FastifyReply): () => unknown {
  let token: string | undefined;
  return () => {
    token ??= reply.generateCsrf({ userInfo: csrfOwner(request) });
    return new runtime.SafeString(`<input type="hidden" name="_csrf" value="${token}">`);
  };
}
