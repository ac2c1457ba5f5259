/** What a free text about a person may be about. Row-level security opens those of claims to the claim's provider. */
export const TEXT_SUBJECTS = [
  'outcome',
  'award-reason',
  'agreement-consulted',
  'user-choice-evidence',
  'claim-query',
  'claim-answer',
  'claim-line-note',
  'suggestion-note',
] as const;

export type TextSubject = (typeof TEXT_SUBJECTS)[number];
