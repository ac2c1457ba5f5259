import type { AuthorityId, Language, OutcomeId, PersonId, Tx, UserId } from '@commonweal/kernel';

export interface NewPerson {
  readonly authorityId: AuthorityId;
  readonly id: PersonId;
  readonly name: string;
  readonly firstName: string;
  readonly language: Language;
  readonly address: string;
  readonly postcode: string;
  /** OSGB36 metres. */
  readonly easting: number;
  readonly northing: number;
  readonly isDemonstration: boolean;
}

export interface NewOutcome {
  readonly authorityId: AuthorityId;
  readonly id: OutcomeId;
  readonly personId: PersonId;
  readonly code: string;
}

export abstract class PersonRegister {
  /** The reference (PER-000123) that people are shown. */
  abstract add(tx: Tx, person: NewPerson): Promise<string>;
  /** From here on only these users may open the record. */
  abstract restrict(tx: Tx, authorityId: AuthorityId, personId: PersonId, to: readonly UserId[]): Promise<void>;
  /** After the person's other outcomes; the person's version moves. @throws DomainError not-found. */
  abstract addOutcomes(tx: Tx, outcomes: readonly NewOutcome[]): Promise<void>;
}
