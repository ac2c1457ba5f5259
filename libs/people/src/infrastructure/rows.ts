import { DisclosureRow } from './disclosure.row';
import { NamedAccessRow } from './named-access.row';
import { OutcomeRow } from './outcome.row';
import { PersonKeyRow } from './person-key.row';
import { PersonTextRow } from './person-text.row';
import { PersonRow } from './person.row';

export const peopleRows = [PersonRow, NamedAccessRow, OutcomeRow, PersonTextRow, PersonKeyRow, DisclosureRow] as const;
