import type { Language } from '@commonweal/kernel';

/** The words of the e-mail that carries a link to sign in. */
export abstract class LinkLetter {
  abstract write(secret: string, language: Language): { readonly subject: string; readonly text: string };
}
