import {
  type CandidateQuery,
  NEUTRAL_RANK,
  type OfferFilters,
  type OfferSort,
  type RankExpression,
} from '../application/queries/offer-search';
import type { PublicSearch } from '../application/queries/read-offers';
import { textSearch } from '../domain/search-words';

/** A statement that is planned once a connection for each combination of filters. */
export interface SearchStatement {
  readonly name: string;
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

/** The square of the distance; compared before any root is drawn, and whole metres are rounded as distanceMetres rounds. */
const SQUARE = (e: string, n: string) =>
  `(o.easting - ${e})::float8 * (o.easting - ${e}) + (o.northing - ${n})::float8 * (o.northing - ${n})`;
const METRES = 'round(sqrt(d.square))::integer';

/** Ids and distances of what is found, best first. Everything but `words` is answered by the covering indexes alone. */
export function candidateStatement(search: CandidateQuery): SearchStatement {
  const values = new Values();
  const e = values.add(search.place.easting, 'integer');
  const n = values.add(search.place.northing, 'integer');
  // A value that the text does not use has no type: the groups are there only where they order.
  const { joins, group } = (search.sort ?? 'rank') === 'rank' ? groupSql(search.rank, values) : UNGROUPED;
  const where = [
    `o.state = 'listed'`,
    `o.cell = ANY ((SELECT catalogue.cells_about(${e}, ${n}))::integer[])`,
    `d.square < (o.reach_metres + 0.5::float8) * (o.reach_metres + 0.5::float8)`,
    ...filterSql(search, values),
    ...approvedSql(search, values),
  ];
  const text = `
SELECT o.id, ${METRES} AS metres
FROM catalogue.offer o
CROSS JOIN LATERAL (SELECT ${SQUARE(e, n)} AS square) d ${joins}
WHERE ${where.join('\n  AND ')}
ORDER BY ${orderSql(search, group, values)}
LIMIT ${values.add(Math.min(search.limit ?? USUAL, MOST), 'integer')}${offsetSql(search.offset, values)}`;
  return named('candidates', text, values);
}

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
  return named('menu', text, values);
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
    ...(typed === undefined
      ? []
      : [`o.words @@ (SELECT to_tsquery('simple', public.unaccent(${values.add(typed, 'text')})))`]),
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

const UNGROUPED = { joins: '', group: [] } as const;

/** The group: by ranking code for those within scale, lifted forms by a table of their own. */
function groupSql(
  { groups, firstProviderIds }: RankExpression,
  values: Values,
): { readonly joins: string; readonly group: readonly string[] } {
  if (firstProviderIds !== undefined) {
    const first = values.add(firstProviderIds, 'uuid[]');
    return { joins: '', group: [`CASE WHEN o.provider_id = ANY (${first}) THEN 0 ELSE 1 END`] };
  }
  if (groups === undefined) return { joins: '', group: [] };
  const lifted = values.add(groups.liftedProviderIds, 'uuid[]');
  const table = `CASE WHEN lifted.id IS NULL THEN ${values.add(groups.within, 'smallint[]')}
    ELSE ${values.add(groups.lifted, 'smallint[]')} END`;
  return {
    joins: `LEFT JOIN unnest(${lifted}) AS lifted (id) ON lifted.id = o.provider_id`,
    group: [
      `CASE WHEN o.full_time_staff <= ${values.add(groups.scaleMaxStaff, 'integer')}
    THEN (${table})[(o.ranking_code & 255) + 1] ELSE ${values.add(groups.beyond, 'smallint')} END`,
    ],
  };
}

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

function orderSql({ rank, sort = 'rank' }: CandidateQuery, group: readonly string[], values: Values): string {
  const turn = `(o.rotation_hash * ${values.add(rank.turn.multiplier, 'bigint')} + ${values.add(rank.turn.increment, 'bigint')})
    % 2147483647, o.id`;
  const first: Readonly<Record<Exclude<OfferSort, 'rank'>, string>> = { nearest: METRES, price: 'o.price_pence' };
  if (sort !== 'rank') return `${first[sort]}, ${turn}`;
  const language =
    rank.languageFirst === undefined
      ? []
      : [`CASE WHEN o.match_bits & ${bits('language', [rank.languageFirst], values)} = 0 THEN 1 ELSE 0 END`];
  const ends = rank.nearnessBandsMetres;
  const near = ends.length === 0 ? [] : [`width_bucket(${METRES} - 1, ${values.add(ends, 'integer[]')})`];
  return [fitSql(rank, values), '(o.ranking_code >> 8) & 1', ...group, ...language, ...near, turn].join(',\n  ');
}

const names = new Map<string, string>();

/** The same text always has the same name, and another text another. */
function named(kind: string, text: string, values: Values): SearchStatement {
  const name = names.get(text) ?? `catalogue-${kind}-${names.size}`;
  names.set(text, name);
  return { name, text, values: values.list };
}
