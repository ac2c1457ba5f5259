import { basename } from 'node:path';
import { DomainError } from '@commonweal/kernel';
import { nationalGrid } from './national-grid';

/** A line of a CSV file by its column names in lower case. */
export type CsvRecord = Readonly<Record<string, string | undefined>>;

export const STAGING_COLUMNS =
  'kind, code, easting, northing, latitude, longitude, gss_code, council_name, ward_name, postcodes';
type StagingValues = readonly (string | number | undefined)[];

/** The values of STAGING_COLUMNS; undefined for a line that has no place (the Isle of Man, some large users). */
export type ReadRecord = (record: CsvRecord) => StagingValues | undefined;

interface Located {
  readonly kind: string;
  readonly code: string;
  readonly latitude: string | undefined;
  readonly longitude: string | undefined;
}

// The lookups of the Office for National Statistics write 99.999999 for "no grid reference".
const NO_LATITUDE = 90;

function located({ kind, code, latitude, longitude }: Located, rest: StagingValues): StagingValues | undefined {
  if (code === '' || !latitude || !longitude) return undefined;
  const [lat, long] = [Number(latitude), Number(longitude)];
  if (!(Math.abs(lat) < NO_LATITUDE) || Number.isNaN(long)) return undefined;
  const { easting, northing } = nationalGrid(lat, long);
  return [kind, code, easting, northing, lat, long, ...rest];
}

const withoutSpaces = (code = '') => code.replaceAll(' ', '').toUpperCase();

const ofPostcodes: ReadRecord = (r) =>
  located({ kind: 'postcode', code: withoutSpaces(r.postcode), latitude: r.latitude, longitude: r.longitude }, [
    r.lad_code,
    r.lad_name,
    r.ward_name,
    undefined,
  ]);

const ofAreas: ReadRecord = (r) => {
  const code = r.code ?? '';
  const kind = code.includes(' ') ? 'sector' : 'district';
  return located({ kind, code, latitude: r.latitude, longitude: r.longitude }, [
    undefined,
    undefined,
    undefined,
    r.postcodes,
  ]);
};

/** The council's column is called oslaua, laua, or lad25cd and the like, by the year of the lookup. */
const COUNCIL_COLUMN = /^(oslaua|laua|lad\d\dcd)$/;

function ofLookup(columns: readonly string[]): ReadRecord | undefined {
  const council = columns.find((column) => COUNCIL_COLUMN.test(column));
  if (council === undefined) return undefined;
  return (r) =>
    located({ kind: 'postcode', code: withoutSpaces(r.pcds), latitude: r.lat, longitude: r.long }, [
      r[council],
      undefined,
      undefined,
      undefined,
    ]);
}

/**
 * Three kinds of file are known by their columns: our own postcodes, our own sectors and districts, and the
 * National Statistics Postcode Lookup (or ONS Postcode Directory) as it is published.
 * @throws DomainError invalid-input
 */
export function readerFor(path: string, record: CsvRecord): ReadRecord {
  const columns = Object.keys(record);
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  let reader: ReadRecord | undefined;
  if (has('postcode', 'latitude', 'longitude')) reader = ofPostcodes;
  else if (has('code', 'latitude', 'longitude', 'postcodes')) reader = ofAreas;
  else if (has('pcds', 'lat', 'long')) reader = ofLookup(columns);
  if (reader === undefined) throw new DomainError('invalid-input', { file: basename(path), columns });
  return reader;
}
