import type { AuthorityId, Language, PersonId, PlainDate } from '@commonweal/kernel';
import type { OutcomeView, PersonView } from '../application/queries/read-people';
import type { PersonRow } from './person.row';

export function personView(row: PersonRow, outcomes: readonly OutcomeView[]): PersonView {
  const { reference, name, first_name: firstName, address, postcode, easting, northing, version } = row;
  return {
    id: row.id as PersonId,
    authorityId: row.authority_id as AuthorityId,
    ...{ reference, name, firstName, address, postcode, easting, northing, version, outcomes },
    language: row.language as Language,
    isRestricted: row.restricted,
    diedOn: (row.died_on ?? undefined) as PlainDate | undefined,
  };
}
