import { Injectable } from '@nestjs/common';
import { type AuthorityId, DomainError, type PersonId, type Tx, type UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type NewOutcome, type NewPerson, PersonRegister } from '../application/ports/person-register';
import type { PersonRow } from './person.row';

const ADD = `INSERT INTO people.person (authority_id, id, reference, name, first_name, language, address, postcode,
    easting, northing, is_demonstration)
  VALUES ($1, $2, 'PER-' || lpad(nextval('people.person_reference')::text, 6, '0'), $3, $4, $5, $6, $7, $8, $9, $10)
  RETURNING reference`;
const NAME = `INSERT INTO people.named_access (authority_id, person_id, user_id)
  SELECT DISTINCT $1::uuid, $2::uuid, unnest($3::uuid[]) ON CONFLICT DO NOTHING`;
const RESTRICT =
  'UPDATE people.person SET restricted = true, version = version + 1 WHERE authority_id = $1 AND id = $2';
/* The person's row is locked, so that two outcomes added at once do not take the same place. */
const TOUCH = 'UPDATE people.person SET version = version + 1 WHERE authority_id = $1 AND id = $2 RETURNING version';
const ADD_OUTCOME = `INSERT INTO people.outcome (authority_id, id, person_id, code, position)
  SELECT $1::uuid, $2::uuid, $3::uuid, $4::text, coalesce(max(position), 0) + 1 FROM people.outcome
   WHERE authority_id = $1 AND person_id = $3`;

@Injectable()
export class SqlPersonRegister extends PersonRegister {
  async add(tx: Tx, person: NewPerson): Promise<string> {
    const { authorityId, id, name, firstName, language, address, postcode, easting, northing, isDemonstration } =
      person;
    const [row] = await query<Pick<PersonRow, 'reference'>>(tx, ADD, [
      ...[authorityId, id, name, firstName, language, address, postcode, easting, northing, isDemonstration],
    ]);
    if (row === undefined) throw new Error('an insert returns its row');
    return row.reference;
  }

  async restrict(tx: Tx, authorityId: AuthorityId, personId: PersonId, to: readonly UserId[]): Promise<void> {
    await query(tx, NAME, [authorityId, personId, to]);
    await query(tx, RESTRICT, [authorityId, personId]);
  }

  async addOutcomes(tx: Tx, outcomes: readonly NewOutcome[]): Promise<void> {
    for (const { authorityId, id, personId, code } of outcomes) {
      const touched = await query(tx, TOUCH, [authorityId, personId]);
      if (touched.length === 0) throw new DomainError('not-found');
      await query(tx, ADD_OUTCOME, [authorityId, id, personId, code]);
    }
  }
}
