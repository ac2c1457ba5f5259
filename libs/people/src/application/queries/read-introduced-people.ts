import type { Actor, PersonId } from '@commonweal/kernel';
import type { PersonView } from './read-people';

/** What it takes to introduce somebody: who they are and near where. Never their own words, their plan or their address. */
export type IntroducedPersonView = Pick<PersonView, 'id' | 'reference' | 'name' | 'firstName' | 'postcode'>;

/**
 * People before whom the actor may put offers: those who share with them, and of a council those whom its officers and
 * brokers serve. Nobody whose record is restricted, and nobody after their death. Each is in the access log.
 */
export abstract class ReadIntroducedPeople {
  /** Those of the ids, A to Z. @throws DomainError forbidden */
  abstract byIds(actor: Actor, personIds: readonly PersonId[]): Promise<readonly IntroducedPersonView[]>;
  /** The one of whom the whole reference is known: a council's people are not to be looked through. @throws DomainError forbidden */
  abstract byReference(actor: Actor, reference: string): Promise<IntroducedPersonView | undefined>;
}
