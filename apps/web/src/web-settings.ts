import type { Language } from '@commonweal/kernel';
import type { MissingKey } from '@commonweal/platform';
import type { FastifyBaseLogger } from 'fastify';

/** By what people come in, beside the demonstration's choosing. */
export interface Doors {
  /** A link by e-mail, for holders and providers: where e-mail is set up. */
  readonly links: boolean;
  /** Councils whose officers sign in with the council's own identity provider. */
  readonly councils: readonly { readonly code: string; readonly name: Readonly<Record<Language, string>> }[];
}

/** What the pages need to know of where they run. */
export interface WebSettings {
  /** Pages are reached over https: cookies are Secure and __Host-, HSTS is sent. */
  readonly https: boolean;
  /** Proxies whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[];
  /** Signs cookies; at least 32 characters. */
  readonly cookieSecret: string;
  /** Invented people and providers; sign-in by choosing a person. */
  readonly demonstration: boolean;
  readonly doors: Doors;
  /** Sign-in attempts from one address in a minute before the answer is 429. */
  readonly signInsPerMinute: number;
  readonly missingText: MissingKey;
  readonly logger: FastifyBaseLogger | undefined;
}

export const WEB_SETTINGS = Symbol('WebSettings');
