import type { MissingKey } from '@commonweal/platform';
import type { FastifyBaseLogger } from 'fastify';

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
  /** Sign-in attempts from one address in a minute before the answer is 429. */
  readonly signInsPerMinute: number;
  readonly missingText: MissingKey;
  readonly logger: FastifyBaseLogger | undefined;
}

export const WEB_SETTINGS = Symbol('WebSettings');
