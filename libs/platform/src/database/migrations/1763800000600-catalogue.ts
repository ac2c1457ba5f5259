import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: the menu: what each provider offers, at what price, where, and the covering index that search ranks in.
 * The facts that ranking needs are copied onto the offer (they are the provider's public facts) so that one index answers.
 * Locks: none, all new. Undo: drop the schema.
 */
export class Catalogue1763800000600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
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
CREATE TABLE catalogue.outcome_code (
  code text PRIMARY KEY,
  name text NOT NULL,
  name_cy text NOT NULL,
  position integer NOT NULL
);

-- price_pence is what the buyer pays for one unit, VAT included. cell is the 5 km OSGB square of the place delivery starts from.
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
  cell integer NOT NULL,
  reach_metres integer NOT NULL CHECK (reach_metres > 0),
  weekly_capacity integer CHECK (weekly_capacity >= 0),  -- in units; null: not stated
  state text NOT NULL DEFAULT 'listed' CHECK (state IN ('draft', 'listed', 'paused', 'left')),
  ranking_code smallint NOT NULL,     -- the provider's facts that ranking reads, packed by catalogue
  words tsvector NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX offer_provider ON catalogue.offer (provider_id);
CREATE INDEX offer_search ON catalogue.offer (category, cell)
  INCLUDE (easting, northing, ranking_code, reach_metres, price_pence, id) WHERE state = 'listed';
CREATE INDEX offer_cell ON catalogue.offer (cell) INCLUDE (easting, northing, ranking_code, reach_metres, price_pence, id)
  WHERE state = 'listed';
CREATE INDEX offer_words ON catalogue.offer USING gin (words) WHERE state = 'listed';

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA catalogue TO commonweal_app;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA catalogue CASCADE');
  }
}
