import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: what Welsh councils' policies read: how many people an unregistered small provider cares for at home (a cap of Welsh
 * law), evidence of section 16 found quickly, and categories of the menu that had none. Locks: providers.provider and
 * ordering.award briefly, for a nullable column and a trigger; the indexes cover few rows. Undo: down, when no offer is in one
 * of the new categories.
 */
export class Wales1763801000700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(COLUMN + HOME_CARE + GUARD + CATEGORIES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
DROP TRIGGER home_care_cap ON ordering.award;
DROP FUNCTION ordering.guard_home_care(), ordering.home_care(uuid, uuid);
DROP INDEX providers.standing_check_section_16, providers.provider_home_care;
ALTER TABLE providers.provider DROP COLUMN home_care_elsewhere;
DELETE FROM catalogue.category
  WHERE code IN ('daytime-respite', 'community-activity-support', 'recycling', 'direct-payment-support')`);
  }
}

const COLUMN = `
-- People that it cares for at home outside Commonweal, as it declares; null: not declared.
ALTER TABLE providers.provider ADD COLUMN home_care_elsewhere integer CHECK (home_care_elsewhere >= 0);
CREATE INDEX provider_home_care ON providers.provider (id) WHERE home_care_elsewhere IS NOT NULL;
CREATE INDEX standing_check_section_16 ON providers.standing_check (provider_id, kind) WHERE kind LIKE 's16%';
`;

const HOME_CARE = `
-- How many people this provider cares for at home now, in every council and elsewhere, and whether this person is one of
-- them. Null where it has not declared how many it has elsewhere. A number crosses councils here, and nothing else does.
CREATE FUNCTION ordering.home_care(p_provider uuid, p_person uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object(
    'people', p.home_care_elsewhere + count(DISTINCT (a.authority_id, a.person_id)) FILTER (WHERE a.id IS NOT NULL),
    'supportsPerson', coalesce(bool_or(a.person_id = p_person), false))
  FROM providers.provider p
  LEFT JOIN (ordering.award a JOIN catalogue.category c ON c.code = a.category AND c.regulated_activity)
    ON a.provider_id = p.id AND a.state NOT IN ('completed', 'ended', 'declined', 'expired', 'cancelled')
  WHERE p.id = p_provider AND p.home_care_elsewhere IS NOT NULL
  GROUP BY p.id
$$;
REVOKE ALL ON FUNCTION ordering.home_care(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ordering.home_care(uuid, uuid) TO commonweal_app;
`;

const GUARD = `
-- The policy refuses a person too many; this is for two that were decided at the same moment. The one that comes second fails
-- as a serialization failure, is decided again and refused with the reason.
CREATE FUNCTION ordering.guard_home_care() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM 1 FROM providers.provider p WHERE p.id = NEW.provider_id AND p.home_care_elsewhere IS NOT NULL
    AND p.kind <> 'personal_assistant' FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM catalogue.category c, access.authority a, policy.law_rule l
             WHERE c.code = NEW.category AND c.regulated_activity AND a.id = NEW.authority_id
               AND l.nation = a.nation AND l.kind = 'unregistered_home_care'
               AND NEW.created_at::date BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')
               AND (ordering.home_care(NEW.provider_id, NEW.person_id) ->> 'people')::integer > l.people)
     AND NOT EXISTS (SELECT 1 FROM providers.standing_check k WHERE k.provider_id = NEW.provider_id AND k.kind = 'ciw'
                     AND k.state = 'passed' AND coalesce(k.valid_until, 'infinity') >= NEW.created_at::date) THEN
    RAISE EXCEPTION 'the provider has taken on somebody else' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER home_care_cap AFTER INSERT ON ordering.award FOR EACH ROW EXECUTE FUNCTION ordering.guard_home_care();
`;

const CATEGORIES = `
INSERT INTO catalogue.category (position, code, regulated_activity, open, name, name_cy) VALUES
  (125, 'daytime-respite', false, true, 'A day in somebody else''s home', 'Diwrnod yng nghartref rhywun arall'),
  (175, 'community-activity-support', false, true, 'Support to join in', 'Cymorth i ymuno'),
  (225, 'recycling', false, true, 'Recycling and mending', 'Ailgylchu a thrwsio'),
  (245, 'direct-payment-support', false, true, 'Help with a direct payment', 'Help gyda thaliad uniongyrchol');
`;
