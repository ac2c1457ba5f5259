import type { Language } from '@commonweal/kernel';

/** What a caller can act on, in both languages. The Welsh is a draft (docs/adr/0012). */
export type Words = Readonly<Record<Language, string>>;

/** One field that is wrong, nested ones as lines[0].quantity. */
export interface FieldFault {
  readonly field: string;
  readonly message: Words;
}

/** The words of a rule, as class-validator carries them. */
export function told(en: string, cy: string): { readonly message: string; readonly context: Words } {
  return { message: en, context: { en, cy } };
}
