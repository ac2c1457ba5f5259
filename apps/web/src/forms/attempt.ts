import { DomainError } from '@commonweal/kernel';
import { WEB_ERRORS } from '../errors/web-errors';

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: DomainError };

/** Runs a use case for a form. A refusal that its user can put right there is handed back; all others are thrown. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof DomainError && WEB_ERRORS[error.code].shown === 'in the form') {
      return { ok: false, refusal: error };
    }
    throw error;
  }
}
