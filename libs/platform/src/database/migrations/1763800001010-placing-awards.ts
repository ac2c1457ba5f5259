import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the hot path of placing awards: one call reads the facts of many requests, one call writes many awards.
 * Order of locks for everybody: guarded balances by account id, then linkage rows by council, person and category.
 * Locks: none, new functions. Undo: drop the two functions.
 */
export class PlacingAwards1763800001010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(INDEXES);
    await queryRunner.query(FACTS);
    await queryRunner.query(PLACE);
    await queryRunner.query(GRANTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION ordering.place_awards(jsonb); DROP FUNCTION ordering.placing_facts(jsonb)');
    await queryRunner.query('DROP INDEX ordering.award_by_id, budgets.budget_by_id');
  }
}

const INDEXES = `
CREATE INDEX award_by_id ON ordering.award (id);
CREATE INDEX budget_by_id ON budgets.budget (id);
`;

const FACTS = `
-- p_items: [{ix, userId, authorities, persons, provider, budgetId, offerId, route, key}]. A budget that the actor may not reach, or an
-- offer that is not listed, gives no row. With each fact that another request can move comes its version.
CREATE FUNCTION ordering.placing_facts(p_items jsonb) RETURNS TABLE (ix integer, facts jsonb)
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
                  WHERE f.authority_id = b.authority_id AND f.budget_id = b.id)),
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
      AND r.revoked_at IS NULL AND (r.authority_id = b.authority_id OR r.person_id = b.person_id OR r.provider_id = b.host_provider_id)),
    'personUsers', (SELECT coalesce(jsonb_agg(DISTINCT r.user_id), '[]') FROM access.user_role r
      WHERE r.person_id = b.person_id AND r.revoked_at IS NULL),
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

const PLACE = `
-- Writes the awards whose facts still hold; each item gets its own answer and a refused one leaves nothing behind.
-- result: placed (detail: reference), replay, idempotency-mismatch, facts-moved,
-- budget-exceeded (detail: availablePence, requestedPence).
-- answer is the text of a JSON object, kept with the reference as its last field: a repeat gets the same bytes.
CREATE FUNCTION ordering.place_awards(p_items jsonb) RETURNS TABLE (ix integer, result text, detail jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  i record;
  councils uuid[];
  earlier record;
  holds boolean;
  available bigint;
  award_reference text;
BEGIN
  -- Arrays, so that rows are found by key: the planner takes JSON for hundreds of rows and would read whole tables.
  councils := ARRAY(SELECT DISTINCT (x ->> 'authorityId')::uuid FROM jsonb_array_elements(p_items) x);
  PERFORM 1 FROM ledger.balance b
    WHERE b.authority_id = ANY (councils) AND b.account_id = ANY (ARRAY(
      SELECT (x ->> acc)::uuid FROM jsonb_array_elements(p_items) x,
        unnest(ARRAY['availableAccountId', 'reservedAccountId']) acc))
    ORDER BY b.account_id FOR UPDATE;
  INSERT INTO ordering.linkage (authority_id, person_id, category)
    SELECT DISTINCT (x ->> 'authorityId')::uuid, (x ->> 'personId')::uuid, x ->> 'category' FROM jsonb_array_elements(p_items) x
    ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING;
  PERFORM 1 FROM ordering.linkage l
    WHERE l.authority_id = ANY (councils)
      AND l.person_id = ANY (ARRAY(SELECT (x ->> 'personId')::uuid FROM jsonb_array_elements(p_items) x))
      AND l.category = ANY (ARRAY(SELECT x ->> 'category' FROM jsonb_array_elements(p_items) x))
    ORDER BY l.authority_id, l.person_id, l.category FOR UPDATE;

  FOR i IN SELECT * FROM jsonb_to_recordset(p_items) AS x(
      ix integer, actor jsonb, "userId" uuid, authorities uuid[], persons uuid[], provider uuid, "onBehalfOf" uuid,
      "authorityId" uuid, "awardId" uuid, kind text, state text, "personId" uuid, "budgetId" uuid, "budgetType" text, "moneyHeldIn" text, area text, "offerId" uuid,
      "providerId" uuid, category text, unit text, "quantityHundredths" integer, "pricePence" bigint, "startsOn" date, "endsOn" date,
      "reviewOn" date, "valuePence" bigint, "wholeLifePence" bigint, "outcomeIds" uuid[], "outcomeCodes" text[], "reasonCode" text,
      "requiresApproval" boolean, "answerBy" date, at timestamptz, "availableAccountId" uuid, "reservedAccountId" uuid,
      expect jsonb, decision jsonb, agreement jsonb, texts jsonb, journal jsonb, outbox jsonb, idempotency jsonb, answer text)
  LOOP
    ix := i.ix;
    IF i.idempotency IS NOT NULL THEN
      SELECT p.request_hash, p.response::jsonb AS response INTO earlier FROM platform.idempotency p
        WHERE p.user_id = i."userId" AND p.route = i.idempotency ->> 'route' AND p.key = i.idempotency ->> 'key';
      IF FOUND THEN
        result := CASE WHEN earlier.request_hash = i.idempotency ->> 'hash' THEN 'replay' ELSE 'idempotency-mismatch' END;
        detail := NULL;
        RETURN NEXT;
        CONTINUE;
      END IF;
    END IF;

    SELECT b.version = (i.expect ->> 'budget')::integer AND o.version = (i.expect ->> 'offer')::integer
       AND pr.version = (i.expect ->> 'provider')::integer AND coalesce(ap.version, 0) = (i.expect ->> 'approval')::integer
       AND coalesce(dl.version, 0) = (i.expect ->> 'limit')::integer
       AND coalesce(cp.version, 0) = (i.expect ->> 'policy')::integer
       AND l.version = (i.expect ->> 'linkage')::integer, bal.balance_pence
      INTO holds, available
      FROM budgets.budget b
      JOIN ledger.balance bal ON bal.authority_id = b.authority_id AND bal.account_id = b.available_account_id
      JOIN catalogue.offer o ON o.id = i."offerId" AND o.state = 'listed'
      JOIN providers.provider pr ON pr.id = o.provider_id
      JOIN ordering.linkage l ON l.authority_id = b.authority_id AND l.person_id = b.person_id AND l.category = o.category
      LEFT JOIN providers.approval ap ON ap.authority_id = b.authority_id AND ap.provider_id = pr.id
      LEFT JOIN access.delegated_limit dl ON dl.authority_id = b.authority_id AND dl.user_id = i."userId"
      LEFT JOIN policy.current_policy cp ON cp.authority_id = b.authority_id
      WHERE b.authority_id = i."authorityId" AND b.id = i."budgetId" AND b.person_id = i."personId"
        AND b.available_account_id = i."availableAccountId" AND b.reserved_account_id = i."reservedAccountId"
        AND (b.authority_id = ANY (i.authorities) OR b.person_id = ANY (i.persons) OR b.host_provider_id = i.provider);
    IF holds IS NOT TRUE THEN
      result := 'facts-moved'; detail := NULL;
      RETURN NEXT;
      CONTINUE;
    END IF;
    IF available < i."valuePence" THEN
      result := 'budget-exceeded';
      detail := jsonb_build_object('availablePence', available, 'requestedPence', i."valuePence");
      RETURN NEXT;
      CONTINUE;
    END IF;

    award_reference := 'AWD-' || to_char(i.at AT TIME ZONE 'Europe/London', 'YYYY') || '-'
      || lpad(nextval('ordering.award_number')::text, 6, '0');
    INSERT INTO ordering.award (authority_id, id, reference, kind, state, person_id, budget_id, budget_type, money_held_in, area,
      offer_id, provider_id, category,
      unit, quantity_hundredths, price_pence, starts_on, ends_on, review_on, value_pence, whole_life_pence, reserved_pence,
      outcome_ids, outcome_codes, reason_code, requires_approval, placed_by, placed_for, offered_at,
      answer_by, created_at, changed_at)
    VALUES (i."authorityId", i."awardId", award_reference, i.kind, i.state, i."personId", i."budgetId", i."budgetType",
      i."moneyHeldIn", i.area, i."offerId", i."providerId", i.category, i.unit, i."quantityHundredths", i."pricePence", i."startsOn", i."endsOn", i."reviewOn",
      i."valuePence", i."wholeLifePence", i."valuePence", i."outcomeIds", i."outcomeCodes", i."reasonCode", i."requiresApproval", i."userId",
      i."onBehalfOf",
      CASE WHEN i.state = 'offered' THEN i.at END, i."answerBy", i.at, i.at);
    INSERT INTO ordering.decision (authority_id, award_id, outcome, route, band, policy_id, policy_version, engine_version,
      facts, reasons, duties, shortlist, hash, decided_at)
    VALUES (i."authorityId", i."awardId", i.decision ->> 'outcome', i.decision ->> 'route', i.decision ->> 'band',
      (i.decision ->> 'policyId')::uuid, (i.decision ->> 'policyVersion')::integer, i.decision ->> 'engineVersion',
      i.decision -> 'facts', i.decision -> 'reasons', i.decision -> 'duties', i.decision -> 'shortlist',
      i.decision ->> 'hash', i.at);
    INSERT INTO ordering.award_event (authority_id, award_id, version, action, from_state, to_state, actor_user, on_behalf_of,
      reason_code, at)
    VALUES (i."authorityId", i."awardId", 1, 'place', NULL, i.state, i."userId", i."onBehalfOf", i."reasonCode", i.at);
    IF i.agreement IS NOT NULL THEN
      INSERT INTO ordering.agreement (authority_id, award_id, terms_version, basis, agreed_by, how, agreed_on, recorded_by, recorded_at)
      VALUES (i."authorityId", i."awardId", 1, i.agreement ->> 'basis', (i.agreement ->> 'by')::uuid, i.agreement ->> 'how',
        (i.agreement ->> 'on')::date, i."userId", i.at);
    END IF;
    IF i.texts IS NOT NULL THEN
      INSERT INTO people.person_text (authority_id, id, person_id, subject, subject_id, key_id, ciphertext)
      SELECT i."authorityId", (t ->> 'id')::uuid, i."personId", t ->> 'subject', i."awardId", t ->> 'keyId',
        decode(t ->> 'ciphertext', 'base64') FROM jsonb_array_elements(i.texts) t;
    END IF;
    UPDATE ordering.linkage l SET total_pence = l.total_pence + i."wholeLifePence", version = l.version + 1
      WHERE l.authority_id = i."authorityId" AND l.person_id = i."personId" AND l.category = i.category;
    IF i."valuePence" > 0 THEN
      PERFORM set_config('app.actor', i.actor::text, true);
      PERFORM ledger.post(i."authorityId", jsonb_build_array(i.journal));
    END IF;
    INSERT INTO platform.outbox (id, authority_id, kind, payload)
      SELECT (m ->> 'id')::uuid, i."authorityId", m ->> 'kind', m -> 'payload' FROM jsonb_array_elements(i.outbox) m;

    detail := jsonb_build_object('reference', award_reference);
    IF i.idempotency IS NOT NULL THEN
      INSERT INTO platform.idempotency (user_id, route, key, request_hash, status, response)
      VALUES (i."userId", i.idempotency ->> 'route', i.idempotency ->> 'key', i.idempotency ->> 'hash', 201,
        (left(i.answer, -1) || ',"reference":"' || award_reference || '"}')::json);
    END IF;
    result := 'placed';
    RETURN NEXT;
  END LOOP;
END $$;
`;

const GRANTS = `
REVOKE ALL ON FUNCTION ordering.placing_facts(jsonb), ordering.place_awards(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ordering.placing_facts(jsonb), ordering.place_awards(jsonb) TO commonweal_app;
`;
