/** Runs one statement; World's and the bench's own connection both can. */
export type RunSql = (text: string, values?: readonly unknown[]) => Promise<unknown>;

export interface OfferCrowd {
  readonly offers: number;
  /** Between 0 and 1; the same seed makes the same crowd. */
  readonly seed: number;
  /** All within a square about this point; spread over the sectors of the United Kingdom by their postcodes when absent. */
  readonly about?: { readonly easting: number; readonly northing: number; readonly metres: number };
}

const OFFERS_PER_PROVIDER = 5;

/** Names of both languages, common words and rare ones. */
const WORDS = `ARRAY['garden', 'gardd', 'meals', 'prydau', 'friendly', 'cyfeillgar', 'shopping', 'siopa', 'company', 'cwmni',
  'walking', 'cerdded', 'music', 'cerddoriaeth', 'cooking', 'coginio', 'home', 'cartref', 'evening', 'noson', 'weekend',
  'penwythnos', 'art', 'celf', 'café', 'swimming', 'nofio', 'craft', 'crefft', 'bus', 'bws']`;

const PROVIDERS = `
INSERT INTO providers.provider (id, name, kind, register_category, ownership, footprint, full_time_staff, quality_grade)
SELECT md5('provider' || $2::float8 || i)::uuid, 'Provider ' || i || ' ' || (${WORDS})[1 + floor(random() * 31)],
  (ARRAY['organisation', 'organisation', 'organisation', 'community_group', 'sole_trader'])[1 + floor(random() * 5)],
  (ARRAY['Community Interest Company', 'Private Limited Company', 'private  limited company', 'Public Limited Company',
         'Charitable Incorporated Organisation', 'Registered Society', 'Limited Liability Partnership', NULL])
    [1 + floor(random() * 8)],
  (ARRAY['worker', 'community', 'local_private_tbl', 'private', 'municipal', 'unknown'])[1 + floor(random() * 6)],
  'council_area', CASE WHEN random() < 0.8 THEN floor(60 * random() ^ 3)::integer END,
  CASE WHEN random() < 0.1 THEN 2 WHEN random() < 0.3 THEN 1 END
FROM generate_series(1, $1::integer) i`;

// A sector is drawn by its number of postcodes, and the point lies within some 700 metres of its middle.
const SPREAD = `
  SELECT i, s.easting[at] + floor(random() * 1400 - 700)::integer AS e, s.northing[at] + floor(random() * 1400 - 700)::integer AS n
  FROM generate_series(1, $1::integer) i
  CROSS JOIN (SELECT array_agg(upto ORDER BY upto) AS upto, array_agg(easting ORDER BY upto) AS easting,
                     array_agg(northing ORDER BY upto) AS northing, max(upto) AS total
              FROM (SELECT easting, northing, sum(postcodes) OVER (ORDER BY code)::float8 AS upto
                    FROM places.postcode_area WHERE kind = 'sector') a) s
  CROSS JOIN LATERAL (SELECT 1 + width_bucket(random() * s.total * (1 - 1e-12) + 0 * i, s.upto) AS at) pick`;

const ABOUT = `
  SELECT i, $4::integer + floor((random() * 2 - 1) * $6::integer)::integer AS e,
         $5::integer + floor((random() * 2 - 1) * $6::integer)::integer AS n
  FROM generate_series(1, $1::integer) i`;

const offersOver = (points: string) => `
INSERT INTO catalogue.offer (id, provider_id, category, title, title_cy, description, description_cy, unit, price_pence, vat,
  languages, outcome_codes, starts_postcode, easting, northing, reach_metres, weekly_capacity)
SELECT md5('offer' || $2::float8 || i)::uuid, md5('provider' || $2::float8 || 1 + i % $3::integer)::uuid,
  c.codes[1 + floor(cardinality(c.codes) * random() ^ 2)],
  (${WORDS})[1 + floor(random() ^ 2 * 31)] || ' ' || i, (${WORDS})[1 + floor(random() * 31)] || ' ' || i,
  repeat((${WORDS})[1 + floor(random() * 31)] || ' and more ', 8), repeat((${WORDS})[1 + floor(random() * 31)] || ' a mwy ', 8),
  'hour', floor(random() * 4000), 'exempt',
  CASE WHEN random() < 0.2 THEN ARRAY['en', 'cy'] WHEN random() < 0.1 THEN ARRAY['cy'] ELSE ARRAY['en'] END,
  o.codes[1 + floor(random() * 7) : 8 + floor(random() * 7)], 'L1 1AA', at.e, at.n,
  CASE WHEN r < 0.4 THEN 3000 + r * 5000 WHEN r < 0.7 THEN r * 14000 WHEN r < 0.9 THEN r * 22000
       WHEN r < 0.98 THEN r * 40000 WHEN r < 0.997 THEN 70000 ELSE 900000 END,
  CASE WHEN random() < 0.1 THEN 0 WHEN random() < 0.5 THEN 20 END
FROM (${points}) at
CROSS JOIN (SELECT array_agg(code ORDER BY position) AS codes FROM catalogue.category
            WHERE open AND NOT regulated_activity) c
CROSS JOIN (SELECT array_agg(code ORDER BY position) AS codes FROM catalogue.outcome_code) o
CROSS JOIN LATERAL (SELECT random() + 0 * i AS r) reach`;

/** Fills the menu with a crowd of invented offers of invented providers. Run as the owner of the database. */
export async function generateOffers(sql: RunSql, { offers, seed, about }: OfferCrowd): Promise<void> {
  const providers = Math.ceil(offers / OFFERS_PER_PROVIDER);
  // Flushed before the vacuum, or its rows are not yet known to be visible to everybody and every scan visits the heap.
  await sql('SET synchronous_commit = on');
  await sql('SELECT setseed($1)', [seed]);
  await sql(PROVIDERS, [providers, seed]);
  const values = [offers, seed, providers];
  if (about === undefined) await sql(offersOver(SPREAD), values);
  else await sql(offersOver(ABOUT), [...values, about.easting, about.northing, about.metres]);
  await sql('VACUUM ANALYZE catalogue.offer');
  await sql('ANALYZE providers.provider');
}
