import type { InventedPerson } from '../invented-person';
import { PEOPLE_OF_KNOWSLEY } from './knowsley';
import { PEOPLE_OF_LIVERPOOL } from './liverpool';

export const PEOPLE: readonly InventedPerson[] = [...PEOPLE_OF_KNOWSLEY, ...PEOPLE_OF_LIVERPOOL];
