import { ERROR_CODES, type ErrorCode } from '@commonweal/kernel';

/** What a refusal becomes on the pages. */
export interface WebError {
  readonly status: number;
  /** Its words, in both languages, for a page or a form. */
  readonly messageKey: string;
  /** A page of its own, or above the form that its user can change. */
  readonly shown: 'on a page' | 'in the form';
}

type Row = readonly [status: number, shown: WebError['shown']];

const ROWS: Readonly<Record<ErrorCode, Row>> = {
  'invalid-input': [400, 'in the form'],
  'not-found': [404, 'on a page'],
  forbidden: [403, 'on a page'],
  unauthenticated: [401, 'on a page'],
  'step-up-required': [403, 'on a page'],
  'stale-version': [409, 'on a page'],
  'illegal-transition': [409, 'on a page'],
  'idempotency-mismatch': [409, 'on a page'],
  'idempotency-in-progress': [409, 'on a page'],
  'facts-moved': [409, 'on a page'],
  'rate-limited': [429, 'on a page'],
  'postcode-malformed': [422, 'in the form'],
  'postcode-unknown': [422, 'in the form'],
  'award-refused': [422, 'in the form'],
  'budget-exceeded': [422, 'in the form'],
  'buyer-is-the-person': [403, 'on a page'],
  'buyer-is-the-host': [403, 'on a page'],
  'reason-required': [422, 'in the form'],
  'shortlist-invalid': [422, 'in the form'],
  'own-work': [403, 'in the form'],
  'provider-full': [409, 'on a page'],
  'limit-too-low': [403, 'in the form'],
  'agreement-basis-not-allowed': [422, 'in the form'],
  'agreement-is-the-persons': [422, 'in the form'],
  'claim-future-day': [422, 'in the form'],
  'claim-outside-agreement': [422, 'in the form'],
  'claim-exceeds-reservation': [422, 'in the form'],
  'claim-paused-day': [422, 'in the form'],
  'day-already-billed': [422, 'in the form'],
  'change-already-waiting': [409, 'on a page'],
  'payee-missing': [422, 'in the form'],
  'nothing-to-pay': [422, 'in the form'],
  'payer-not-yours': [403, 'on a page'],
  'payer-account-missing': [422, 'in the form'],
  'bank-account-invalid': [422, 'in the form'],
  'account-digits-differ': [422, 'in the form'],
};

/** Every refusal has its row. */
export const WEB_ERRORS = Object.fromEntries(
  ERROR_CODES.map((code) => {
    const [status, shown] = ROWS[code];
    return [code, { status, shown, messageKey: `errors:${code}` }];
  }),
) as Readonly<Record<ErrorCode, WebError>>;
