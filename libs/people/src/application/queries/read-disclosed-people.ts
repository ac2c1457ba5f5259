import type { Actor, Language, PersonId } from '@commonweal/kernel';

/** What a provider needs to know of somebody it delivers to. */
export interface DisclosedPersonView {
  readonly id: PersonId;
  readonly name: string;
  readonly firstName: string;
  readonly language: Language;
  readonly address: string;
  readonly postcode: string;
}

/** The people whose name and address an award has opened to the actor's provider. */
export abstract class ReadDisclosedPeople {
  /** Those of the ids that are open; each is in the access log. */
  abstract byIds(actor: Actor, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, DisclosedPersonView>>;
}
