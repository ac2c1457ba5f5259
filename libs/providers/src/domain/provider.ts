import { type AuthorityId, DomainError, type PlainDate, type ProviderId } from '@commonweal/kernel';
import { SPOKEN_LANGUAGES, type SpokenLanguage } from './spoken-languages';

export const PROVIDER_KINDS = [
  'organisation',
  'sole_trader',
  'personal_assistant',
  'community_group',
  'in_house',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export const REGISTERS = ['companies_house', 'charity_commission', 'mutuals'] as const;
export type Register = (typeof REGISTERS)[number];

export const OWNERSHIPS = [
  'in_house',
  'municipal',
  'worker',
  'community',
  'local_private_tbl',
  'private',
  'unknown',
] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export const PROVIDER_FOOTPRINTS = [
  'hyper_local',
  'council_area',
  'city_region',
  'regional',
  'national',
  'international',
  'unknown',
] as const;
export type ProviderFootprint = (typeof PROVIDER_FOOTPRINTS)[number];

/** A provider's line in a public register. */
export interface RegisterEntry {
  readonly register: Register;
  readonly number: string;
  /** As the register prints it: "Community Interest Company". Its class is for each council's policy to say. */
  readonly category: string;
  readonly checkedOn: PlainDate;
}

/** What a provider says, and registers show, of itself. Form, ownership, footprint and quality are four separate facts. */
export interface ProviderFacts {
  readonly name: string;
  readonly kind: ProviderKind;
  /** Absent for those on no register: sole traders, groups, councils. */
  readonly registration?: RegisterEntry;
  readonly ownership: Ownership;
  readonly footprint: ProviderFootprint;
  /** Absent: not known. 0: volunteers only. */
  readonly fullTimeStaff?: number;
  /** People it cares for at home whom Commonweal does not know of; absent: not declared. Counts towards the cap of Welsh law. */
  readonly homeCareElsewhere?: number;
  /** Of the registered office; never where work starts from. */
  readonly registeredPostcode?: string;
  /** Whose own team it is; for kind in_house only. */
  readonly inHouseAuthorityId?: AuthorityId;
  readonly about: string;
  readonly aboutCy: string;
  /** 1 confirmed good, 2 a concern is confirmed; absent: not known. */
  readonly qualityGrade?: 1 | 2;
  readonly languages: readonly SpokenLanguage[];
}

export interface Provider extends ProviderFacts {
  readonly id: ProviderId;
  /** Invented, for showing how Commonweal works. */
  readonly isDemonstration: boolean;
  readonly version: number;
}

const LONGEST_NAME = 200;

const RULES: readonly (readonly [field: string, holds: (facts: ProviderFacts) => boolean])[] = [
  ['name', ({ name }) => name.trim() !== '' && name.length <= LONGEST_NAME],
  ['kind', ({ kind }) => PROVIDER_KINDS.includes(kind)],
  ['ownership', ({ ownership }) => OWNERSHIPS.includes(ownership)],
  ['footprint', ({ footprint }) => PROVIDER_FOOTPRINTS.includes(footprint)],
  ['fullTimeStaff', ({ fullTimeStaff: staff = 0 }) => Number.isSafeInteger(staff) && staff >= 0],
  ['homeCareElsewhere', ({ homeCareElsewhere: people = 0 }) => Number.isSafeInteger(people) && people >= 0],
  ['languages', ({ languages }) => languages.length > 0 && languages.every((l) => SPOKEN_LANGUAGES.includes(l))],
  ['inHouseAuthorityId', ({ kind, inHouseAuthorityId: own }) => (kind === 'in_house') === (own !== undefined)],
  ['registration', ({ registration: entry }) => entry === undefined || (entry.number !== '' && entry.category !== '')],
];

/** @throws DomainError invalid-input naming the field. */
export function checkFacts(facts: ProviderFacts): void {
  const broken = RULES.find(([, holds]) => !holds(facts));
  if (broken !== undefined) throw new DomainError('invalid-input', { field: broken[0] });
}
