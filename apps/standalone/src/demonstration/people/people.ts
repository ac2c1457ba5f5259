import type { InventedPerson } from '../invented-person';
import { PEOPLE_OF_KNOWSLEY } from './knowsley';

export const PEOPLE: readonly InventedPerson[] = [...PEOPLE_OF_KNOWSLEY];
