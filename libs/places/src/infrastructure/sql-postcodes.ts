import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/kernel';
import { Database } from '@commonweal/platform';
import { type Place, Postcodes } from '../application/postcodes';
import { type ParsedPostcode, parsePostcode } from '../domain/postcode';
import { RecentlyUsed } from './recently-used';

const KEPT = 5000;

const FIND = `
SELECT 1 AS step, 'postcode' AS precision, easting, northing, latitude, longitude,
       gss_code AS "gssCode", council_name AS "councilName", ward_name AS "wardName"
FROM places.postcode WHERE code = $1
UNION ALL
SELECT CASE kind WHEN 'sector' THEN 2 ELSE 3 END, kind, easting, northing, latitude, longitude, NULL, NULL, NULL
FROM places.postcode_area WHERE code IN ($2, $3)
ORDER BY step LIMIT 1`;

interface FoundRow {
  precision: Place['precision'];
  easting: number;
  northing: number;
  latitude: number;
  longitude: number;
  gssCode: string | null;
  councilName: string | null;
  wardName: string | null;
}

@Injectable()
export class SqlPostcodes extends Postcodes {
  private readonly recent = new RecentlyUsed<string, Place>(KEPT);

  constructor(private readonly database: Database) {
    super();
  }

  async resolve(text: string): Promise<Place> {
    const parsed = parsePostcode(text);
    if (parsed === undefined) throw new DomainError('postcode-malformed');
    const known = this.recent.get(parsed.written);
    if (known !== undefined) return known;
    const place = await this.find(parsed);
    // What was only found roughly may be found exactly after the next import.
    if (place.precision === parsed.precision) this.recent.set(parsed.written, place);
    return place;
  }

  private async find(parsed: ParsedPostcode): Promise<Place> {
    const whole = parsed.precision === 'postcode' ? parsed.written.replace(' ', '') : null;
    const [row] = await this.database.query<FoundRow>(FIND, [whole, parsed.sector ?? null, parsed.district]);
    if (row === undefined) throw new DomainError('postcode-unknown');
    return toPlace(row, parsed);
  }
}

function toPlace(row: FoundRow, parsed: ParsedPostcode): Place {
  const codes = { postcode: parsed.written, sector: parsed.sector ?? parsed.district, district: parsed.district };
  return {
    code: codes[row.precision],
    precision: row.precision,
    easting: row.easting,
    northing: row.northing,
    latitude: row.latitude,
    longitude: row.longitude,
    ...(row.gssCode !== null && { gssCode: row.gssCode }),
    ...(row.councilName !== null && { councilName: row.councilName }),
    ...(row.wardName !== null && { wardName: row.wardName }),
  };
}
