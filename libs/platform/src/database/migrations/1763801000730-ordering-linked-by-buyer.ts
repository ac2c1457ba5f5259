import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what one contracting authority buys for a person's need is judged together, and what anybody else buys for it is not:
 * a person with a direct payment, a host that is nobody's purchasing agent, the other of council and health body. The
 * council's own service is booked, not bought, and counts apart too. With whom an award counts is kept with it.
 * Locks: ordering.award and ordering.linkage, exclusively, while each is read through once.
 * Undo: down, then run the text of ordering.placing_facts in 1763801000310 again.
 */
export class LinkedByBuyer1763801000730 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(COLUMN);
    await queryRunner.query(TOTALS);
    await queryRunner.query(FACTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
DELETE FROM ordering.linkage;
ALTER TABLE ordering.linkage DROP CONSTRAINT linkage_pkey, DROP COLUMN buyer,
  ADD PRIMARY KEY (authority_id, person_id, category);
INSERT INTO ordering.linkage (authority_id, person_id, category, total_pence, version)
  SELECT authority_id, person_id, category, sum(pence), 1 FROM (${LIVE}) live GROUP BY 1, 2, 3;
ALTER TABLE ordering.award DROP COLUMN linked_buyer`);
  }
}

/** What each award that still counts comes to, with the change of it that waits. */
const LIVE = `SELECT w.authority_id, w.person_id, w.category, w.linked_buyer, w.whole_life_pence + coalesce(c.linked_pence, 0) AS pence
  FROM ordering.award w
  LEFT JOIN ordering.award_change c ON c.authority_id = w.authority_id AND c.award_id = w.id
    AND c.state IN ('awaiting_agreement', 'awaiting_approval', 'offered')
  WHERE w.state NOT IN ('declined', 'expired', 'cancelled', 'completed', 'ended')`;

const COLUMN = `
-- With whose purchases it is judged. While nobody has decided whether a paid host is a purchasing agent, it counts as one.
ALTER TABLE ordering.award ADD COLUMN linked_buyer text
  CHECK (linked_buyer IN ('person', 'host', 'council', 'health_body', 'in_house'));
UPDATE ordering.award w SET linked_buyer = CASE
    WHEN w.budget_type = 'council_managed' AND EXISTS (SELECT 1 FROM providers.provider p
      WHERE p.id = w.provider_id AND p.kind = 'in_house' AND p.in_house_authority_id = w.authority_id) THEN 'in_house'
    WHEN party.buyer = 'host' AND d.purchasing IN ('paid_agent', 'paid_undecided') THEN
      CASE WHEN d.funder = 'health_body' THEN 'health_body' ELSE 'council' END
    ELSE party.buyer END
  FROM ordering.award a
  CROSS JOIN LATERAL (SELECT coalesce(a.buyer, CASE a.kind WHEN 'purchase' THEN 'person' WHEN 'isf_purchase' THEN 'host'
    ELSE 'council' END) AS buyer) party
  LEFT JOIN LATERAL (SELECT coalesce(x.facts -> 'buyer' ->> 'hostPurchasing', 'paid_undecided') AS purchasing,
      x.facts -> 'buyer' ->> 'funder' AS funder
    FROM ordering.decision x WHERE x.authority_id = a.authority_id AND x.award_id = a.id) d ON true
  WHERE a.authority_id = w.authority_id AND a.id = w.id;
ALTER TABLE ordering.award ALTER COLUMN linked_buyer SET NOT NULL;
`;

const TOTALS = `
ALTER TABLE ordering.linkage ADD COLUMN buyer text NOT NULL DEFAULT 'council';
ALTER TABLE ordering.linkage ALTER COLUMN buyer DROP DEFAULT, DROP CONSTRAINT linkage_pkey,
  ADD PRIMARY KEY (authority_id, person_id, category, buyer);
UPDATE ordering.linkage SET total_pence = 0, version = version + 1;
INSERT INTO ordering.linkage AS l (authority_id, person_id, category, buyer, total_pence, version)
  SELECT authority_id, person_id, category, linked_buyer, sum(pence), 1 FROM (${LIVE}) live GROUP BY 1, 2, 3, 4
  ON CONFLICT (authority_id, person_id, category, buyer) DO UPDATE SET total_pence = excluded.total_pence;
`;

const FACTS = `
-- p_items: [{ix, userId, authorities, persons, provider (only of a host who buys), budgetId, offerId, route, key}]. A budget that the actor may not reach, or an
-- offer that is not listed, gives no row. With each fact that another request can move comes its version.
CREATE OR REPLACE FUNCTION ordering.placing_facts(p_items jsonb) RETURNS TABLE (ix integer, facts jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY
  SELECT i.ix, jsonb_build_object(
    'authorityId', b.authority_id, 'nation', a.nation,
    'answered', EXISTS (SELECT 1 FROM platform.idempotency k WHERE k.user_id = i."userId" AND k.route = i.route AND k.key = i.key),
    'budget', jsonb_build_object('id', b.id, 'type', b.type, 'moneyHeldIn', b.money_held_in, 'isfBasis', b.isf_basis,
      'hostProviderId', b.host_provider_id, 'startsOn', b.starts_on, 'endsOn', b.ends_on, 'version', b.version,
      'availableAccountId', b.available_account_id, 'reservedAccountId', b.reserved_account_id,
      'availablePence', bal.balance_pence,
      'funders', (SELECT coalesce(jsonb_agg(DISTINCT f.kind), '[]') FROM budgets.funder f
                  WHERE f.authority_id = b.authority_id AND f.budget_id = b.id),
      'healthDelegated', b.health_delegated_on IS NOT NULL,
      'holding', CASE WHEN b.type <> 'council_managed' THEN jsonb_build_object(
        'personCouldDecide', b.person_could_decide, 'planCategories', b.plan_categories, 'planOutcomeCodes', b.plan_outcome_codes,
        'nomineePower', (SELECT jsonb_build_object('mayBuy', n.may_buy, 'categories', n.categories, 'mostPence', n.most_pence)
          FROM budgets.nominee_power n WHERE n.authority_id = b.authority_id AND n.budget_id = b.id AND n.user_id = i."userId"),
        'family', (SELECT jsonb_build_object('inHousehold', y.in_household, 'agreed', y.agreed_on IS NOT NULL)
          FROM budgets.family_provider y WHERE y.authority_id = b.authority_id AND y.budget_id = b.id AND y.provider_id = pr.id),
        'hostPurchasing', (SELECT h.purchasing FROM budgets.host_agreement h
          WHERE h.authority_id = b.authority_id AND h.provider_id = b.host_provider_id),
        'fundAward', CASE WHEN b.isf_basis = 'council_contract' THEN ordering.fund_award(b.authority_id, b.id) END,
        'allocatedPence', (SELECT sum(f.amount_pence)::bigint FROM budgets.funder f
          WHERE f.authority_id = b.authority_id AND f.budget_id = b.id)) END),
    'person', jsonb_build_object('id', p.id, 'diedOn', p.died_on, 'language', p.language, 'area', split_part(p.postcode, ' ', 1),
      'outcomes', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', oc.id, 'code', oc.code)), '[]') FROM people.outcome oc
                   WHERE oc.authority_id = p.authority_id AND oc.person_id = p.id)),
    'offer', jsonb_build_object('id', o.id, 'version', o.version, 'category', o.category, 'unit', o.unit,
      'pricePence', o.price_pence, 'languages', o.languages, 'outcomeCodes', o.outcome_codes,
      'distanceMetres', round(sqrt((o.easting - p.easting)::float8 ^ 2 + (o.northing - p.northing)::float8 ^ 2))::integer,
      'reachMetres', o.reach_metres, 'weeklyCapacity', o.weekly_capacity,
      'regulatedActivity', c.regulated_activity, 'open', c.open),
    'provider', jsonb_build_object('id', pr.id, 'version', pr.version, 'kind', pr.kind, 'registerCategory', pr.register_category,
      'ownership', pr.ownership, 'footprint', pr.footprint, 'fullTimeStaff', pr.full_time_staff,
      'qualityGrade', pr.quality_grade, 'inHouseAuthorityId', pr.in_house_authority_id,
      'checks', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'state', k.state, 'validUntil', k.valid_until)), '[]')
                 FROM providers.standing_check k WHERE k.provider_id = pr.id),
      'lift', (SELECT jsonb_build_object('decidedOn', g.decided_on, 'validUntil', g.valid_until, 'evidence', g.evidence_codes)
               FROM providers.generative_lift g WHERE g.authority_id = b.authority_id AND g.provider_id = pr.id)),
    'approval', jsonb_build_object('state', ap.state, 'version', coalesce(ap.version, 0)),
    'limit', jsonb_build_object('pence', dl.limit_pence, 'version', coalesce(dl.version, 0)),
    'policy', jsonb_build_object('id', cp.policy_id, 'version', coalesce(cp.version, 0)),
    'linkages', (SELECT coalesce(jsonb_object_agg(l.buyer, jsonb_build_object('totalPence', l.total_pence, 'version', l.version)), '{}')
      FROM ordering.linkage l
      WHERE l.authority_id = b.authority_id AND l.person_id = b.person_id AND l.category = o.category),
    'placerRoles', (SELECT coalesce(jsonb_agg(DISTINCT r.role), '[]') FROM access.user_role r WHERE r.user_id = i."userId"
      AND r.revoked_at IS NULL AND (r.person_id = b.person_id OR r.provider_id = b.host_provider_id
        OR (r.authority_id = b.authority_id AND r.person_id IS NULL AND r.provider_id IS NULL))),
    'personUsers', (SELECT coalesce(jsonb_agg(DISTINCT r.user_id), '[]') FROM access.user_role r
      WHERE r.person_id = b.person_id AND r.revoked_at IS NULL
        AND r.role IN ('budget_holder', 'nominee', 'authorised_person', 'suitable_person')),
    'providerUsers', (SELECT coalesce(jsonb_agg(DISTINCT r.user_id), '[]') FROM access.user_role r
      WHERE r.provider_id = pr.id AND r.revoked_at IS NULL),
    'managers', (SELECT coalesce(jsonb_agg(DISTINCT r.user_id), '[]') FROM access.user_role r
      WHERE r.authority_id = b.authority_id AND r.role = 'manager' AND r.revoked_at IS NULL)
  )
  FROM jsonb_to_recordset(p_items) AS i(ix integer, "userId" uuid, authorities uuid[], persons uuid[], provider uuid,
                                        "budgetId" uuid, "offerId" uuid, route text, key text)
  JOIN budgets.budget b ON b.id = i."budgetId"
    AND (b.authority_id = ANY (i.authorities) OR b.person_id = ANY (i.persons) OR b.host_provider_id = i.provider)
  JOIN access.authority a ON a.id = b.authority_id
  JOIN people.person p ON p.authority_id = b.authority_id AND p.id = b.person_id
    AND (NOT p.restricted OR p.id = ANY (i.persons) OR EXISTS (SELECT 1 FROM people.named_access n
         WHERE n.authority_id = p.authority_id AND n.person_id = p.id AND n.user_id = i."userId"))
  JOIN ledger.balance bal ON bal.authority_id = b.authority_id AND bal.account_id = b.available_account_id
  JOIN catalogue.offer o ON o.id = i."offerId" AND o.state = 'listed'
  JOIN catalogue.category c ON c.code = o.category
  JOIN providers.provider pr ON pr.id = o.provider_id
  LEFT JOIN providers.approval ap ON ap.authority_id = b.authority_id AND ap.provider_id = pr.id
  LEFT JOIN access.delegated_limit dl ON dl.authority_id = b.authority_id AND dl.user_id = i."userId"
  LEFT JOIN policy.current_policy cp ON cp.authority_id = b.authority_id
  -- Found by key, though the planner takes JSON for hundreds of rows.
  WHERE b.id = ANY (ARRAY(SELECT (x ->> 'budgetId')::uuid FROM jsonb_array_elements(p_items) x));
END $$;
`;
