import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: a search for words looked up each offer near by that ranked before those it found, and all of them for a word that
 * nobody says. The beginnings of an offer's words now stand in an index as bits, which tell most of those that cannot say
 * what is asked. The cells about a place come from the application: this function was planned anew for each search. The
 * index of those who name no category no longer holds it.
 * Locks: catalogue.offer while its rows are written again and the index is built, some seconds for 100,000 offers.
 * Undo: down.
 */
export class CatalogueWordBits1763801000760 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(WORD_BITS);
    await queryRunner.query(derivedWith('NEW.word_bits = catalogue.word_bits(NEW.words);'));
    await queryRunner.query(COLUMN);
    await queryRunner.query(cellIndex(''));
    await queryRunner.query('DROP FUNCTION catalogue.cells_about(integer, integer)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(derivedWith(''));
    await queryRunner.query(
      'ALTER TABLE catalogue.offer DROP COLUMN word_bits; DROP FUNCTION catalogue.word_bits(tsvector)',
    );
    await queryRunner.query(cellIndex(', category'));
    await queryRunner.query(CELLS_ABOUT);
  }
}

const WORD_BITS = `
-- One of 256 bits for the first three letters of each word that has three. A text says what is asked, words or their
-- beginnings, only if it has every bit of the question; that it has them does not yet say that it does.
CREATE FUNCTION catalogue.word_bits(p_words tsvector) RETURNS bit(256) LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT coalesce(bit_or(set_bit(0::bit(256), ('x' || left(md5(start), 2))::bit(8)::integer, 1)), 0::bit(256))
  FROM (SELECT DISTINCT left(word, 3) AS start FROM unnest(tsvector_to_array(p_words)) word WHERE length(word) >= 3) starts
$$;
`;

const derivedWith = (bits: string) => `
CREATE OR REPLACE FUNCTION catalogue.derive_offer() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN
  SELECT p.full_time_staff,
         catalogue.ranking_code(p.kind, p.register_category, p.ownership, p.quality_grade),
         catalogue.words(p.name, NEW.title, NEW.title_cy, NEW.description, NEW.description_cy)
    INTO NEW.full_time_staff, NEW.ranking_code, NEW.words FROM providers.provider p WHERE p.id = NEW.provider_id;
  NEW.cell = catalogue.cell(NEW.easting, NEW.northing, NEW.reach_metres);
  NEW.match_bits = catalogue.match_bits(NEW.outcome_codes, NEW.languages, NEW.weekly_capacity);
  NEW.rotation_hash = catalogue.rotation_hash(NEW.id::text);
  ${bits}
  RETURN NEW;
END $$;
`;

const COLUMN = `
ALTER TABLE catalogue.offer ADD COLUMN word_bits bit(256);  -- derived: catalogue.word_bits of words
UPDATE catalogue.offer SET word_bits = catalogue.word_bits(words);
-- For searches that name words: no other asks for the bits, so that none reads this index in place of a narrower one.
CREATE INDEX offer_said ON catalogue.offer (cell)
  INCLUDE (easting, northing, reach_metres, match_bits, rotation_hash, ranking_code, full_time_staff, price_pence,
           provider_id, id, category, word_bits) WHERE state = 'listed' AND word_bits IS NOT NULL;
`;

const cellIndex = (more: string) => `
DROP INDEX catalogue.offer_cell;
CREATE INDEX offer_cell ON catalogue.offer (cell)
  INCLUDE (easting, northing, reach_metres, match_bits, rotation_hash, ranking_code, full_time_staff, price_pence,
           provider_id, id${more}) WHERE state = 'listed';
`;

const CELLS_ABOUT = `
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
`;
