import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: placing reads what is on file about money in a person's or a host's hands, and where the award of a fund stands. Only
 * the roles that act for the person are told, and a role for one person says nothing about another.
 * Locks: none, a function is replaced. Undo: run the text of ordering.placing_facts in 1763800001010 again.
 */
export class FactsForBuyers1763801000310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(FUND);
    await queryRunner.query(FACTS);
  }

  down(): Promise<void> {
    return Promise.resolve(); // the earlier text knows less
  }
}

const FUND = `
-- Where the award of a fund to its host stands: none, waiting for an answer, or held by the host.
CREATE FUNCTION ordering.fund_award(p_authority uuid, p_budget uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT coalesce((
    SELECT CASE WHEN w.state IN ('awaiting_agreement', 'awaiting_approval', 'offered') THEN 'waiting' ELSE 'held' END
    FROM ordering.award w WHERE w.authority_id = p_authority AND w.budget_id = p_budget AND w.kind = 'isf_placement'
      AND w.state NOT IN ('declined', 'expired', 'cancelled', 'completed', 'ended') LIMIT 1), 'none') $$;
REVOKE ALL ON FUNCTION ordering.fund_award(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ordering.fund_award(uuid, uuid) TO commonweal_app;
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
    'linkage', jsonb_build_object('totalPence', coalesce(l.total_pence, 0), 'version', coalesce(l.version, 0)),
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
  LEFT JOIN ordering.linkage l ON l.authority_id = b.authority_id AND l.person_id = b.person_id AND l.category = o.category
  -- Found by key, though the planner takes JSON for hundreds of rows.
  WHERE b.id = ANY (ARRAY(SELECT (x ->> 'budgetId')::uuid FROM jsonb_array_elements(p_items) x));
END $$;
`;
