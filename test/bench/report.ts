import { type AwardBenchResult, rateOf } from './awards/bench-awards';
import type { Written } from './awards/counters';
import { percentile } from './awards/load-plan';
import type { SearchBenchResult } from './search';

/** Placing an award over HTTP, of the rate of one plain function of the same rows. */
const LEAST_RATIO = 0.35;
const MOST_SEARCH_MILLISECONDS = 10;
/** Both arms must do the same work for the ratio to mean anything. */
const MOST_DIFFERENCE = 0.1;

export function reportAwards({ pairs, ratio, written }: AwardBenchResult): void {
  for (const arm of ['api', 'plain'] as const) {
    const runs = pairs.map((pair) => pair[arm]);
    const median = (of: (run: (typeof runs)[number]) => number) => percentile(runs.map(of), 50);
    const name = arm === 'api' ? 'award over HTTP' : 'plain function ';
    console.log(
      `${name}  ${median(rateOf).toFixed(0)} a second, p50 ${median((r) => r.p50).toFixed(1)} ms, p99 ${median((r) => r.p99).toFixed(1)} ms`,
    );
  }
  reportCosts(pairs);
  console.log(`ratios of the pairs: ${pairs.map((pair) => pair.ratio.toFixed(2)).join(', ')}`);
  reportWritten(written);
  verdict(ratio >= LEAST_RATIO, `ratio ${ratio.toFixed(2)}, at least ${String(LEAST_RATIO)} wanted`);
}

/** Other work on the machine hardly moves these. */
function reportCosts(pairs: AwardBenchResult['pairs']): void {
  const median = (of: (pair: AwardBenchResult['pairs'][number]) => number) => percentile(pairs.map(of), 50);
  const costs = {
    'award over HTTP, programs': median(({ api }) => api.cost?.programs ?? NaN),
    'award over HTTP, database': median(({ api }) => api.cost?.database ?? NaN),
    'plain function, program': median(({ plain }) => plain.cost?.programs ?? NaN),
    'plain function, database': median(({ plain }) => plain.cost?.database ?? NaN),
  };
  console.log('milliseconds of processor time for each award');
  for (const [name, cost] of Object.entries(costs)) console.log(`  ${name.padEnd(32)} ${cost.toFixed(3)}`);
}

function reportWritten({ api, plain }: AwardBenchResult['written']): void {
  console.log('for each award                     over HTTP   plain');
  const names = [...new Set([...Object.keys(api.rows), ...Object.keys(plain.rows)])].sort();
  for (const name of names) line(name, api.rows[name] ?? 0, plain.rows[name] ?? 0, 2);
  line('rows in all', rowsOf(api), rowsOf(plain), 2);
  line('bytes of WAL', api.walBytes, plain.walBytes, 0);
  verdict(isNear(rowsOf(api), rowsOf(plain)), 'rows of both arms within 10 %');
  verdict(isNear(api.walBytes, plain.walBytes), 'WAL of both arms within 10 %');
}

function line(name: string, api: number, plain: number, digits: number): void {
  console.log(`  ${name.padEnd(32)} ${api.toFixed(digits).padStart(9)} ${plain.toFixed(digits).padStart(7)}`);
}

function rowsOf({ rows }: Written): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= MOST_DIFFERENCE * Math.max(one, other);
}

export function reportSearch(result: SearchBenchResult): void {
  const { offers, searches, p50, p99, waitedP50, waitedP99, buffersP50, buffersMax } = result;
  console.log(`menu search, ${String(searches)} searches of ${String(offers)} offers`);
  console.log(
    `  in the database p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms; pages p50 ${String(buffersP50)}, most ${String(buffersMax)}`,
  );
  console.log(`  as waited for   p50 ${waitedP50.toFixed(2)} ms, p99 ${waitedP99.toFixed(2)} ms`);
  verdict(p99 < MOST_SEARCH_MILLISECONDS, `p99 ${p99.toFixed(2)} ms, under ${String(MOST_SEARCH_MILLISECONDS)} wanted`);
}

function verdict(passed: boolean, sentence: string): void {
  console.log(`${passed ? 'PASS' : 'FAIL'}  ${sentence}`);
}
