import { DomainError } from '@commonweal/kernel';

/** What a person wants to be different, in their own words. */
export interface OutcomeToAdd {
  /** Of the list that offers are tagged with. */
  readonly code: string;
  readonly text: string;
}

export const LONGEST_OUTCOME = 2_000;

/** @throws DomainError invalid-input. */
export function assertOutcome({ code, text }: OutcomeToAdd): void {
  if (!/^[a-z][a-z0-9_-]*$/.test(code)) throw new DomainError('invalid-input', { field: 'code' });
  if (text.trim() === '' || text.length > LONGEST_OUTCOME) throw new DomainError('invalid-input', { field: 'text' });
}
