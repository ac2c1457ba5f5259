import type { AuthorityId, PlainDate, ProviderId } from '@commonweal/kernel';
import type { CouncilProviderView, ProviderView } from '../application/queries/read-providers';
import type { Provider, RegisterEntry } from '../domain/provider';
import type { Approval, ApprovalState, GenerativeLift, LiftEvidenceCode, StandingCheck } from '../domain/standing';

/** The newest check of each kind, of the provider p of the statement around it. */
const CHECKS = `
(SELECT coalesce(json_agg(json_strip_nulls(json_build_object('kind', c.kind, 'state', c.state, 'reference', c.reference,
          'checkedOn', c.checked_on, 'validUntil', c.valid_until)) ORDER BY c.kind), '[]'::json)
 FROM (SELECT DISTINCT ON (kind) * FROM providers.standing_check WHERE provider_id = p.id
       ORDER BY kind, checked_on DESC, id DESC) c) AS checks`;

export const VIEW_COLUMNS = `p.id, p.name, p.kind, p.register, p.register_number, p.register_category, p.register_checked_on,
  p.ownership, p.footprint, p.full_time_staff, p.home_care_elsewhere, p.registered_postcode, p.in_house_authority_id, p.about, p.about_cy,
  p.quality_grade, p.languages, p.is_demonstration, p.version, ${CHECKS}`;

export const COUNCIL_COLUMNS = `a.state, a.caseload_cap, a.caseload, a.version AS approval_version,
  l.decided_on, l.valid_until, l.evidence_codes`;

/** $1 is the council. */
export const COUNCIL_JOINS = `
LEFT JOIN providers.approval a ON a.authority_id = $1 AND a.provider_id = p.id
LEFT JOIN providers.generative_lift l ON l.authority_id = $1 AND l.provider_id = p.id`;

export interface ViewRow {
  id: string;
  name: string;
  kind: Provider['kind'];
  register: RegisterEntry['register'] | null;
  register_number: string | null;
  register_category: string | null;
  register_checked_on: PlainDate | null;
  ownership: Provider['ownership'];
  footprint: Provider['footprint'];
  full_time_staff: number | null;
  home_care_elsewhere: number | null;
  registered_postcode: string | null;
  in_house_authority_id: string | null;
  about: string;
  about_cy: string;
  quality_grade: 1 | 2 | null;
  languages: Provider['languages'];
  is_demonstration: boolean;
  version: number;
  checks: StandingCheck[];
}

export interface CouncilRow extends ViewRow {
  state: ApprovalState | null;
  caseload_cap: number | null;
  caseload: number | null;
  approval_version: number | null;
  decided_on: PlainDate | null;
  valid_until: PlainDate | null;
  evidence_codes: LiftEvidenceCode[] | null;
}

export function toView(row: ViewRow): ProviderView {
  const registration = registrationOf(row);
  return {
    id: row.id as ProviderId,
    name: row.name,
    kind: row.kind,
    ownership: row.ownership,
    footprint: row.footprint,
    about: row.about,
    aboutCy: row.about_cy,
    languages: row.languages,
    isDemonstration: row.is_demonstration,
    version: row.version,
    checks: row.checks,
    ...(registration !== undefined && { registration }),
    ...(row.full_time_staff !== null && { fullTimeStaff: row.full_time_staff }),
    ...(row.home_care_elsewhere !== null && { homeCareElsewhere: row.home_care_elsewhere }),
    ...(row.registered_postcode !== null && { registeredPostcode: row.registered_postcode }),
    ...(row.in_house_authority_id !== null && { inHouseAuthorityId: row.in_house_authority_id as AuthorityId }),
    ...(row.quality_grade !== null && { qualityGrade: row.quality_grade }),
  };
}

function registrationOf(row: ViewRow): RegisterEntry | undefined {
  const { register, register_number: number, register_category: category, register_checked_on: checkedOn } = row;
  if (register === null || number === null || category === null || checkedOn === null) return undefined;
  return { register, number, category, checkedOn };
}

export function toCouncilView(row: CouncilRow): CouncilProviderView {
  const [approval, lift] = [approvalOf(row), liftOf(row)];
  return { ...toView(row), ...(approval !== undefined && { approval }), ...(lift !== undefined && { lift }) };
}

function approvalOf(row: CouncilRow): Approval | undefined {
  if (row.state === null) return undefined;
  const { state, caseload_cap: cap } = row;
  const counted = { caseload: row.caseload ?? 0, version: row.approval_version ?? 0 };
  return { state, ...counted, ...(cap !== null && { caseloadCap: cap }) };
}

function liftOf({ decided_on, valid_until, evidence_codes }: CouncilRow): GenerativeLift | undefined {
  if (decided_on === null || valid_until === null) return undefined;
  return { decidedOn: decided_on, validUntil: valid_until, evidence: evidence_codes ?? [] };
}
