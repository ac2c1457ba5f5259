import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the menu: what each provider offers, at what price, where, and the covering index that search ranks in.
 * The facts that ranking needs are copied onto the offer (they are the provider's public facts) so that one index answers;
 * a trigger keeps them true. Locks: none, all new. Undo: drop the schema and the trigger on providers.provider.
 */
export class Catalogue1763800000600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(LISTS);
    await queryRunner.query(CATEGORIES);
    await queryRunner.query(OUTCOMES);
    await queryRunner.query(OFFERS);
    await queryRunner.query(DERIVED);
    await queryRunner.query(PROVIDER_FACTS);
    await queryRunner.query(
      'GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA catalogue TO commonweal_app;' +
        'REVOKE INSERT, UPDATE ON catalogue.category, catalogue.outcome_code FROM commonweal_app',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER offers_follow ON providers.provider; DROP SCHEMA catalogue CASCADE');
  }
}

const LISTS = `
CREATE SCHEMA catalogue;
GRANT USAGE ON SCHEMA catalogue TO commonweal_app;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

CREATE TABLE catalogue.category (
  code text PRIMARY KEY,
  name text NOT NULL,
  name_cy text NOT NULL,
  regulated_activity boolean NOT NULL DEFAULT false,  -- personal care and the like: CQC or CIW
  open boolean NOT NULL DEFAULT true,                 -- residential and nursing are off
  position integer NOT NULL
);
-- position is also the outcome's bit in an offer's match_bits: 0 to 31, never reused.
CREATE TABLE catalogue.outcome_code (
  code text PRIMARY KEY,
  name text NOT NULL,
  name_cy text NOT NULL,
  position integer NOT NULL UNIQUE CHECK (position BETWEEN 0 AND 31)
);
`;

// After the taxonomy of CLES 2020 (section 4) and the kinds of support named in the North Wales and Pembrokeshire documents.
const CATEGORIES = `
INSERT INTO catalogue.category (position, code, regulated_activity, open, name, name_cy) VALUES
  (10, 'home-care', true, true, 'Personal care at home', 'Gofal personol gartref'),
  (20, 'flexible-support', false, true, 'Flexible support at home', 'Cymorth hyblyg gartref'),
  (30, 'reablement', true, true, 'Getting back on your feet (reablement)', 'Ailalluogi'),
  (40, 'home-from-hospital', false, true, 'Home from hospital', 'Adref o''r ysbyty'),
  (50, 'end-of-life-support', true, true, 'Support at the end of life', 'Cymorth ar ddiwedd oes'),
  (60, 'sleep-in', true, true, 'Sleep-in and night support', 'Cymorth dros nos'),
  (70, 'supported-living', true, true, 'Supported living', 'Byw â chymorth'),
  (80, 'supported-accommodation', false, true, 'Supported accommodation', 'Llety â chymorth'),
  (90, 'extra-care', true, true, 'Extra care housing', 'Tai gofal ychwanegol'),
  (100, 'shared-lives', true, true, 'Shared Lives', 'Cysylltu Bywydau'),
  (110, 'day-opportunities', false, true, 'Day opportunities', 'Cyfleoedd dydd'),
  (120, 'respite', false, true, 'Respite and short breaks', 'Seibiant a gwyliau byr'),
  (130, 'carer-breaks', false, true, 'Breaks for carers', 'Seibiannau i ofalwyr'),
  (140, 'meals', false, true, 'Meals', 'Prydau bwyd'),
  (150, 'lunch-clubs', false, true, 'Lunch clubs', 'Clybiau cinio'),
  (160, 'exercise', false, true, 'Exercise and keeping active', 'Ymarfer corff a chadw''n heini'),
  (170, 'social-activities', false, true, 'Social and community activities', 'Gweithgareddau cymdeithasol a chymunedol'),
  (180, 'accompanied-shopping', false, true, 'Shopping with company', 'Siopa gyda chwmni'),
  (190, 'community-transport', false, true, 'Community transport', 'Cludiant cymunedol'),
  (200, 'care-and-repair', false, true, 'Repairs, adaptations and gardening', 'Trwsio, addasu a garddio'),
  (210, 'neighbour-help', false, true, 'Neighbour help and time banks', 'Cymorth cymdogion a banciau amser'),
  (220, 'equipment-sharing', false, true, 'Borrowing and sharing things', 'Benthyg a rhannu pethau'),
  (230, 'community-navigation', false, true, 'Finding your way to local support', 'Canfod cymorth lleol'),
  (240, 'prevention', false, true, 'Staying well', 'Cadw''n iach'),
  (900, 'residential-care', true, false, 'Residential care home', 'Cartref gofal preswyl'),
  (910, 'nursing-care', true, false, 'Nursing home', 'Cartref nyrsio');
`;

// In plain words, after the outcomes of the North Wales service specification and of Furzy Park.
const OUTCOMES = `
INSERT INTO catalogue.outcome_code (position, code, name, name_cy) VALUES
  (0, 'relationships', 'Spend time with people who matter to me', 'Treulio amser gyda phobl sy''n bwysig i mi'),
  (1, 'respect', 'Be treated with respect, in my own way', 'Cael parch, yn fy ffordd fy hun'),
  (2, 'safety', 'Be safe, and take the risks I choose', 'Bod yn ddiogel, a chymryd y risgiau rwy''n eu dewis'),
  (3, 'strengths', 'Use what I am good at', 'Defnyddio''r hyn rwy''n dda am ei wneud'),
  (4, 'health', 'Keep well in body and mind', 'Cadw''n iach o ran corff a meddwl'),
  (5, 'active', 'Get about and keep active', 'Mynd o gwmpas a chadw''n heini'),
  (6, 'daily-living', 'Manage from day to day', 'Ymdopi o ddydd i ddydd'),
  (7, 'own-home', 'Keep living in my own home', 'Dal i fyw yn fy nghartref fy hun'),
  (8, 'community', 'Be part of my community', 'Bod yn rhan o''m cymuned'),
  (9, 'independence', 'Do more for myself', 'Gwneud mwy drosof fy hun'),
  (10, 'voice', 'Have my say over my support', 'Cael dweud fy nweud am fy nghymorth'),
  (11, 'after-a-crisis', 'Settle back after hospital or a crisis', 'Setlo''n ôl ar ôl ysbyty neu argyfwng'),
  (12, 'confidence', 'Build my confidence', 'Magu hyder'),
  (13, 'family-and-carers', 'My family and carers get a break', 'Mae fy nheulu a''m gofalwyr yn cael seibiant'),
  (14, 'end-of-life', 'Be comfortable and have my wishes kept at the end of life',
   'Bod yn gyfforddus a chael parchu fy nymuniadau ar ddiwedd oes');
`;

const OFFERS = `
-- price_pence is what the buyer pays for one unit, VAT included.
-- The columns under "derived" are written by the trigger offer_derived alone, from the offer and its provider's public facts.
CREATE TABLE catalogue.offer (
  id uuid PRIMARY KEY,
  provider_id uuid NOT NULL REFERENCES providers.provider (id),
  category text NOT NULL REFERENCES catalogue.category (code),
  title text NOT NULL,
  title_cy text NOT NULL,
  description text NOT NULL DEFAULT '',
  description_cy text NOT NULL DEFAULT '',
  unit text NOT NULL CHECK (unit IN ('hour', 'session', 'day', 'week', 'meal', 'journey', 'item')),
  price_pence bigint NOT NULL CHECK (price_pence >= 0),
  vat text NOT NULL CHECK (vat IN ('exempt', 'outside', 'zero', 'standard')),
  languages text[] NOT NULL,
  outcome_codes text[] NOT NULL,
  starts_postcode text NOT NULL,      -- where the worker or service starts from; never the registered office
  easting integer NOT NULL,
  northing integer NOT NULL,
  reach_metres integer NOT NULL CHECK (reach_metres > 0),
  weekly_capacity integer CHECK (weekly_capacity >= 0),  -- in units; null: not stated
  state text NOT NULL DEFAULT 'listed' CHECK (state IN ('draft', 'listed', 'paused', 'left')),
  is_demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- derived
  cell integer NOT NULL,              -- catalogue.cell
  match_bits bigint NOT NULL,         -- catalogue.match_bits
  rotation_hash integer NOT NULL,     -- catalogue.rotation_hash of the id, for the turn of equals
  ranking_code smallint NOT NULL,     -- catalogue.ranking_code of the provider
  full_time_staff integer,            -- of the provider; null: not known
  words tsvector NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
CREATE INDEX offer_provider ON catalogue.offer (provider_id);
CREATE INDEX offer_search ON catalogue.offer (category, cell)
  INCLUDE (easting, northing, reach_metres, match_bits, rotation_hash, ranking_code, full_time_staff, price_pence,
           provider_id, id) WHERE state = 'listed';
CREATE INDEX offer_cell ON catalogue.offer (cell)
  INCLUDE (easting, northing, reach_metres, match_bits, rotation_hash, ranking_code, full_time_staff, price_pence,
           provider_id, id, category) WHERE state = 'listed';
CREATE INDEX offer_turn ON catalogue.offer (rotation_hash) WHERE state = 'listed';
CREATE INDEX offer_words ON catalogue.offer USING gin (words) WHERE state = 'listed';
`;

const DERIVED = `
-- A square of the national grid around where work starts. Reaches fall into levels, up to 5, 10, 20, 40 and 80 km, with
-- squares of half that side, and one cell for all who reach further: so the squares of each level that lie within its reach
-- of a person, and that one, hold everybody who may reach them.
CREATE FUNCTION catalogue.cell_level(p_reach integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN p_reach <= 5000 THEN 0 WHEN p_reach <= 10000 THEN 1 WHEN p_reach <= 20000 THEN 2
                  WHEN p_reach <= 40000 THEN 3 WHEN p_reach <= 80000 THEN 4 ELSE 5 END $$;
CREATE FUNCTION catalogue.cell_at(p_level integer, p_column integer, p_row integer)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT p_level * 1000000 + (p_column + 100) * 1000 + p_row + 100 $$;
CREATE FUNCTION catalogue.cell(p_easting integer, p_northing integer, p_reach integer)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT CASE WHEN l = 5 THEN 5000000 ELSE
    catalogue.cell_at(l, floor(p_easting / (2500.0 * (1 << l)))::integer, floor(p_northing / (2500.0 * (1 << l)))::integer) END
  FROM catalogue.cell_level(p_reach) l
$$;
CREATE FUNCTION catalogue.cells_about(p_easting integer, p_northing integer)
RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT array_agg(catalogue.cell_at(l, x, y)) || 5000000
  FROM generate_series(0, 4) l
  CROSS JOIN LATERAL (SELECT 2500.0::float8 * (1 << l) AS side) s
  CROSS JOIN LATERAL generate_series(floor(p_easting / side)::integer - 2, floor(p_easting / side)::integer + 2) x
  CROSS JOIN LATERAL generate_series(floor(p_northing / side)::integer - 2, floor(p_northing / side)::integer + 2) y
  CROSS JOIN LATERAL (SELECT greatest(x * side - p_easting, p_easting - (x + 1) * side, 0) AS east,
                             greatest(y * side - p_northing, p_northing - (y + 1) * side, 0) AS north) gap
  WHERE east * east + north * north <= (2 * side + 1) * (2 * side + 1)
$$;

-- Bits 0 to 31 the outcomes by their position, 32 to 61 the languages, 62: no room for anyone.
CREATE FUNCTION catalogue.outcome_bits(p_codes text[]) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT coalesce(bit_or(1::bigint << position), 0) FROM catalogue.outcome_code WHERE code = ANY (p_codes) $$;
-- The languages in the order of libs/providers/src/domain/spoken-languages.ts.
CREATE FUNCTION catalogue.language_bits(p_codes text[]) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT coalesce(bit_or(1::bigint << (31 + at)::integer), 0)
  FROM unnest(ARRAY['en', 'cy', 'bsl', 'pl', 'ro', 'pa', 'ur', 'bn', 'gu', 'ar', 'zh', 'so', 'fa', 'ku', 'pt', 'es', 'fr',
                    'it', 'uk', 'tr', 'ta', 'ga']) WITH ORDINALITY AS known (code, at)
  WHERE code = ANY (p_codes)
$$;
CREATE FUNCTION catalogue.match_bits(p_outcomes text[], p_languages text[], p_capacity integer)
RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  SELECT catalogue.outcome_bits(p_outcomes) | catalogue.language_bits(p_languages)
       | CASE WHEN p_capacity = 0 THEN 1::bigint << 62 ELSE 0 END
$$;

-- FNV-1a in 31 bits: the rotationHash of libs/policy, which turns equals round.
CREATE FUNCTION catalogue.rotation_hash(p_text text) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
  hash bigint := 2166136261;
BEGIN
  FOR i IN 1 .. length(p_text) LOOP
    hash = ((hash # ascii(substr(p_text, i, 1))) * 16777619) & 4294967295;
  END LOOP;
  RETURN hash & 2147483647;
END $$;
`;

const PROVIDER_FACTS = `
-- The categories that the two lists of CLES 2020 name, lower case and without spaces, in the order of
-- libs/catalogue/src/domain/ranking-code.ts: 1 to 18. 0 is on no register, 30 another category, 31 the council's own team.
CREATE FUNCTION catalogue.form_index(p_kind text, p_category text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT CASE WHEN p_kind = 'in_house' THEN 31 WHEN p_category IS NULL THEN 0 ELSE coalesce(array_position(ARRAY[
    'communityinterestcompany', 'industrialandprovidentsociety', 'registeredsociety',
    'pri/lbg/nsc(private,limitedbyguarantee,nosharecapital,useof''limited''exemption)',
    'pri/ltdbyguar/nsc(private,limitedbyguarantee,nosharecapital)',
    'europeanpubliclimited-liabilitycompany(se)', 'investmentcompanywithvariablecapital(securities)',
    'investmentcompanywithvariablecapital(umbrella)', 'limitedliabilitypartnership', 'limitedpartnership',
    'oldpubliccompany', 'othercompanytype', 'privltdsect.30(privatelimitedcompany,section30ofthecompaniesact)',
    'privatelimitedcompany', 'privateunlimited', 'privateunlimitedcompany', 'publiclimitedcompany',
    'scottishpartnership'], regexp_replace(lower(p_category), '\\s', '', 'g')), 30) END
$$;

-- Five bits of form, three of ownership, one for a confirmed concern.
CREATE FUNCTION catalogue.ranking_code(p_kind text, p_category text, p_ownership text, p_grade integer)
RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT (catalogue.form_index(p_kind, p_category)
    | ((array_position(ARRAY['in_house', 'municipal', 'worker', 'community', 'local_private_tbl', 'private', 'unknown'],
                       p_ownership) - 1) << 5)
    | CASE WHEN p_grade = 2 THEN 256 ELSE 0 END)::smallint
$$;

CREATE FUNCTION catalogue.words(p_provider text, p_title text, p_title_cy text, p_text text, p_text_cy text)
RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT to_tsvector('simple', public.unaccent(concat_ws(' ', p_provider, p_title, p_title_cy, p_text, p_text_cy))) $$;

CREATE FUNCTION catalogue.derive_offer() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN
  SELECT p.full_time_staff,
         catalogue.ranking_code(p.kind, p.register_category, p.ownership, p.quality_grade),
         catalogue.words(p.name, NEW.title, NEW.title_cy, NEW.description, NEW.description_cy)
    INTO NEW.full_time_staff, NEW.ranking_code, NEW.words FROM providers.provider p WHERE p.id = NEW.provider_id;
  NEW.cell = catalogue.cell(NEW.easting, NEW.northing, NEW.reach_metres);
  NEW.match_bits = catalogue.match_bits(NEW.outcome_codes, NEW.languages, NEW.weekly_capacity);
  NEW.rotation_hash = catalogue.rotation_hash(NEW.id::text);
  RETURN NEW;
END $$;
CREATE TRIGGER offer_derived BEFORE INSERT OR UPDATE ON catalogue.offer
  FOR EACH ROW EXECUTE FUNCTION catalogue.derive_offer();

CREATE FUNCTION catalogue.follow_provider() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN
  UPDATE catalogue.offer SET provider_id = NEW.id WHERE provider_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER offers_follow
  AFTER UPDATE OF name, kind, register_category, ownership, full_time_staff, quality_grade ON providers.provider
  FOR EACH ROW EXECUTE FUNCTION catalogue.follow_provider();
`;
