import type { Role } from '@commonweal/access';
import type { Language, Pence } from '@commonweal/kernel';
import { type CouncilCode, MANAGER_LIMIT, SOCIAL_WORKER_LIMIT } from './councils';

export interface InventedOfficer {
  readonly name: string;
  readonly council: CouncilCode;
  readonly role: Role;
  readonly language?: Language;
  /** The most whole-life value that they may award alone. */
  readonly limitPence?: Pence;
}

const limitPence = SOCIAL_WORKER_LIMIT;

export const OFFICERS: readonly InventedOfficer[] = [
  { name: 'Amira Lowe', council: 'knowsley', role: 'social_worker', limitPence },
  { name: 'Gethin Pryce', council: 'knowsley', role: 'social_worker', language: 'cy', limitPence },
  { name: 'Martin Osei', council: 'knowsley', role: 'manager', limitPence: MANAGER_LIMIT },
  { name: 'Helen Crane', council: 'knowsley', role: 'commissioner' },
  { name: 'Dev Kapoor', council: 'knowsley', role: 'finance_officer' },
  { name: 'Joan Mercer', council: 'knowsley', role: 'finance_officer' },
  { name: 'Ruth Ainsley', council: 'knowsley', role: 'auditor' },
  { name: 'Sam Whitlock', council: 'knowsley', role: 'platform_administrator' },
  { name: 'Fay Donnelly', council: 'knowsley', role: 'broker' },
  { name: 'Tomasz Reid', council: 'liverpool', role: 'social_worker', limitPence },
  { name: 'Elin Morgan', council: 'liverpool', role: 'social_worker', language: 'cy', limitPence },
  { name: 'Grace Abara', council: 'liverpool', role: 'manager', limitPence: MANAGER_LIMIT },
  { name: 'Ian Farrow', council: 'liverpool', role: 'commissioner' },
  { name: 'Lucy Tan', council: 'liverpool', role: 'finance_officer' },
  { name: 'Owen Fairhurst', council: 'liverpool', role: 'finance_officer' },
  { name: 'Peter Voss', council: 'liverpool', role: 'auditor' },
  { name: 'Nadia Khan', council: 'liverpool', role: 'platform_administrator' },
  { name: 'Victor Amadi', council: 'liverpool', role: 'broker' },
  { name: 'Catrin Blythe', council: 'flintshire', role: 'social_worker', language: 'cy', limitPence },
  { name: 'Jordan Speed', council: 'flintshire', role: 'social_worker', limitPence },
  { name: 'Neville Orme', council: 'flintshire', role: 'manager', limitPence: MANAGER_LIMIT },
  { name: 'Meinir Hopwood', council: 'flintshire', role: 'commissioner', language: 'cy' },
  { name: 'Stephen Ashe', council: 'flintshire', role: 'finance_officer' },
  { name: 'Carys Penn', council: 'flintshire', role: 'finance_officer', language: 'cy' },
  { name: 'Glenys Tudor', council: 'flintshire', role: 'auditor' },
  { name: 'Ifan Keogh', council: 'flintshire', role: 'platform_administrator' },
  { name: 'Dawn Probert', council: 'flintshire', role: 'broker' },
  { name: 'Tomos Harries', council: 'pembrokeshire', role: 'social_worker', language: 'cy', limitPence },
  { name: 'Jacqui Rowlands', council: 'pembrokeshire', role: 'manager', limitPence: MANAGER_LIMIT },
  { name: 'Rhian Eynon', council: 'pembrokeshire', role: 'commissioner' },
  { name: 'Oscar Deane', council: 'pembrokeshire', role: 'finance_officer' },
  { name: 'Huw Bateman', council: 'pembrokeshire', role: 'finance_officer' },
  { name: 'Sioned Lacey', council: 'pembrokeshire', role: 'auditor', language: 'cy' },
  { name: 'Bryn Corbett', council: 'pembrokeshire', role: 'platform_administrator' },
  { name: 'Hazel Merriman', council: 'pembrokeshire', role: 'broker' },
];
