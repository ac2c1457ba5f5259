import type { Config } from '@commonweal/platform';
import type { FastifyBaseLogger } from 'fastify';

/** What the API needs to know of where it runs. */
export interface ApiSettings {
  /** Invented people, who may be had a token for by naming them. */
  readonly demonstration: boolean;
  /** Requests from one address in a minute before the answer is 429. */
  readonly perMinute: { readonly tokens: number; readonly search: number };
  /** Proxies whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly logger: FastifyBaseLogger | undefined;
}

export const API_SETTINGS = Symbol('ApiSettings');

export type LimitedRoute = keyof ApiSettings['perMinute'];

export function apiSettingsFrom(config: Config, logger: FastifyBaseLogger | undefined): ApiSettings {
  return {
    demonstration: config.demonstration,
    perMinute: { tokens: 120, search: 1_200 },
    trustedProxies: config.trustedProxies,
    logger,
  };
}
