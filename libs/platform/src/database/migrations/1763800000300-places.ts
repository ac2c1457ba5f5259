import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why: postcodes to points and councils. Small, replicated reference data; no council's own rows.
 * Locks: none, all new. Undo: drop the schema and import again.
 */
export class Places1763800000300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
CREATE SCHEMA places;
GRANT USAGE ON SCHEMA places TO commonweal_app;

-- Full postcodes without the space, upper case. Eastings and northings are OSGB36 metres.
CREATE TABLE places.postcode (
  code text PRIMARY KEY,
  easting integer NOT NULL,
  northing integer NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  gss_code text,
  council_name text,
  ward_name text
);
-- Sectors ("L36 1") and districts ("L36"): the mean of their postcodes.
CREATE TABLE places.postcode_area (
  code text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('sector', 'district')),
  easting integer NOT NULL,
  northing integer NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  postcodes integer NOT NULL
);
-- Where a file lands before its rows replace or join the others; empty outside an import.
CREATE UNLOGGED TABLE places.postcode_staging (
  kind text NOT NULL,
  code text NOT NULL,
  easting integer NOT NULL,
  northing integer NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  gss_code text,
  council_name text,
  ward_name text,
  postcodes integer
);
CREATE TABLE places.import_log (
  file text PRIMARY KEY,
  sha256 text NOT NULL,
  rows integer NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA places TO commonweal_app;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA places CASCADE');
  }
}
