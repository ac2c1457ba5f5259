import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import {
  type Actor,
  type AuthorityId,
  DomainError,
  Ids,
  type Language,
  type PersonId,
  UnitOfWork,
  type UserId,
} from '@commonweal/kernel';
import { type Place, Postcodes } from '@commonweal/places';
import { assertOutcome, type OutcomeToAdd } from '../../domain/outcome-to-add';
import { PersonRegister } from '../ports/person-register';
import { PersonTexts } from '../ports/person-texts';

export interface PersonToRegister {
  readonly authorityId: AuthorityId;
  readonly name: string;
  /** What they are called; the first word of the name when it is not given. */
  readonly firstName?: string | undefined;
  readonly language: Language;
  readonly address: string;
  readonly postcode: string;
  readonly outcomes?: readonly OutcomeToAdd[] | undefined;
  /** Given for a restricted record (a colleague's relative, a safe address): only they, and who registers it, may open it. */
  readonly onlyFor?: readonly UserId[] | undefined;
  readonly isDemonstration?: boolean | undefined;
}

export interface RegisteredPerson {
  readonly personId: PersonId;
  readonly reference: string;
}

@Injectable()
export class RegisterPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly postcodes: Postcodes,
    private readonly people: PersonRegister,
    private readonly texts: PersonTexts,
  ) {}

  /** @throws DomainError forbidden; not-found for another council; invalid-input; postcode-malformed, postcode-unknown. */
  async execute(actor: Actor, person: PersonToRegister): Promise<RegisteredPerson> {
    assertMay(actor, 'person.write');
    if (!actor.authorityIds.includes(person.authorityId)) throw new DomainError('not-found');
    assertComplete(person);
    const place = await this.postcodes.resolve(person.postcode);
    const personId = this.ids.next<'Person'>();
    const reference = await this.unitOfWork.run(actor, async (tx) => {
      const given = await this.people.add(tx, { ...described(person, place), id: personId });
      const outcomes = (person.outcomes ?? []).map((outcome) => ({
        ...{ ...outcome, id: this.ids.next<'Outcome'>() },
        ...{ authorityId: person.authorityId, personId },
      }));
      await this.people.addOutcomes(tx, outcomes);
      for (const outcome of outcomes) {
        await this.texts.write(tx, { ...outcome, subject: 'outcome', subjectId: outcome.id });
      }
      if (person.onlyFor !== undefined) {
        const registrar = actor.system === undefined ? [actor.userId] : [];
        await this.people.restrict(tx, person.authorityId, personId, [...person.onlyFor, ...registrar]);
      }
      return given;
    });
    return { personId, reference };
  }
}

function assertComplete(person: PersonToRegister): void {
  for (const field of ['name', 'address'] as const) {
    if (person[field].trim() === '') throw new DomainError('invalid-input', { field });
  }
  for (const outcome of person.outcomes ?? []) assertOutcome(outcome);
}

function described(person: PersonToRegister, place: Place) {
  const { authorityId, language, isDemonstration = false } = person;
  const name = person.name.trim();
  const firstName = person.firstName?.trim() ?? name.split(/\s+/, 1)[0] ?? name;
  // A postcode that is newer than the lookup is kept as it was written, and placed in its sector or district.
  const postcode = place.precision === 'postcode' ? place.code : person.postcode.trim().toUpperCase();
  const { easting, northing } = place;
  return {
    ...{ authorityId, name, firstName, language, isDemonstration },
    ...{ address: person.address.trim(), postcode, easting, northing },
  };
}
