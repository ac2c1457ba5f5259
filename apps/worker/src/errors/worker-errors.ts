import { DomainError, type ErrorCode } from '@commonweal/kernel';
import { type Failure, JobFailures } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

/** Whether another try can help: time heals lost races and nothing else. */
const ROWS: Readonly<Record<ErrorCode, 'retry' | 'discard'>> = {
  'invalid-input': 'discard',
  // What the job is about may not be seen yet where reading follows writing at a distance.
  'not-found': 'retry',
  forbidden: 'discard',
  unauthenticated: 'discard',
  'step-up-required': 'discard',
  'stale-version': 'retry',
  'illegal-transition': 'discard',
  'idempotency-mismatch': 'discard',
  'idempotency-in-progress': 'retry',
  'facts-moved': 'retry',
  'rate-limited': 'retry',
  'postcode-malformed': 'discard',
  'postcode-unknown': 'discard',
  'award-refused': 'discard',
  'budget-exceeded': 'discard',
  'buyer-is-the-person': 'discard',
  'buyer-is-the-host': 'discard',
  'reason-required': 'discard',
  'shortlist-invalid': 'discard',
  'own-work': 'discard',
  'limit-too-low': 'discard',
  'agreement-basis-not-allowed': 'discard',
  'agreement-is-the-persons': 'discard',
  'claim-future-day': 'discard',
  'claim-outside-agreement': 'discard',
  'claim-exceeds-reservation': 'discard',
  'claim-paused-day': 'discard',
  'day-already-billed': 'discard',
  'change-already-waiting': 'discard',
  'provider-full': 'discard',
  'payee-missing': 'discard',
  'payer-account-missing': 'discard',
  'bank-account-invalid': 'discard',
  'account-digits-differ': 'discard',
  'nothing-to-pay': 'discard',
  'payer-not-yours': 'discard',
};

@Injectable()
export class WorkerFailures extends JobFailures {
  of(error: unknown): Failure {
    if (error instanceof DomainError) return { retry: ROWS[error.code] === 'retry', code: error.code };
    return { retry: true, code: codeOf(error) };
  }
}

/** The kind of an error that nobody foresaw, and a database's own code: never its message, which can quote a row. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unexpected';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? `${error.name} ${code}` : error.name;
}
