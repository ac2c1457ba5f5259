import type { InventedPerson } from '../invented-person';
import { PEOPLE_OF_FLINTSHIRE } from './flintshire';
import { PEOPLE_OF_KNOWSLEY } from './knowsley';
import { PEOPLE_OF_LIVERPOOL } from './liverpool';
import { PEOPLE_OF_PEMBROKESHIRE } from './pembrokeshire';

export const PEOPLE: readonly InventedPerson[] = [
  ...[...PEOPLE_OF_KNOWSLEY, ...PEOPLE_OF_LIVERPOOL],
  ...[...PEOPLE_OF_FLINTSHIRE, ...PEOPLE_OF_PEMBROKESHIRE],
];
