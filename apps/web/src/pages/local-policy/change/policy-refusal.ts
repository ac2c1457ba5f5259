import type { DomainError } from '@commonweal/kernel';
import { LEGAL_FORM_VIEWS, OWNERSHIP_MODELS, PREFERENCES } from '@commonweal/policy';
import { type FormState, withError } from '../../../forms';
import { pageAgain, type PageResult } from '../../../rendering/page-result';

export const CHANGE_TEMPLATE = 'local-policy/change/change.njk';

/** What can be chosen: unknown ownership counts for nothing, so it is not offered. */
export const POLICY_CHOICES = {
  ownerships: OWNERSHIP_MODELS.filter((model) => model !== 'unknown'),
  preferences: PREFERENCES,
  views: LEGAL_FORM_VIEWS,
} as const;

/** Where the form asks for a part of the policy that does not hold. */
const FIELDS: Readonly<Record<string, string>> = { name: 'nameEn', bands: 'lowUpTo' };
const MESSAGES: Readonly<Record<string, string>> = {
  bands: 'localPolicy:errors.bands',
  nearnessBandsMetres: 'localPolicy:errors.nearnessOrder',
};

/** The form again, with what the policy refused at the field it speaks of. */
export function formAgain(form: FormState, refusal?: DomainError): PageResult {
  return pageAgain(CHANGE_TEMPLATE, { form: refusal === undefined ? form : refused(form, refusal), ...POLICY_CHOICES });
}

function refused(form: FormState, { facts }: DomainError): FormState {
  const part = typeof facts.field === 'string' ? facts.field : '';
  return withError(form, FIELDS[part] ?? part, MESSAGES[part] ?? 'errors:invalid-input', facts);
}
