import type { DomainError } from '@commonweal/kernel';
import { type FormState, withError, withRefusal } from '../../../forms';

/** Where ordering's own words for a field stand in the form. */
const FIELDS: Readonly<Record<string, string>> = {
  startsOn: 'startsOn',
  endsOn: 'endsOn',
  on: 'agreedOn',
  'agreement.on': 'agreedOn',
  consulted: 'consulted',
  'agreement.consulted': 'consulted',
  outcomeIds: 'outcome',
};
const RULES: ReadonlySet<string> = new Set([
  'ends-before-it-starts',
  'outside-the-budget',
  'in-the-future',
  'needed-for-best-interests',
]);

/** The form with a refusal at the field that it speaks of. */
export function withAwardRefusal(form: FormState, refusal: DomainError): FormState {
  const { field, rule } = refusal.facts;
  if (refusal.code === 'invalid-input' && typeof field === 'string' && typeof rule === 'string' && RULES.has(rule)) {
    return withError(form, FIELDS[field] ?? '', `newAward:rules.${rule}`);
  }
  if (rule === 'not-an-outcome-of-the-person') return withError(form, 'outcome', 'errors:not-a-choice');
  if (refusal.code === 'agreement-basis-not-allowed') return withRefusal(form, refusal, 'basis');
  return withRefusal(form, refusal);
}
