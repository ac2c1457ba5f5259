import type { AuthorityId, PersonId } from '@commonweal/kernel';

export interface SealedText {
  readonly keyId: string;
  readonly ciphertext: Uint8Array;
}

/** Seals free text about a person under that person's key, to be written with the award. */
export abstract class AwardTexts {
  abstract seal(authorityId: AuthorityId, personId: PersonId, text: string): Promise<SealedText>;
}
