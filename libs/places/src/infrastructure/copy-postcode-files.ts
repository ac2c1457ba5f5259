import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tx } from '@commonweal/kernel';
import { clientOf, query } from '@commonweal/platform';
import { PostcodeFiles } from '../application/import-postcodes/postcode-files';
import { type CsvRecord, readerFor, type ReadRecord, STAGING_COLUMNS } from './postcode-records';

const CHUNK = 65_536;

/** One value in the text format of COPY. */
function copyValue(value: string | number | undefined): string {
  if (value === undefined || value === '') return String.raw`\N`;
  return typeof value === 'number' ? String(value) : value.replace(/[\\\t\n\r]/g, (c) => `\\${c}`);
}

/** CSV records to lines of COPY, some thousand at a time. */
async function* copyLines(path: string, records: AsyncIterable<CsvRecord>): AsyncGenerator<string> {
  let read: ReadRecord | undefined;
  let lines = '';
  for await (const record of records) {
    read ??= readerFor(path, record);
    const values = read(record);
    if (values !== undefined) lines += `${values.map(copyValue).join('\t')}\n`;
    if (lines.length < CHUNK) continue;
    yield lines;
    lines = '';
  }
  if (lines !== '') yield lines;
}

// One council's name for each code: the national lookup has codes only, and must not wipe the names that are known.
const FROM_STAGING = [
  `INSERT INTO places.postcode AS p (code, easting, northing, latitude, longitude, gss_code, council_name, ward_name)
   SELECT code, easting, northing, latitude, longitude, gss_code, council_name, ward_name
   FROM places.postcode_staging WHERE kind = 'postcode'
   ON CONFLICT (code) DO UPDATE SET easting = excluded.easting, northing = excluded.northing,
     latitude = excluded.latitude, longitude = excluded.longitude, gss_code = excluded.gss_code,
     council_name = coalesce(excluded.council_name, CASE WHEN p.gss_code = excluded.gss_code THEN p.council_name END),
     ward_name = coalesce(excluded.ward_name, CASE WHEN p.gss_code = excluded.gss_code THEN p.ward_name END)`,
  `INSERT INTO places.postcode_area (code, kind, easting, northing, latitude, longitude, postcodes)
   SELECT code, kind, easting, northing, latitude, longitude, postcodes
   FROM places.postcode_staging WHERE kind IN ('sector', 'district')
   ON CONFLICT (code) DO UPDATE SET easting = excluded.easting, northing = excluded.northing,
     latitude = excluded.latitude, longitude = excluded.longitude, postcodes = excluded.postcodes`,
  'DELETE FROM places.postcode_staging',
];

@Injectable()
export class CopyPostcodeFiles extends PostcodeFiles {
  async sha256(path: string): Promise<string> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  }

  async imported(tx: Tx, file: string): Promise<string | undefined> {
    // Two imports at once would meet in the staging table.
    await query(tx, `SELECT pg_advisory_xact_lock(hashtext('places.import'))`);
    const rows = await query<{ sha256: string }>(tx, 'SELECT sha256 FROM places.import_log WHERE file = $1', [file]);
    return rows[0]?.sha256;
  }

  async load(tx: Tx, path: string): Promise<number> {
    const target = clientOf(tx).query(copyFrom(`COPY places.postcode_staging (${STAGING_COLUMNS}) FROM STDIN`));
    await pipeline(
      createReadStream(path),
      path.endsWith('.gz') ? createGunzip() : new PassThrough(),
      parse({ bom: true, columns: (names: string[]) => names.map((name) => name.toLowerCase()) }),
      (records: AsyncIterable<CsvRecord>) => copyLines(path, records),
      target,
    );
    for (const statement of FROM_STAGING) await query(tx, statement);
    return target.rowCount;
  }

  async remember(tx: Tx, file: string, sha256: string, rows: number): Promise<void> {
    await query(
      tx,
      `INSERT INTO places.import_log (file, sha256, rows) VALUES ($1, $2, $3)
       ON CONFLICT (file) DO UPDATE SET sha256 = $2, rows = $3, imported_at = now()`,
      [file, sha256, rows],
    );
  }
}
