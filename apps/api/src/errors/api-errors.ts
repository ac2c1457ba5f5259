import type { ErrorCode, Language } from '@commonweal/kernel';
import { TITLES_CY } from './titles-cy';

/** What a refusal becomes in an answer of the API (RFC 9457). */
export interface ApiError {
  readonly status: number;
  /** Ends the problem's type; docs/problems/<slug>.md says what happened and what to do. */
  readonly slug: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Those of the refusal's facts that the caller is told. */
  readonly publicFacts: readonly string[];
}

type Row = readonly [status: number, title: string, publicFacts?: readonly string[]];

const ROWS: Readonly<Record<ErrorCode, Row>> = {
  'invalid-input': [400, 'Something in the request is missing or malformed', ['field', 'rule', 'errors']],
  'not-found': [404, 'There is no such thing, or it is not yours to see'],
  forbidden: [403, 'You may not do this', ['permission']],
  unauthenticated: [401, 'A valid access token is needed'],
  'step-up-required': [403, 'Who you are must be proved once more for this'],
  'stale-version': [409, 'It has changed since you read it', ['version']],
  'illegal-transition': [409, 'It cannot be done in this state', ['state', 'action']],
  'idempotency-mismatch': [409, 'The Idempotency-Key was used for another request'],
  'idempotency-in-progress': [409, 'It is not known how the first request with this Idempotency-Key ended'],
  'facts-moved': [409, 'What the decision stands on changed while it was made'],
  'rate-limited': [429, 'Too many requests', ['retryAfterSeconds']],
  'postcode-malformed': [422, 'That is not a postcode', ['field']],
  'postcode-unknown': [422, 'The postcode is not known', ['field']],
  'award-refused': [
    422,
    'The policy does not allow this award',
    ['reasons', 'policyVersion', 'outcome', 'band', 'duties'],
  ],
  'budget-exceeded': [422, 'The budget does not have this much available', ['availablePence', 'requestedPence']],
  'buyer-is-the-person': [403, 'The person decides what to buy from a direct payment'],
  'buyer-is-the-host': [403, 'The host of the fund decides what to buy from it'],
  'reason-required': [422, 'A reason is needed', ['codes', 'field']],
  'shortlist-invalid': [422, 'The shortlist is not one for this purchase'],
  'own-work': [403, 'Somebody else must do this: you did the step before'],
  'provider-full': [409, 'The provider supports as many people as this council allows'],
  'limit-too-low': [403, 'The value is above your limit', ['limitPence', 'valuePence']],
  'agreement-basis-not-allowed': [422, 'An agreement on this basis is not possible here', ['basis', 'allowed']],
  'agreement-is-the-persons': [
    422,
    'The host cannot say yes for the person to its own delivery or fee: send no agreement, and the person is asked',
    ['field'],
  ],
  'claim-future-day': [422, 'Care cannot be claimed for before its day', ['deliveredOn']],
  'claim-outside-agreement': [
    422,
    'The agreement does not cover what is claimed',
    ['deliveredOn', 'startsOn', 'endsOn'],
  ],
  'claim-exceeds-reservation': [422, 'More is claimed than was reserved', ['availablePence', 'requestedPence']],
  'claim-paused-day': [422, 'Support was paused on a day that is claimed', ['deliveredOn']],
  'day-already-billed': [422, 'Support was billed for that day', ['field', 'billedUntil']],
  'change-already-waiting': [409, 'An earlier change still waits for an answer'],
  'payee-missing': [422, 'There is no bank account to pay to'],
  'nothing-to-pay': [422, 'Nothing is due'],
  'payer-not-yours': [403, 'You may not pay for this payer'],
  'payer-account-missing': [422, 'There is no bank account to pay from'],
  'bank-account-invalid': [422, 'No account can have this sort code and number'],
  'account-digits-differ': [422, 'These are not the last digits of the account that waits'],
};

/** Refusals of the protocol itself, by status. */
const HTTP_ROWS: Readonly<Record<number, readonly [slug: string, title: string, titleCy: string]>> = {
  400: ['malformed-request', 'The request could not be read', 'Ni ellid darllen y cais'],
  404: ['not-found', ROWS['not-found'][1], TITLES_CY['not-found']],
  405: ['malformed-request', 'This method is not for this address', 'Nid yw’r dull hwn ar gyfer y cyfeiriad hwn'],
  413: ['too-large', 'The body is larger than 1 MiB', 'Mae’r corff yn fwy nag 1 MiB'],
  415: ['unsupported-media-type', 'The body must be JSON', 'Rhaid i’r corff fod yn JSON'],
  429: ['rate-limited', ROWS['rate-limited'][1], TITLES_CY['rate-limited']],
  503: ['unavailable', 'Commonweal cannot answer just now', 'Ni all Commonweal ateb ar hyn o bryd'],
};

export const UNEXPECTED: ApiError = {
  status: 500,
  slug: 'unexpected',
  title: { en: 'Something went wrong', cy: 'Aeth rhywbeth o’i le' },
  publicFacts: [],
};

export function apiErrorOf(code: ErrorCode): ApiError {
  const [status, en, publicFacts = []] = ROWS[code];
  return { status, slug: code, title: { en, cy: TITLES_CY[code] }, publicFacts };
}

/** undefined for a status that nobody foresaw. */
export function apiErrorOfStatus(status: number): ApiError | undefined {
  const row = HTTP_ROWS[status];
  return row && { status, slug: row[0], title: { en: row[1], cy: row[2] }, publicFacts: [] };
}

/** Every slug that an answer may carry. */
export const PROBLEM_SLUGS: readonly string[] = [
  ...new Set([...Object.keys(ROWS), ...Object.values(HTTP_ROWS).map(([slug]) => slug), UNEXPECTED.slug]),
].sort();
