import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import type { BenchDatabase, BenchServer } from '../bench-server';
import { Program } from '../program';
import { writtenBy, type Written } from './counters';
import { type Extent, type LoadResult, type MeasuredLoad, percentile, TERMS } from './load-plan';
import type { WrittenOnce } from './plain.bench';
import { processorSeconds } from './processor-time';
import { PLAIN_FUNCTION } from './plain-function';
import { makeScene, type Scene } from './scene';

export interface AwardBenchSettings {
  readonly seconds: number;
  readonly pairs: number;
  readonly budgets: number;
  readonly worker: boolean;
}

export interface Pair {
  readonly api: MeasuredLoad;
  readonly plain: MeasuredLoad;
  readonly ratio: number;
}

export interface AwardBenchResult {
  readonly pairs: readonly Pair[];
  /** The median of the pairs. */
  readonly ratio: number;
  readonly written: { readonly api: Written; readonly plain: Written };
}

type Arm = (extent: Extent) => Promise<MeasuredLoad>;

interface Arms {
  readonly api: Arm;
  readonly plain: Arm;
}

const WARM_AWARDS = 1_000;
const COUNTED_AWARDS = 1_000;

/** Placing an award over HTTP against one plain function of the same rows, in pairs so that both meet the same weather. */
export async function benchAwards(server: BenchServer, settings: AwardBenchSettings): Promise<AwardBenchResult> {
  const database = await server.database('bench_awards');
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  const programs: Program[] = [];
  const start = (file: string) => {
    const program = Program.start(join('awards', file), { environment: environmentOf(server, database) });
    programs.push(program);
    return program;
  };
  try {
    const scene = await makeScene(database.ownerUrl, settings.budgets);
    const arms = await startArms(start, { scene, database, client, serverPid: server.pid });
    await arms.api({ awards: WARM_AWARDS });
    await arms.plain({ awards: WARM_AWARDS });
    const written = {
      api: await writtenBy(client, () => arms.api({ awards: COUNTED_AWARDS })),
      plain: await writtenBy(client, () => arms.plain({ awards: COUNTED_AWARDS })),
    };
    const worker = settings.worker ? start('worker.bench.ts') : undefined;
    await worker?.ask({});
    const pairs = await runPairs(arms, settings, async () => {
      if (worker !== undefined) await atRest(client, worker.pid);
    });
    return {
      pairs,
      ratio: percentile(
        pairs.map(({ ratio }) => ratio),
        50,
      ),
      written,
    };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    await client.end();
  }
}

function environmentOf(server: BenchServer, database: BenchDatabase): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    QUEUE_DATABASE_URL: database.queueUrl,
    REDIS_URL: '',
    DATA_DIR: server.folder,
    KEY_FILE: join(server.folder, 'keys', 'keys.json'),
    NODE_ENV: 'production',
  };
}

interface Stage {
  readonly scene: Scene;
  readonly database: BenchDatabase;
  readonly client: Client;
  readonly serverPid: number;
}

async function startArms(start: (file: string) => Program, stage: Stage): Promise<Arms> {
  const { scene, database, client, serverPid } = stage;
  const api = start('api.bench.ts');
  const { url, token } = await api.ask<{ url: string; token: string }>(scene);
  const written = await placeOnce(client, { url, token, scene });
  await addPlainFunction(database);
  const [load, plain] = [start('load.bench.ts'), start('plain.bench.ts')];
  return {
    api: async (extent) => {
      const placed = () => load.ask<LoadResult>({ url, token, scene, extent });
      const result = await measured(placed, { programs: [api.pid, load.pid], serverPid });
      if (result.refused > 0) throw new Error(`${String(result.refused)} awards were refused or failed`);
      return result;
    },
    plain: (extent) => {
      const placed = () => plain.ask<LoadResult>({ appUrl: database.appUrl, scene, written, extent });
      return measured(placed, { programs: [plain.pid], serverPid });
    },
  };
}

async function addPlainFunction({ ownerUrl }: BenchDatabase): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(PLAIN_FUNCTION);
  await owner.end();
}

interface Measured {
  readonly programs: readonly number[];
  readonly serverPid: number;
}

async function measured(work: () => Promise<LoadResult>, { programs, serverPid }: Measured): Promise<MeasuredLoad> {
  const used = () => [processorSeconds(...programs), processorSeconds(serverPid)] as const;
  const before = used();
  const result = await work();
  const [ofPrograms, ofDatabase] = used();
  if (ofPrograms === undefined || ofDatabase === undefined) return result;
  const each = (after: number, start = 0) => ((after - start) * 1000) / result.awards;
  return { ...result, cost: { programs: each(ofPrograms, before[0]), database: each(ofDatabase, before[1]) } };
}

const WRITTEN_ONCE = `SELECT to_jsonb(d) - 'authority_id' - 'award_id' - 'hash' - 'decided_at' AS decision, d.hash,
    i.response::jsonb - 'reference' AS answer, o.kind, o.payload
  FROM ordering.decision d, platform.idempotency i, platform.outbox o WHERE d.award_id = $1 AND i.response ->> 'id' = $1::text`;

/** One award by the application: the plain function writes decisions, answers and messages of its size. */
async function placeOnce(
  client: Client,
  { url, token, scene }: { url: string; token: string; scene: Scene },
): Promise<WrittenOnce> {
  const [choice] = scene.choices;
  const response = await fetch(`${url}/api/v1/awards`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      ...TERMS,
      budgetId: choice?.budgetId,
      offerId: scene.offerIds[0],
      outcomeIds: [choice?.outcomeId],
    }),
  });
  const answer = (await response.json()) as { id?: string };
  if (response.status !== 201)
    throw new Error(`the first award was answered ${String(response.status)}: ${JSON.stringify(answer)}`);
  const { rows } = await client.query<WrittenOnce>(WRITTEN_ONCE, [answer.id]);
  const [written] = rows;
  if (written === undefined || rows.length > 1) throw new Error('one award, one decision, one message');
  return written;
}

const WAITING = 'SELECT count(*)::integer AS waiting FROM platform.outbox WHERE relayed_at IS NULL';
const LOOK_MILLISECONDS = 500;
const IDLE_SECONDS = 0.05;

/** Until the worker has carried and done all that was written: what one arm left is not the other's to wait for. */
async function atRest(client: Client, workerPid: number): Promise<void> {
  for (;;) {
    const before = processorSeconds(workerPid) ?? 0;
    await setTimeout(LOOK_MILLISECONDS);
    const used = (processorSeconds(workerPid) ?? 0) - before;
    const { rows } = await client.query<{ waiting: number }>(WAITING);
    if (rows[0]?.waiting === 0 && used < IDLE_SECONDS) return;
  }
}

async function runPairs(
  { api, plain }: Arms,
  { pairs, seconds }: AwardBenchSettings,
  rest: () => Promise<void>,
): Promise<Pair[]> {
  const done: Pair[] = [];
  const rested = async (arm: Arm) => {
    await rest();
    return arm({ seconds });
  };
  for (let i = 0; i < pairs; i++) {
    // Turn about, so that neither always follows the other.
    const first = i % 2 === 0 ? await rested(api) : undefined;
    const limit = await rested(plain);
    const placed = first ?? (await rested(api));
    done.push({ api: placed, plain: limit, ratio: rateOf(placed) / rateOf(limit) });
    console.log(`pair ${String(i + 1)}: ${rateOf(placed).toFixed(0)} / ${rateOf(limit).toFixed(0)} awards a second`);
  }
  return done;
}

export function rateOf({ awards, seconds }: LoadResult): number {
  return awards / seconds;
}
