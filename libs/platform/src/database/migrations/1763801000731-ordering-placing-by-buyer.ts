import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: placing compares and counts the linked total of the buyer that the policy names, and writes down which it was.
 * Order of locks for everybody: guarded balances by account id, then linkage rows by council, person, category and buyer.
 * Locks: none, a function is replaced. Undo: run the text of ordering.place_awards in 1763801000320 again.
 */
export class PlacingByBuyer1763801000731 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(PLACE);
  }

  down(): Promise<void> {
    return Promise.resolve(); // the earlier text needs the earlier linkage
  }
}

const PLACE = `
-- Writes the awards whose facts still hold; each item gets its own answer and a refused one leaves nothing behind.
-- result: placed (detail: reference), replay, idempotency-mismatch, facts-moved, suggestion-closed,
-- budget-exceeded (detail: availablePence, requestedPence).
-- answer is the text of a JSON object, kept with the reference as its last field: a repeat gets the same bytes.
-- Items are judged in their order, each on what those placed before it in the call leave.
CREATE OR REPLACE FUNCTION ordering.place_awards(p_items jsonb) RETURNS TABLE (ix integer, result text, detail jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  s record;
  councils uuid[];
  placed integer[] := '{}';
  -- Of the items placed so far: pence by available account, awards by linkage row, hash by idempotency key; suggestions.
  spent jsonb := '{}';
  linked jsonb := '{}';
  claimed jsonb := '{}';
  available bigint;
BEGIN
  -- Arrays, so that rows are found by key: the planner takes JSON for hundreds of rows and would read whole tables.
  councils := ARRAY(SELECT DISTINCT (x ->> 'authorityId')::uuid FROM jsonb_array_elements(p_items) x);
  PERFORM 1 FROM ledger.balance b
    WHERE b.authority_id = ANY (councils) AND b.account_id = ANY (ARRAY(
      SELECT (x ->> acc)::uuid FROM jsonb_array_elements(p_items) x,
        unnest(ARRAY['availableAccountId', 'reservedAccountId']) acc))
    ORDER BY b.account_id FOR UPDATE;
  INSERT INTO ordering.linkage (authority_id, person_id, category, buyer)
    SELECT DISTINCT (x ->> 'authorityId')::uuid, (x ->> 'personId')::uuid, x ->> 'category', x ->> 'linkedBuyer'
    FROM jsonb_array_elements(p_items) x
    ORDER BY 1, 2, 3, 4
    ON CONFLICT DO NOTHING;
  PERFORM 1 FROM ordering.linkage l
    WHERE l.authority_id = ANY (councils)
      AND l.person_id = ANY (ARRAY(SELECT (x ->> 'personId')::uuid FROM jsonb_array_elements(p_items) x))
      AND l.category = ANY (ARRAY(SELECT x ->> 'category' FROM jsonb_array_elements(p_items) x))
    ORDER BY l.authority_id, l.person_id, l.category, l.buyer FOR UPDATE;

  FOR s IN
    SELECT i.ix, i."reservedPence" AS pence, i."suggestionId" AS suggestion, i."availableAccountId"::text AS account, (i.expect ->> 'linkage')::integer AS expected_links,
      i."personId" || i.category || i."linkedBuyer" AS link, i.idempotency ->> 'hash' AS hash,
      jsonb_build_array(i."userId", i.idempotency -> 'route', i.idempotency -> 'key')::text AS claim,
      k.request_hash AS earlier_hash, f.holds, f.links, f.available, i."suggestionId" IS NULL OR EXISTS (
        SELECT 1 FROM ordering.suggestion g WHERE g.authority_id = i."authorityId" AND g.id = i."suggestionId"
          AND g.budget_id = i."budgetId" AND i."offerId" = ANY (g.offer_ids) AND g.state = 'open') AS follows
    FROM jsonb_to_recordset(p_items) AS i(ix integer, "userId" uuid, authorities uuid[], persons uuid[], provider uuid,
      "authorityId" uuid, "personId" uuid, "budgetId" uuid, "offerId" uuid, category text, kind text, "linkedBuyer" text, "reservedPence" bigint, "suggestionId" uuid,
      "availableAccountId" uuid, "reservedAccountId" uuid, expect jsonb, idempotency jsonb)
    -- LIMIT keeps each look-up by key, one item at a time.
    LEFT JOIN LATERAL (
      SELECT p.request_hash FROM platform.idempotency p
      WHERE p.user_id = i."userId" AND p.route = i.idempotency ->> 'route' AND p.key = i.idempotency ->> 'key' LIMIT 1) k ON true
    LEFT JOIN LATERAL (
      SELECT b.version = (i.expect ->> 'budget')::integer AND o.version = (i.expect ->> 'offer')::integer
          AND pr.version = (i.expect ->> 'provider')::integer AND coalesce(ap.version, 0) = (i.expect ->> 'approval')::integer
          AND coalesce(dl.version, 0) = (i.expect ->> 'limit')::integer
          AND coalesce(cp.version, 0) = (i.expect ->> 'policy')::integer
          AND (b.isf_basis IS DISTINCT FROM 'council_contract'
            OR ordering.fund_award(b.authority_id, b.id) = i.expect ->> 'fundAward') AS holds,
        l.version AS links, bal.balance_pence AS available
      FROM budgets.budget b
      JOIN ledger.balance bal ON bal.authority_id = b.authority_id AND bal.account_id = b.available_account_id
      JOIN catalogue.offer o ON o.id = i."offerId" AND o.state = 'listed'
      JOIN providers.provider pr ON pr.id = o.provider_id
      JOIN ordering.linkage l ON l.authority_id = b.authority_id AND l.person_id = b.person_id AND l.category = o.category
        AND l.buyer = i."linkedBuyer"
      LEFT JOIN providers.approval ap ON ap.authority_id = b.authority_id AND ap.provider_id = pr.id
      LEFT JOIN access.delegated_limit dl ON dl.authority_id = b.authority_id AND dl.user_id = i."userId"
      LEFT JOIN policy.current_policy cp ON cp.authority_id = b.authority_id
      WHERE b.authority_id = i."authorityId" AND b.id = i."budgetId" AND b.person_id = i."personId"
        AND b.available_account_id = i."availableAccountId" AND b.reserved_account_id = i."reservedAccountId"
        AND o.category = i.category
        AND (b.authority_id = ANY (i.authorities) OR b.person_id = ANY (i.persons) OR b.host_provider_id = i.provider)
      LIMIT 1) f ON true
    ORDER BY i.ix
  LOOP
    ix := s.ix;
    detail := NULL;
    available := s.available - coalesce((spent ->> s.account)::bigint, 0);
    IF s.hash IS NOT NULL AND coalesce(s.earlier_hash, claimed ->> s.claim) IS NOT NULL THEN
      result := CASE WHEN coalesce(s.earlier_hash, claimed ->> s.claim) = s.hash THEN 'replay' ELSE 'idempotency-mismatch' END;
      RETURN NEXT;
    ELSIF s.holds IS NOT TRUE OR s.links + coalesce((linked ->> s.link)::integer, 0) IS DISTINCT FROM s.expected_links THEN
      result := 'facts-moved';
      RETURN NEXT;
    ELSIF NOT s.follows OR claimed ? s.suggestion::text THEN
      result := 'suggestion-closed';
      RETURN NEXT;
    ELSIF available < s.pence THEN
      result := 'budget-exceeded';
      detail := jsonb_build_object('availablePence', available, 'requestedPence', s.pence);
      RETURN NEXT;
    ELSE
      placed := placed || s.ix;
      spent := spent || jsonb_build_object(s.account, coalesce((spent ->> s.account)::bigint, 0) + s.pence);
      linked := linked || jsonb_build_object(s.link, coalesce((linked ->> s.link)::integer, 0) + 1);
      IF s.hash IS NOT NULL THEN claimed := claimed || jsonb_build_object(s.claim, s.hash); END IF;
      IF s.suggestion IS NOT NULL THEN claimed := claimed || jsonb_build_object(s.suggestion::text, s.ix); END IF;
    END IF;
  END LOOP;
  IF placed = '{}' THEN RETURN; END IF;

  RETURN QUERY
  WITH item AS MATERIALIZED (
    SELECT x.*, 'AWD-' || to_char(x.at AT TIME ZONE 'Europe/London', 'YYYY') || '-'
      || lpad(nextval('ordering.award_number')::text, 6, '0') AS reference
    FROM jsonb_to_recordset(p_items) AS x(
      ix integer, "userId" uuid, "onBehalfOf" uuid, "authorityId" uuid, "awardId" uuid, kind text, state text, "personId" uuid,
      "budgetId" uuid, "budgetType" text, "moneyHeldIn" text, area text, "offerId" uuid, "providerId" uuid, category text, unit text,
      "quantityHundredths" integer, "pricePence" bigint, "startsOn" date, "endsOn" date, "reviewOn" date, "valuePence" bigint,
      "wholeLifePence" bigint, "reservedPence" bigint, buyer text, "linkedBuyer" text, "hostProviderId" uuid, "outcomeIds" uuid[], "outcomeCodes" text[], "reasonCode" text, "requiresApproval" boolean,
      "answerBy" date, at timestamptz, decision jsonb, outbox jsonb, idempotency jsonb, answer text)
    WHERE x.ix = ANY (placed)
  ), award AS (
    INSERT INTO ordering.award (authority_id, id, reference, kind, state, person_id, budget_id, budget_type, money_held_in, area,
      offer_id, provider_id, category, unit, quantity_hundredths, price_pence, starts_on, ends_on, review_on, value_pence,
      whole_life_pence, reserved_pence, outcome_ids, outcome_codes, reason_code, requires_approval, placed_by, placed_for,
      offered_at, answer_by, created_at, changed_at, buyer, host_provider_id, linked_buyer)
    SELECT i."authorityId", i."awardId", i.reference, i.kind, i.state, i."personId", i."budgetId", i."budgetType", i."moneyHeldIn",
      i.area, i."offerId", i."providerId", i.category, i.unit, i."quantityHundredths", i."pricePence", i."startsOn", i."endsOn",
      i."reviewOn", i."valuePence", i."wholeLifePence", i."reservedPence", i."outcomeIds", i."outcomeCodes", i."reasonCode",
      i."requiresApproval", i."userId", i."onBehalfOf", CASE WHEN i.state = 'offered' THEN i.at END, i."answerBy", i.at, i.at,
      i.buyer, i."hostProviderId", i."linkedBuyer"
    FROM item i
  ), decision AS (
    INSERT INTO ordering.decision (authority_id, award_id, outcome, route, band, policy_id, policy_version, engine_version,
      facts, reasons, duties, shortlist, hash, decided_at)
    SELECT i."authorityId", i."awardId", d.outcome, d.route, d.band, d."policyId", d."policyVersion", d."engineVersion", d.facts,
      d.reasons, d.duties, d.shortlist, d.hash, i.at
    FROM item i, jsonb_to_record(i.decision) AS d(outcome text, route text, band text, "policyId" uuid, "policyVersion" integer,
      "engineVersion" text, facts jsonb, reasons jsonb, duties jsonb, shortlist jsonb, hash text)
  ), event AS (
    INSERT INTO ordering.award_event (authority_id, award_id, version, action, from_state, to_state, actor_user, on_behalf_of,
      reason_code, at)
    SELECT i."authorityId", i."awardId", 1, 'place', NULL, i.state, i."userId", i."onBehalfOf", i."reasonCode", i.at FROM item i
  ), linkage AS (
    UPDATE ordering.linkage l SET total_pence = l.total_pence + m.pence, version = l.version + m.awards
    FROM (SELECT i."authorityId", i."personId", i.category, i."linkedBuyer", sum(i."wholeLifePence")::bigint AS pence,
            count(*)::integer AS awards
          FROM item i GROUP BY 1, 2, 3, 4) m
    WHERE l.authority_id = m."authorityId" AND l.person_id = m."personId" AND l.category = m.category
      AND l.buyer = m."linkedBuyer"
  ), message AS (
    INSERT INTO platform.outbox (id, authority_id, kind, payload)
    SELECT m.id, i."authorityId", m.kind, m.payload
    FROM item i, jsonb_to_recordset(i.outbox) AS m(id uuid, kind text, payload jsonb)
  ), kept AS (
    INSERT INTO platform.idempotency (user_id, route, key, request_hash, status, response)
    SELECT i."userId", i.idempotency ->> 'route', i.idempotency ->> 'key', i.idempotency ->> 'hash', 201,
      (left(i.answer, -1) || ',"reference":"' || i.reference || '"}')::json
    FROM item i WHERE i.idempotency ->> 'key' IS NOT NULL
  )
  SELECT i.ix, 'placed', jsonb_build_object('reference', i.reference) FROM item i;

  IF jsonb_path_exists(p_items, '$[*].agreement ? (@ != null)') THEN
    INSERT INTO ordering.agreement (authority_id, award_id, terms_version, basis, agreed_by, how, agreed_on, recorded_by, recorded_at)
    SELECT i."authorityId", i."awardId", 1, a.basis, a.by, a.how, a."on", i."userId", i.at
    FROM jsonb_to_recordset(p_items) AS i(ix integer, "authorityId" uuid, "awardId" uuid, "userId" uuid, at timestamptz, agreement jsonb),
      jsonb_to_record(i.agreement) AS a(basis text, by uuid, how text, "on" date)
    WHERE i.ix = ANY (placed) AND jsonb_typeof(i.agreement) = 'object';
  END IF;
  IF jsonb_path_exists(p_items, '$[*].texts ? (@ != null)') THEN
    INSERT INTO people.person_text (authority_id, id, person_id, subject, subject_id, key_id, ciphertext)
    SELECT i."authorityId", t.id, i."personId", t.subject, i."awardId", t."keyId", decode(t.ciphertext, 'base64')
    FROM jsonb_to_recordset(p_items) AS i(ix integer, "authorityId" uuid, "awardId" uuid, "personId" uuid, texts jsonb),
      jsonb_to_recordset(i.texts) AS t(id uuid, subject text, "keyId" text, ciphertext text)
    WHERE i.ix = ANY (placed) AND jsonb_typeof(i.texts) = 'array';
  END IF;
  IF jsonb_path_exists(p_items, '$[*].suggestionId ? (@ != null)') THEN
    UPDATE ordering.suggestion g SET state = 'used', award_id = i."awardId", closed_at = i.at, version = g.version + 1
    FROM jsonb_to_recordset(p_items) AS i(ix integer, "authorityId" uuid, "awardId" uuid, "suggestionId" uuid, at timestamptz)
    WHERE i.ix = ANY (placed) AND g.authority_id = i."authorityId" AND g.id = i."suggestionId";
  END IF;
  -- The ledger asks who posts: one call for each actor and council. A host promises the money of the person whose fund it
  -- holds: whose it is was proved above, for an actor who reaches it in no other way.
  FOR s IN
    SELECT i."authorityId", a.actor, jsonb_agg(i.journal ORDER BY i.ix) AS journals
    FROM jsonb_to_recordset(p_items) AS i(ix integer, "authorityId" uuid, "personId" uuid, authorities uuid[], persons uuid[],
        actor jsonb, "reservedPence" bigint, journal jsonb),
      LATERAL (SELECT CASE WHEN i."authorityId" = ANY (i.authorities) OR i."personId" = ANY (i.persons) THEN i.actor
        ELSE jsonb_set(i.actor, '{persons}', jsonb_build_array(i."personId")) END AS actor) a
    WHERE i.ix = ANY (placed) AND i."reservedPence" > 0 GROUP BY 1, 2
  LOOP
    PERFORM set_config('app.actor', s.actor::text, true);
    PERFORM ledger.post(s."authorityId", s.journals);
  END LOOP;
END $$;
`;
