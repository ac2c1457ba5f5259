import { type Actor, pence, subtract } from '@commonweal/kernel';
import type { AwardView, DecisionView } from '../application/queries/awards';
import { type AwardBuyer, claimablePence } from '../domain/award';
import { allowedAwardActions } from '../domain/award-actions';
import { AWARD_PARTS, BUYER_OF_KIND, type StoredChange, type StoredPause, toChange } from './award-record';

/** One row an award; row-level security leaves out the person, the decision and the agreement where they are not to be seen. */
export const AWARD_VIEW = `SELECT w.id, w.authority_id AS "authorityId", a.name AS "authorityName", w.reference, w.kind, w.state,
  w.buyer, w.host_provider_id AS "hostProviderId", w.linked_buyer AS "linkedBuyer",
  w.version, w.person_id AS "personId", p.name AS "personName", w.area, w.budget_id AS "budgetId", w.budget_type AS "budgetType",
  w.money_held_in AS "moneyHeldIn", w.offer_id AS "offerId", o.title AS "offerTitle", o.title_cy AS "offerTitleCy",
  w.provider_id AS "providerId", pr.name AS "providerName", w.category, w.unit, w.quantity_hundredths AS "quantityHundredths",
  w.price_pence AS "pricePence", w.starts_on AS "startsOn", w.ends_on AS "endsOn", w.review_on AS "reviewOn",
  w.value_pence AS "valuePence", w.whole_life_pence AS "wholeLifePence", w.reserved_pence AS "reservedPence",
  w.outcome_codes AS "outcomeCodes", w.reason_code AS "reasonCode", w.placed_by AS "placedBy", w.answer_by AS "answerBy",
  w.created_at AS "createdAt", w.ending_on AS "endingOn", w.waiting_pence AS "waitingPence", ${AWARD_PARTS},
  CASE WHEN d.award_id IS NULL THEN NULL ELSE jsonb_build_object('outcome', d.outcome, 'route', d.route, 'band', d.band,
    'policyVersion', d.policy_version, 'engineVersion', d.engine_version, 'reasons', d.reasons, 'duties', d.duties,
    'shortlist', d.shortlist) END AS decision,
  CASE WHEN d.award_id IS NULL THEN NULL ELSE (SELECT c.decision - 'facts' || jsonb_build_object('reasonCode', c.reason_code)
    FROM ordering.award_change c WHERE c.authority_id = w.authority_id AND c.award_id = w.id
      AND c.state IN ('awaiting_agreement', 'awaiting_approval', 'offered')) END AS "changeDecision",
  CASE WHEN g.award_id IS NULL THEN NULL ELSE jsonb_build_object('basis', g.basis, 'how', g.how, 'on', g.agreed_on,
    'consulted', NULL) END AS agreement
  FROM ordering.award w
  JOIN access.authority a ON a.id = w.authority_id
  JOIN catalogue.offer o ON o.id = w.offer_id
  JOIN providers.provider pr ON pr.id = w.provider_id
  LEFT JOIN people.person p ON p.authority_id = w.authority_id AND p.id = w.person_id
  LEFT JOIN ordering.decision d ON d.authority_id = w.authority_id AND d.award_id = w.id
  LEFT JOIN LATERAL (SELECT * FROM ordering.agreement x WHERE x.authority_id = w.authority_id AND x.award_id = w.id
    ORDER BY x.terms_version DESC LIMIT 1) g ON true`;

type Amounts = 'valuePence' | 'wholeLifePence' | 'reservedPence' | 'pricePence' | 'waitingPence';
type Plain = Omit<
  AwardView,
  Amounts | 'claimablePence' | 'allowedActions' | 'buyer' | 'change' | 'pauses' | 'confirmedUntil'
>;

export type AwardViewRecord = Plain &
  Readonly<Record<Amounts, number>> & {
    readonly buyer: AwardBuyer | null;
    readonly pauses: readonly StoredPause[];
    readonly change: StoredChange | null;
    readonly confirmed_until: AwardView['confirmedUntil'];
    readonly held_for_change: number;
    readonly decision: DecisionView | null;
  } & Record<string, unknown>;

export function toAwardView(actor: Actor, row: AwardViewRecord): AwardView {
  const { confirmed_until: confirmedUntil, held_for_change: held, ...shown } = row;
  const amounts = amountsOf(row);
  const buyer = row.buyer ?? BUYER_OF_KIND[row.kind];
  const change = row.change === null ? undefined : toChange(row.change);
  const pauses = row.pauses.map(({ from, until }) => ({ from, until: until ?? undefined }));
  const parties = {
    ...{ ...shown, buyer, change, pauses },
    hostProviderId: row.hostProviderId ?? undefined,
    endingOn: row.endingOn ?? undefined,
  };
  return {
    ...shown,
    ...{ buyer, confirmedUntil, pauses, change: change ?? null },
    allowedActions: allowedAwardActions(actor, parties),
    ...amounts,
    claimablePence: claimablePence({ ...amounts, heldForChangePence: pence(held) }),
    reservedPence: change === undefined ? subtract(amounts.reservedPence, pence(held)) : amounts.reservedPence,
  };
}

function amountsOf(row: AwardViewRecord): Pick<AwardView, Amounts> {
  return {
    pricePence: pence(row.pricePence),
    valuePence: pence(row.valuePence),
    wholeLifePence: pence(row.wholeLifePence),
    reservedPence: pence(row.reservedPence),
    waitingPence: pence(row.waitingPence),
  };
}
