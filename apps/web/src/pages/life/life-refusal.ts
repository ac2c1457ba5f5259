import type { DomainError } from '@commonweal/kernel';
import { type FormState, withError, withRefusal } from '../../forms';

const RULES: ReadonlySet<string> = new Set([
  'in-the-past',
  'after-the-last-day',
  'pause-already-arranged',
  'already-begun',
  'already-billed',
  'needed-with-a-last-day',
  'nothing-changes',
  'ends-before-it-starts',
  'outside-the-budget',
]);

/** The one day that these forms ask for, whatever ordering calls it. */
const DAYS: ReadonlySet<string> = new Set(['from', 'lastDay']);

/** The form with a refusal at the field that it speaks of. */
export function withLifeRefusal(form: FormState, refusal: DomainError): FormState {
  const { field, rule } = refusal.facts;
  const at = typeof field !== 'string' ? '' : DAYS.has(field) ? 'day' : field;
  if (refusal.code === 'invalid-input' && typeof rule === 'string' && RULES.has(rule)) {
    return withError(form, at, `life:rules.${rule}`);
  }
  return withRefusal(form, refusal, refusal.code === 'budget-exceeded' ? 'quantity' : at);
}
