import type { ProviderId } from '@commonweal/kernel';
import {
  type CandidateQuery,
  NEUTRAL_RANK,
  type OfferFilters,
  type OfferSort,
  type RankExpression,
} from '../application/queries/offer-search';
import type { PublicSearch } from '../application/queries/read-offers';
import { cellsAbout } from '../domain/cells';
import { textSearch } from '../domain/search-words';

/** The same text for the same combination of filters, so that it is not planned each time. */
export interface SearchStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const MOST = 500;
const USUAL = 100;

/** Collects values and hands out their places; the text depends only on which parts are there. */
class Values {
  readonly list: unknown[] = [];

  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/**
 * Ids of what is found and their distances in whole metres (rounded as distanceMetres rounds; between whole numbers it is
 * never just half way), best first: answered by the covering indexes alone, `words` excepted.
 */
export function candidateStatement(search: CandidateQuery): SearchStatement {
  const values = new Values();
  const { easting, northing } = search.place;
  const place = values.add(`(${String(easting)},${String(northing)})`, 'point');
  const away = (from: 'o' | 'c') => `(point(${from}.easting, ${from}.northing) <-> ${place})`;
  // A value that the text does not use has no type: the groups are there only where they order.
  const group = (search.sort ?? 'rank') === 'rank' ? groupSql(search.rank, values) : [];
  const typed = search.words === undefined ? undefined : textSearch(search.words);
  const said = typed === undefined ? undefined : values.add(typed, 'text');
  const where = [
    `o.state = 'listed'`,
    `o.cell = ANY ((SELECT ${values.add(cellsAbout(search.place), 'integer[]')})::integer[])`,
    ...(said === undefined ? [] : [`o.word_bits & ${bitsOf(said)} = ${bitsOf(said)}`]),
    `${away('o')} < o.reach_metres + 0.5::float8`,
    ...filterSql({ ...search, words: undefined }, values),
    ...approvedSql(search, values),
  ];
  const order = orderSql(search, { away: away('o'), group }, values);
  const keys = order.map((_, i) => `k${String(i)}`).join(', ');
  const text = `SELECT c.id, round(${away('c')})::integer AS metres
FROM (SELECT o.id, o.easting, o.northing,
  ${order.map((key, i) => `${key} AS k${String(i)}`).join(',\n  ')}
FROM catalogue.offer o
WHERE ${where.join('\n  AND ')}
ORDER BY ${keys}) c
${said === undefined ? '' : thatSays(said)}
ORDER BY ${keys}
LIMIT ${values.add(Math.min(search.limit ?? USUAL, MOST), 'integer')}${offsetSql(search.offset, values)}`;
  return { text, values: values.list };
}

/**
 * Ranked first, and their words read from the best on until enough are found: the words are not in the index, only bits that
 * rule out most of those that cannot say what is asked.
 */
const thatSays = (said: string) =>
  `WHERE (SELECT w.words @@ ${queryOf(said)} FROM catalogue.offer w WHERE w.id = c.id)`;

const queryOf = (said: string) => `(SELECT to_tsquery('simple', public.unaccent(${said})))`;

/** The words of a question are read as those of an offer are: the signs between them say nothing. */
const bitsOf = (said: string) => `(SELECT catalogue.word_bits(to_tsvector('simple', public.unaccent(${said}))))`;

/** The whole menu, without a place: in the turn of the offers' own hashes, which favours nobody. */
export function menuStatement(search: PublicSearch): SearchStatement {
  const values = new Values();
  const where = [`o.state = 'listed'`, ...filterSql(search, values)];
  const order = search.sort === 'price' ? 'o.price_pence, o.rotation_hash, o.id' : 'o.rotation_hash, o.id';
  const text = `
SELECT o.id, NULL::integer AS metres
FROM catalogue.offer o
WHERE ${where.join('\n  AND ')}
ORDER BY ${order}
LIMIT ${values.add(Math.min(search.limit, MOST), 'integer')}${offsetSql(search.offset, values)}`;
  return { text, values: values.list };
}

/** The same search about a place, without a buyer: nearest first. */
export function publicCandidates(search: PublicSearch, place: NonNullable<PublicSearch['place']>): SearchStatement {
  const { sort = 'nearest', ...filters } = search;
  return candidateStatement({ ...filters, place, rank: NEUTRAL_RANK, sort: sort === 'rank' ? 'nearest' : sort });
}

const offsetSql = (offset: number | undefined, values: Values) =>
  offset === undefined ? '' : ` OFFSET ${values.add(offset, 'integer')}`;

function filterSql({ category, outcomeCodes = [], language, words }: OfferFilters, values: Values): string[] {
  const typed = words === undefined ? undefined : textSearch(words);
  return [
    ...(category === undefined ? [] : [`o.category = ${values.add(category, 'text')}`]),
    ...(outcomeCodes.length === 0 ? [] : [`o.match_bits & ${bits('outcome', outcomeCodes, values)} <> 0`]),
    ...(language === undefined ? [] : [`o.match_bits & ${bits('language', [language], values)} <> 0`]),
    ...(typed === undefined ? [] : [`o.words @@ ${queryOf(values.add(typed, 'text'))}`]),
  ];
}

/** Worked out once for the whole search. */
const bits = (of: 'outcome' | 'language', codes: readonly string[], values: Values) =>
  `(SELECT catalogue.${of}_bits(${values.add(codes, 'text[]')}))`;

function approvedSql({ approvedOnly, authorityId }: CandidateQuery, values: Values): string[] {
  if (approvedOnly !== true || authorityId === undefined) return [];
  const council = values.add(authorityId, 'uuid');
  return [
    `o.provider_id IN (
      SELECT provider_id FROM providers.approval WHERE authority_id = ${council} AND state = 'approved'
      UNION ALL SELECT id FROM providers.provider WHERE in_house_authority_id = ${council})`,
  ];
}

/** The group: by ranking code for those within scale, lifted forms by a table of their own. */
function groupSql({ groups, firstProviderIds }: RankExpression, values: Values): string[] {
  if (firstProviderIds !== undefined) {
    return [`CASE WHEN ${providerIn(firstProviderIds, values)} THEN 0 ELSE 1 END`];
  }
  if (groups === undefined) return [];
  const lifted = providerIn(groups.liftedProviderIds, values);
  const table = `CASE WHEN ${lifted} THEN ${values.add(groups.lifted, 'smallint[]')} ELSE ${values.add(groups.within, 'smallint[]')} END`;
  return [
    `CASE WHEN o.full_time_staff <= ${values.add(groups.scaleMaxStaff, 'integer')}
    THEN (${table})[(o.ranking_code & 255) + 1] ELSE ${values.add(groups.beyond, 'smallint')} END`,
  ];
}

/** Looked up in a table made once, however long the list is. */
const providerIn = (ids: readonly ProviderId[], values: Values) =>
  `o.provider_id IN (SELECT unnest(${values.add(ids, 'uuid[]')}))`;

function fitSql({ outcomeCodes, language }: RankExpression, values: Values): string {
  const [poor, part] = [['o.match_bits & (1::bigint << 62) <> 0'], [] as string[]];
  if (outcomeCodes.length > 0) {
    const asked = bits('outcome', outcomeCodes, values);
    poor.push(`o.match_bits & ${asked} = 0`);
    part.push(`o.match_bits & ${asked} <> ${asked}`);
  }
  if (language !== undefined) part.push(`o.match_bits & ${bits('language', [language], values)} = 0`);
  const partly = part.length === 0 ? '' : `WHEN ${part.join(' OR ')} THEN 1`;
  return `CASE WHEN ${poor.join(' OR ')} THEN 2 ${partly} ELSE 0 END`;
}

interface Placed {
  /** In metres, from where the offer starts. */
  readonly away: string;
  readonly group: readonly string[];
}

/**
 * By rank, one number decides: what the policy compares in turn are its digits, and the turn of equals its last. Sorting
 * thousands by one number costs less than by six.
 */
function orderSql({ rank, sort = 'rank' }: CandidateQuery, { away, group }: Placed, values: Values): string[] {
  const turn = `(o.rotation_hash * ${values.add(rank.turn.multiplier, 'bigint')} + ${values.add(rank.turn.increment, 'bigint')})
    % 2147483647`;
  const first: Readonly<Record<Exclude<OfferSort, 'rank'>, string>> = {
    nearest: `round(${away})::integer`,
    price: 'o.price_pence',
  };
  if (sort !== 'rank') return [first[sort], turn, 'o.id'];
  const digits = [
    { digit: fitSql(rank, values), below: 3 },
    { digit: '((o.ranking_code >> 8) & 1)', below: 2 },
    ...group.map((digit) => ({ digit, below: 256 })),
    ...languageSql(rank, values).map((digit) => ({ digit, below: 2 })),
    ...nearSql(rank, away, values).map((digit) => ({ digit, below: 65_536 })),
  ];
  const standing = digits.reduce((sum, { digit, below }) => `(${sum} * ${String(below)} + ${digit})`, '0');
  return [`${standing} * 2147483648 + ${turn}`, 'o.id'];
}

function languageSql({ languageFirst }: RankExpression, values: Values): string[] {
  if (languageFirst === undefined) return [];
  return [`CASE WHEN o.match_bits & ${bits('language', [languageFirst], values)} = 0 THEN 1 ELSE 0 END`];
}

/** The band of nearness: a distance is beyond those that end half a metre or more before it. */
function nearSql({ nearnessBandsMetres }: RankExpression, away: string, values: Values): string[] {
  if (nearnessBandsMetres.length === 0) return [];
  const ends = nearnessBandsMetres.map((end) => end + 0.5);
  return [`width_bucket(${away}, ${values.add(ends, 'float8[]')})`];
}
