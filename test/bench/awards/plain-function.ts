/**
 * The limit to compare with: what a developer with no application would write, one function of the same rows in the same
 * tables, with their constraints, indexes and triggers, and the same locks. It decides nothing and trusts its caller.
 */
export const PLAIN_FUNCTION = `
CREATE SCHEMA bench;
GRANT USAGE ON SCHEMA bench TO commonweal_app;
CREATE FUNCTION bench.place(p_authority uuid, p_user uuid, p_budget uuid, p_offer uuid, p_hundredths integer, p_starts date,
  p_ends date, p_outcomes uuid[], p_award uuid, p_journal uuid, p_message uuid, p_key text, p_hash text, p_decision jsonb,
  p_answer text, p_kind text, p_payload jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  b record;
  o record;
  value bigint;
  available bigint;
  reserved bigint;
  award_reference text;
BEGIN
  SELECT u.*, split_part(p.postcode, ' ', 1) AS area INTO b FROM budgets.budget u
    JOIN people.person p ON p.authority_id = u.authority_id AND p.id = u.person_id
    WHERE u.authority_id = p_authority AND u.id = p_budget;
  SELECT f.provider_id, f.category, f.unit, f.price_pence, f.outcome_codes INTO o FROM catalogue.offer f WHERE f.id = p_offer;
  value := o.price_pence * p_hundredths / 100;
  PERFORM 1 FROM ledger.balance l WHERE l.authority_id = p_authority
    AND l.account_id IN (b.available_account_id, b.reserved_account_id) ORDER BY l.account_id FOR UPDATE;
  UPDATE ledger.balance l SET balance_pence = l.balance_pence - value
    WHERE l.authority_id = p_authority AND l.account_id = b.available_account_id RETURNING l.balance_pence INTO available;
  UPDATE ledger.balance l SET balance_pence = l.balance_pence + value
    WHERE l.authority_id = p_authority AND l.account_id = b.reserved_account_id RETURNING l.balance_pence INTO reserved;
  INSERT INTO ordering.linkage AS l (authority_id, person_id, category, buyer, total_pence, version)
    VALUES (p_authority, b.person_id, o.category, 'council', value, 1)
    ON CONFLICT (authority_id, person_id, category, buyer) DO UPDATE SET total_pence = l.total_pence + value, version = l.version + 1;
  award_reference := 'AWD-' || to_char(now() AT TIME ZONE 'Europe/London', 'YYYY') || '-'
    || lpad(nextval('ordering.award_number')::text, 6, '0');
  INSERT INTO ordering.award (authority_id, id, reference, kind, state, person_id, budget_id, budget_type, money_held_in, area,
    offer_id, provider_id, category, unit, quantity_hundredths, price_pence, starts_on, ends_on, value_pence, whole_life_pence,
    reserved_pence, outcome_ids, outcome_codes, requires_approval, placed_by, answer_by, created_at, changed_at, linked_buyer)
  VALUES (p_authority, p_award, award_reference, 'council_award', 'awaiting_agreement', b.person_id, p_budget, b.type,
    b.money_held_in, b.area, p_offer, o.provider_id, o.category, o.unit, p_hundredths, o.price_pence, p_starts, p_ends, value,
    value, value, p_outcomes, o.outcome_codes, false, p_user, current_date + 14, now(), now(), 'council');
  INSERT INTO ordering.decision (authority_id, award_id, outcome, route, band, policy_id, policy_version, engine_version, facts,
    reasons, duties, hash, decided_at)
  VALUES (p_authority, p_award, p_decision ->> 'outcome', p_decision ->> 'route', p_decision ->> 'band',
    (p_decision ->> 'policy_id')::uuid, (p_decision ->> 'policy_version')::integer, p_decision ->> 'engine_version',
    p_decision -> 'facts', p_decision -> 'reasons', p_decision -> 'duties', p_hash, now());
  INSERT INTO ordering.award_event (authority_id, award_id, version, action, to_state, actor_user, at)
  VALUES (p_authority, p_award, 1, 'place', 'awaiting_agreement', p_user, now());
  INSERT INTO ledger.journal (authority_id, id, kind, idempotency_key, request_hash, budget_id, award_id, posted_by, occurred_at)
  VALUES (p_authority, p_journal, 'reservation', 'reservation-' || p_award, p_hash, p_budget, p_award, p_user, now());
  INSERT INTO ledger.entry (authority_id, journal_id, account_id, amount_pence, balance_after_pence)
  VALUES (p_authority, p_journal, b.available_account_id, -value, available),
         (p_authority, p_journal, b.reserved_account_id, value, reserved);
  INSERT INTO platform.outbox (id, authority_id, kind, payload) VALUES (p_message, p_authority, p_kind, p_payload);
  INSERT INTO platform.idempotency (user_id, route, key, request_hash, status, response)
  VALUES (p_user, 'POST /api/v1/awards', p_key, p_hash, 201, (left(p_answer, -1) || ',"reference":"' || award_reference || '"}')::json);
  RETURN award_reference;
END $$;
REVOKE ALL ON FUNCTION bench.place FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bench.place TO commonweal_app;
`;
