import type { AuthorityId, PersonId, Tx } from '@commonweal/kernel';
import type { TextSubject } from '../../domain/text-subjects';

export interface PersonText {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
  readonly subject: TextSubject;
  /** The outcome, award, claim or line that the text belongs to. */
  readonly subjectId: string;
  readonly text: string;
}

/** By subject id: the newest text of each. Those of an erased person are not among them: their ids are in erasedIds. */
export interface ReadTexts extends ReadonlyMap<string, string> {
  readonly erasedIds: ReadonlySet<string>;
}

/** A text under the person's key, for a statement that writes it together with what it belongs to. */
export interface SealedText {
  readonly keyId: string;
  readonly ciphertext: Uint8Array;
}

/** Free text about a person, encrypted under that person's key; nothing else in Commonweal keeps any. */
export abstract class PersonTexts {
  /** Adds a text; the earlier ones of the same subject are kept. @throws DomainError not-found where the actor may not see the person. */
  abstract write(tx: Tx, text: PersonText): Promise<void>;
  /** What `write` would store, stored by the caller. @throws DomainError not-found as `write`. */
  abstract seal(tx: Tx, text: PersonText): Promise<SealedText>;
  abstract read(
    tx: Tx,
    wanted: {
      readonly authorityId: AuthorityId;
      readonly subject: TextSubject;
      readonly subjectIds: readonly string[];
    },
  ): Promise<ReadTexts>;
}
