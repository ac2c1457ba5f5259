import { Injectable } from '@nestjs/common';
import type { OfferId, ProviderId, Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { Menu, type OfferOnMenu, type StartingPoint } from '../application/menu';
import type { MenuLists, Offer, OfferTerms } from '../domain/offer';
import type { OfferState } from '../domain/offer-transitions';

const TERM_COLUMNS = `category, title, title_cy, description, description_cy, unit, price_pence, vat, languages,
  outcome_codes, starts_postcode, easting, northing, reach_metres, weekly_capacity`;

function termValues(terms: OfferTerms, starts: StartingPoint): unknown[] {
  return [
    ...[terms.category, terms.title, terms.titleCy, terms.description, terms.descriptionCy, terms.unit],
    ...[terms.pricePence, terms.vat, terms.languages, terms.outcomeCodes, terms.startsPostcode],
    ...[starts.easting, starts.northing, terms.reachMetres, terms.weeklyCapacity],
  ];
}

/** The columns that search reads are derived by the table's own trigger. */
@Injectable()
export class SqlMenu extends Menu {
  async lists(tx: Tx): Promise<Omit<MenuLists, 'languages'>> {
    const [row] = await query<{ categories: string[]; outcomes: string[] }>(
      tx,
      `SELECT ARRAY(SELECT code FROM catalogue.category WHERE open) AS categories,
              ARRAY(SELECT code FROM catalogue.outcome_code) AS outcomes`,
    );
    return { openCategories: new Set(row?.categories), outcomeCodes: new Set(row?.outcomes) };
  }

  async providerExists(tx: Tx, providerId: ProviderId): Promise<boolean> {
    return (await query(tx, 'SELECT FROM providers.provider WHERE id = $1', [providerId])).length > 0;
  }

  async add(tx: Tx, offer: Offer, starts: StartingPoint): Promise<void> {
    await query(
      tx,
      `INSERT INTO catalogue.offer (id, provider_id, is_demonstration, ${TERM_COLUMNS})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [offer.id, offer.providerId, offer.isDemonstration, ...termValues(offer, starts)],
    );
  }

  async lock(tx: Tx, id: OfferId): Promise<OfferOnMenu | undefined> {
    const sql = `SELECT provider_id AS "providerId", state, version FROM catalogue.offer WHERE id = $1 FOR NO KEY UPDATE`;
    return (await query<OfferOnMenu>(tx, sql, [id]))[0];
  }

  async replace(tx: Tx, id: OfferId, terms: OfferTerms, starts: StartingPoint): Promise<void> {
    await query(
      tx,
      `UPDATE catalogue.offer SET version = version + 1, (${TERM_COLUMNS}) =
         ROW ($2, $3, $4, $5, $6, $7, $8::bigint, $9, $10::text[], $11::text[], $12, $13::integer, $14::integer,
              $15::integer, $16::integer)
       WHERE id = $1`,
      [id, ...termValues(terms, starts)],
    );
  }

  async setState(tx: Tx, id: OfferId, state: OfferState): Promise<void> {
    await query(tx, 'UPDATE catalogue.offer SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
  }
}
