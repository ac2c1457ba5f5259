import type { OfferId } from '@commonweal/kernel';
import { outwardCode } from '@commonweal/places';
import type { OfferProviderView, OfferTermsView, OfferView } from '../application/queries/offer-views';

/** $1 the ids in the order wanted, $2 their distances, $3 the council that asks. */
export const OFFER_FACTS = `
SELECT o.id, o.category, o.title, o.title_cy, o.description, o.description_cy, o.unit, o.price_pence, o.vat, o.languages,
  o.outcome_codes, o.starts_postcode, found.metres, o.reach_metres, o.weekly_capacity, c.regulated_activity, c.open,
  o.state, o.is_demonstration, o.version,
  json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'registerCategory', p.register_category,
    'ownership', p.ownership, 'footprint', p.footprint, 'fullTimeStaff', p.full_time_staff,
    'qualityGrade', p.quality_grade, 'inHouseAuthorityId', p.in_house_authority_id, 'checks', checks.list,
    'lift', CASE WHEN l.provider_id IS NOT NULL THEN json_build_object('decidedOn', l.decided_on,
      'validUntil', l.valid_until, 'evidence', l.evidence_codes) END) AS provider,
  a.state AS approval_state
FROM unnest($1::uuid[], $2::integer[]) WITH ORDINALITY AS found (id, metres, place)
JOIN catalogue.offer o ON o.id = found.id
JOIN catalogue.category c ON c.code = o.category
JOIN providers.provider p ON p.id = o.provider_id
LEFT JOIN providers.approval a ON a.authority_id = $3 AND a.provider_id = o.provider_id
LEFT JOIN providers.generative_lift l ON l.authority_id = $3 AND l.provider_id = o.provider_id
CROSS JOIN LATERAL (
  SELECT coalesce(json_agg(json_build_object('kind', kind, 'state', state, 'validUntil', valid_until)), '[]'::json) AS list
  FROM (SELECT DISTINCT ON (kind) kind, state, valid_until FROM providers.standing_check
        WHERE provider_id = o.provider_id ORDER BY kind, checked_on DESC, id DESC) newest) checks
ORDER BY found.place`;

export interface OfferFactsRow {
  id: OfferId;
  category: string;
  title: string;
  title_cy: string;
  description: string;
  description_cy: string;
  unit: OfferTermsView['unit'];
  price_pence: OfferTermsView['pricePence'];
  vat: OfferTermsView['vat'];
  languages: string[];
  outcome_codes: string[];
  starts_postcode: string;
  metres: number | null;
  reach_metres: number;
  weekly_capacity: number | null;
  regulated_activity: boolean;
  open: boolean;
  state: OfferTermsView['state'];
  is_demonstration: boolean;
  version: number;
  provider: OfferProviderView;
  approval_state: OfferView['approvalState'];
}

export function toOfferView(row: OfferFactsRow): OfferView {
  return {
    offer: {
      id: row.id,
      category: row.category,
      title: row.title,
      titleCy: row.title_cy,
      description: row.description,
      descriptionCy: row.description_cy,
      unit: row.unit,
      pricePence: row.price_pence,
      vat: row.vat,
      languages: row.languages,
      outcomeCodes: row.outcome_codes,
      startsIn: outwardCode(row.starts_postcode),
      distanceMetres: row.metres,
      reachMetres: row.reach_metres,
      weeklyCapacity: row.weekly_capacity,
      regulatedActivity: row.regulated_activity,
      open: row.open,
      state: row.state,
      isDemonstration: row.is_demonstration,
      version: row.version,
    },
    provider: row.provider,
    approvalState: row.approval_state,
  };
}
