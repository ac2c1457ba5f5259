import { DomainError, type JsonValue } from '@commonweal/kernel';
import { HttpException } from '@nestjs/common';
import { WEB_ERRORS } from './web-errors';

/** What went wrong with a request, as an error page tells it. */
export interface Failure {
  readonly status: number;
  /** Under errorPages: in the strings; the title and what to do. */
  readonly pageKey: string;
  /** A refusal in its own words, with its facts. */
  readonly message: { readonly key: string; readonly facts: Readonly<Record<string, JsonValue>> } | undefined;
}

/** Statuses that have a page of their own; every other one is shown as the nearest of these. */
const PAGES: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'stale',
  413: 'tooLarge',
  415: 'badRequest',
  422: 'refused',
  429: 'tooMany',
  503: 'unavailable',
};

export function failureOf(error: unknown): Failure {
  if (error instanceof DomainError) {
    const { status, messageKey } = WEB_ERRORS[error.code];
    const message = SAID_BY_PAGE.has(error.code) ? undefined : { key: messageKey, facts: error.facts };
    return { status, pageKey: pageKeyOf(status), message };
  }
  const status = statusOf(error);
  return { status, pageKey: pageKeyOf(status), message: undefined };
}

/** The page's own words say it all. */
const SAID_BY_PAGE: ReadonlySet<string> = new Set(['not-found', 'forbidden', 'stale-version', 'rate-limited']);

function pageKeyOf(status: number): string {
  return PAGES[status] ?? 'unexpected';
}

/** Only what the framework itself refuses has a status; everything unknown is 500. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
