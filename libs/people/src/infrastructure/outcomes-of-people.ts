import { Injectable } from '@nestjs/common';
import type { AuthorityId, OutcomeId, Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { PersonTexts } from '../application/ports/person-texts';
import type { OutcomeView } from '../application/queries/read-people';
import type { OutcomeRow } from './outcome.row';
import type { PersonRow } from './person.row';

const OF_PEOPLE = `SELECT * FROM people.outcome WHERE authority_id = $1 AND person_id = ANY ($2::uuid[])
  ORDER BY person_id, position`;

/** The outcomes of a page of people, two statements a council. */
@Injectable()
export class OutcomesOfPeople {
  constructor(private readonly texts: PersonTexts) {}

  async of(tx: Tx, people: readonly PersonRow[]): Promise<ReadonlyMap<string, readonly OutcomeView[]>> {
    const found = new Map<string, OutcomeView[]>();
    for (const authority of new Set(people.map((person) => person.authority_id))) {
      const ids = people.filter((person) => person.authority_id === authority).map((person) => person.id);
      await this.collect(tx, authority as AuthorityId, ids, found);
    }
    return found;
  }

  private async collect(tx: Tx, authorityId: AuthorityId, ids: readonly string[], found: Map<string, OutcomeView[]>) {
    const rows = await query<OutcomeRow>(tx, OF_PEOPLE, [authorityId, ids]);
    const texts = await this.texts.read(tx, { authorityId, subject: 'outcome', subjectIds: rows.map((row) => row.id) });
    for (const { id, person_id: personId, code } of rows) {
      const view = { id: id as OutcomeId, code, text: texts.get(id) ?? '', isErased: texts.erasedIds.has(id) };
      found.set(personId, [...(found.get(personId) ?? []), view]);
    }
  }
}
