import 'reflect-metadata';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { Client, escapeLiteral } from 'pg';
import {
  CatalogueModule,
  type CandidateQuery,
  groupTable,
  OfferSearch,
  type RankExpression,
} from '@commonweal/catalogue';
import type { ProviderId } from '@commonweal/kernel';
import { ImportPostcodes, PlacesModule } from '@commonweal/places';
import { Database, DatabaseModule } from '@commonweal/platform';
import { generateOffers } from '../support/offers';

export interface SearchBenchSettings {
  /** Of an empty, migrated database. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly offers: number;
  readonly searches: number;
}

/** Milliseconds of one search's own statement: the server's by itself, and as the application waits for it. */
export interface SearchBenchResult {
  readonly searches: number;
  readonly offers: number;
  readonly p50: number;
  readonly p99: number;
  readonly waitedP50: number;
  readonly waitedP99: number;
  readonly buffersP50: number;
  readonly buffersMax: number;
  /** Of the second statement, that fetches the facts of the hundred found. */
  readonly factsP50: number;
  readonly factsP99: number;
}

interface Timed {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly ms: number;
}

interface Spot {
  readonly easting: number;
  readonly northing: number;
}

const SECTORS = join(__dirname, '../../data/postcode-sectors.csv.gz');

@Module({})
class Bench {}

/** Fills the database with offers over the United Kingdom, then searches from places drawn the same way; cache warm. */
export async function benchSearch(settings: SearchBenchSettings): Promise<SearchBenchResult> {
  const database = DatabaseModule.forRoot({ url: settings.appUrl, pool: 1 });
  const app = await NestFactory.createApplicationContext(
    { module: Bench, imports: [database, PlacesModule, CatalogueModule] },
    { logger: false },
  );
  const owner = new Client({ connectionString: settings.ownerUrl });
  await owner.connect();
  try {
    await app.get(ImportPostcodes).execute([SECTORS]);
    const sql = (text: string, values: readonly unknown[] = []) => owner.query(text, [...values]);
    await generateOffers(sql, { offers: settings.offers, seed: 0.17 });
    const searches = variedSearches(await drawnSpots(owner, settings.searches), await someProviders(owner));
    const search = app.get(OfferSearch);
    for (const query of searches) await search.candidates(query);
    const timed = await timing(app.get(Database), async () => {
      for (const query of searches) await search.candidates(query);
    });
    return summary(settings, timed, await explained(owner, timed.filter(isSearch)));
  } finally {
    await owner.end();
    await app.close();
  }
}

const isSearch = ({ text }: Timed) => text.includes('o.cell = ANY');

async function drawnSpots(owner: Client, count: number): Promise<Spot[]> {
  await owner.query('SELECT setseed(0.5)');
  const { rows } = await owner.query<Spot>(
    `SELECT easting, northing FROM places.postcode_area WHERE kind = 'sector' ORDER BY random() ^ (1.0 / postcodes) DESC LIMIT $1`,
    [count],
  );
  return rows;
}

async function someProviders(owner: Client): Promise<ProviderId[]> {
  const { rows } = await owner.query<{ id: ProviderId }>('SELECT id FROM providers.provider ORDER BY id LIMIT 50');
  return rows.map(({ id }) => id);
}

const CATEGORIES = ['flexible-support', 'home-from-hospital', 'day-opportunities', 'meals', 'exercise', 'prevention'];
const OUTCOMES = ['health', 'community', 'active', 'voice'];
/** Of one offer in three, of fewer, of two words together, and of none. */
const WORDS = ['garden', 'caf', 'coginio music', 'helicopter'];

/** Three in four name a category; some ask for outcomes, for Welsh, for words; half are under a council's policy. */
function variedSearches(spots: readonly Spot[], lifted: readonly ProviderId[]): CandidateQuery[] {
  return spots.map((place, i) => ({
    place,
    rank: rankOf(i, lifted),
    ...(i % 4 !== 0 && { category: CATEGORIES[i % CATEGORIES.length] ?? 'meals' }),
    ...(i % 7 === 0 && { outcomeCodes: [OUTCOMES[i % OUTCOMES.length] ?? 'health'] }),
    ...(i % 11 === 0 && { language: 'cy' }),
    ...(i % 9 === 0 && { words: WORDS[(i / 9) % WORDS.length] ?? '' }),
  }));
}

function rankOf(i: number, liftedProviderIds: readonly ProviderId[]): RankExpression {
  const firstGroup = groupTable(({ ownership }) => (ownership === 'worker' || ownership === 'community' ? 0 : 1));
  return {
    outcomeCodes: i % 5 === 0 ? OUTCOMES.slice(0, 3) : [],
    ...(i % 6 === 0 && { language: 'cy' }),
    nearnessBandsMetres: i % 2 === 0 ? [3000, 8000, 16_000] : [],
    ...(i % 2 === 0 && {
      groups: { scaleMaxStaff: 5, within: firstGroup, lifted: firstGroup, liftedProviderIds, beyond: 1 },
    }),
    turn: { multiplier: 1_000_003 + i, increment: 7 * i },
  };
}

/** What the application sends while it works, and how long each answer took. */
async function timing(database: Database, work: () => Promise<void>): Promise<Timed[]> {
  const timed: Timed[] = [];
  const query = database.query.bind(database);
  database.query = async (text, values) => {
    const before = performance.now();
    const rows = await query(text, values);
    timed.push({ text, values: values ?? [], ms: performance.now() - before });
    return rows as never;
  };
  await work();
  database.query = query;
  return timed;
}

interface Explained {
  readonly ms: number;
  readonly buffers: number;
}

interface ExplainRow {
  readonly 'QUERY PLAN': readonly [
    {
      'Planning Time': number;
      'Execution Time': number;
      Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
    },
  ];
}

/**
 * What the server spent on each, planning and answering. One session asks them all twice and the second time counts: it keeps
 * each text as the application's connections do, and their plans.
 */
async function explained(owner: Client, searches: readonly Timed[]): Promise<Explained[]> {
  const kept = new Map<string, string>();
  for (const { text } of searches) {
    if (kept.has(text)) continue;
    const name = `search_${String(kept.size)}`;
    kept.set(text, name);
    await owner.query(`PREPARE ${name} AS ${text}`);
  }
  const explain = ({ text, values }: Timed) => explainedOne(owner, kept.get(text) ?? '', values);
  for (const search of searches) await explain(search);
  const found: Explained[] = [];
  for (const search of searches) found.push(await explain(search));
  return found;
}

async function explainedOne(owner: Client, name: string, values: readonly unknown[]): Promise<Explained> {
  const given = values.map((value) => escapeLiteral(literal(value))).join(', ');
  const explain = `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE ${name} (${given})`;
  const { rows } = await owner.query<ExplainRow>(explain);
  const plan = rows[0]?.['QUERY PLAN'][0];
  if (plan === undefined) throw new Error('EXPLAIN gave no plan');
  const buffers = plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
  return { ms: plan['Planning Time'] + plan['Execution Time'], buffers };
}

const literal = (value: unknown) => (Array.isArray(value) ? `{${value.join(',')}}` : String(value));

function summary(
  { offers, searches }: SearchBenchSettings,
  timed: readonly Timed[],
  server: readonly Explained[],
): SearchBenchResult {
  const waited = timed.filter(isSearch).map(({ ms }) => ms);
  const facts = timed.filter((statement) => !isSearch(statement)).map(({ ms }) => ms);
  const own = server.map(({ ms }) => ms);
  const buffers = server.map((one) => one.buffers);
  return {
    ...{ offers, searches },
    ...{ p50: percentile(own, 50), p99: percentile(own, 99) },
    ...{ waitedP50: percentile(waited, 50), waitedP99: percentile(waited, 99) },
    ...{ buffersP50: percentile(buffers, 50), buffersMax: percentile(buffers, 100) },
    ...{ factsP50: percentile(facts, 50), factsP99: percentile(facts, 99) },
  };
}

function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
