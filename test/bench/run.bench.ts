import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type AwardBenchResult, benchAwards } from './awards/bench-awards';
import { startBenchServer } from './bench-server';
import { reportAwards, reportSearch } from './report';
import { benchSearch, type SearchBenchResult } from './search';

const RESULTS = 'bench-results';

function setting(name: string, usual: number): number {
  const given = Number(process.env[name] ?? usual);
  if (!Number.isSafeInteger(given) || given < 0) throw new RangeError(`${name} must be a whole number`);
  return given;
}

/** `npm run bench`, or `npm run bench awards`, or `npm run bench search`. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(3);
  const asked = (part: string) => wanted.length === 0 || wanted.includes(part);
  const server = await startBenchServer();
  const results: { awards?: AwardBenchResult; search?: SearchBenchResult } = {};
  try {
    if (asked('awards')) {
      results.awards = await benchAwards(server, {
        seconds: setting('BENCH_SECONDS', 6),
        pairs: setting('BENCH_PAIRS', 5),
        budgets: setting('BENCH_BUDGETS', 1_000),
        worker: setting('BENCH_WORKER', 1) === 1,
      });
      reportAwards(results.awards);
    }
    if (asked('search')) {
      const { ownerUrl, appUrl } = await server.database('bench_search');
      const offers = setting('BENCH_OFFERS', 100_000);
      results.search = await benchSearch({ ownerUrl, appUrl, offers, searches: setting('BENCH_SEARCHES', 500) });
      reportSearch(results.search);
    }
  } finally {
    await server.stop();
  }
  keep(results);
}

function keep(results: object): void {
  mkdirSync(RESULTS, { recursive: true });
  const at = new Date().toISOString();
  const machine = { processors: availableParallelism(), node: process.version };
  const file = `${RESULTS}/${at.replaceAll(':', '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ at, machine, ...results }, null, 2)}\n`);
  console.log(`written to ${file}`);
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
