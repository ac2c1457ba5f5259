import type { Actor, AuthorityId, Language, OutcomeId, PersonId, PlainDate } from '@commonweal/kernel';

export interface OutcomeView {
  readonly id: OutcomeId;
  readonly code: string;
  /** In the person's own words; empty when it was erased. */
  readonly text: string;
  readonly isErased: boolean;
}

export interface PersonView {
  readonly id: PersonId;
  readonly authorityId: AuthorityId;
  readonly reference: string;
  readonly name: string;
  readonly firstName: string;
  readonly language: Language;
  readonly address: string;
  readonly postcode: string;
  /** OSGB36 metres. */
  readonly easting: number;
  readonly northing: number;
  readonly isRestricted: boolean;
  readonly diedOn: PlainDate | undefined;
  readonly outcomes: readonly OutcomeView[];
  readonly version: number;
}

export interface PeopleQuery {
  /** Part of a name or of a reference. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
  readonly sort?: 'name' | 'reference' | undefined;
}

export interface PeoplePage {
  readonly items: readonly PersonView[];
  readonly nextCursor: string | undefined;
}

/** Every person read is in the access log, in the same transaction. */
export abstract class ReadPeople {
  /** @throws DomainError forbidden; invalid-input for a cursor that was not given out. */
  abstract list(actor: Actor, query: PeopleQuery): Promise<PeoplePage>;
  /** `purpose` is a code for the access log; "record" when not given. @throws DomainError forbidden, not-found. */
  abstract byId(actor: Actor, personId: PersonId, purpose?: string): Promise<PersonView>;
}
