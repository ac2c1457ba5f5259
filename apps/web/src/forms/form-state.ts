import type { DomainError } from '@commonweal/kernel';
import type { ErrorMessage } from '../rendering/describe-error';
import { WEB_ERRORS } from '../errors/web-errors';

export interface FieldError extends ErrorMessage {
  /** The name of the field; empty for an error of the form as a whole. */
  readonly field: string;
}

export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form shows: the values, typed or given, and what is wrong with them. */
export interface FormState {
  readonly values: FieldValues;
  readonly errors: readonly FieldError[];
}

export function newForm(values: FieldValues = {}): FormState {
  return { values, errors: [] };
}

/** The form with one more error, found after the fields were checked. */
export function withError(form: FormState, field: string, key: string, facts: ErrorMessage['facts'] = {}): FormState {
  return { ...form, errors: [...form.errors, { field, key, facts }] };
}

/** The form with a refusal of the use case, at the field it speaks of. */
export function withRefusal(form: FormState, refusal: DomainError, field = ''): FormState {
  return withError(form, field, WEB_ERRORS[refusal.code].messageKey, refusal.facts);
}
