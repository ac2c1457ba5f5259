import type { Actor } from '@commonweal/kernel';
import type { PersonText, SealedText } from '@commonweal/people';

/** Seals free text about a person before the award that it belongs to is written with it. */
export abstract class AwardTexts {
  /** @throws DomainError not-found where the actor may not see the person. */
  abstract seal(actor: Actor, text: PersonText): Promise<SealedText>;
}
