import type { ErrorCode } from './error-codes';
import type { JsonValue } from './canonical-json';

/**
 * A refusal that the user can be told about. What each code becomes for the API, the pages and the worker
 * stands in three tables that must cover every code.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    /** Ids, codes and numbers, never names or free text. */
    readonly facts: Readonly<Record<string, JsonValue>> = {},
  ) {
    super(code);
  }
}
