import { randomInt, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { answerRequests } from '../program';
import { type Extent, IN_FLIGHT, type LoadResult, percentile, TERMS } from './load-plan';
import type { Scene } from './scene';

/** What an award writes beside its columns, as the application wrote it once. */
export interface WrittenOnce {
  readonly decision: object;
  readonly answer: object;
  readonly kind: string;
  readonly payload: object;
  readonly hash: string;
}

interface PlainRequest {
  readonly appUrl: string;
  readonly scene: Scene;
  readonly written: WrittenOnce;
  readonly extent: Extent;
}

const CONNECTIONS = 10;
const PLACE = `SELECT bench.place($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;
let pool: Pool | undefined;

function values({ scene, written }: PlainRequest): unknown[] {
  const choice = scene.choices[randomInt(scene.choices.length)];
  const offerId = scene.offerIds[randomInt(scene.offerIds.length)];
  return [
    ...[scene.authorityId, scene.socialWorker, choice?.budgetId, offerId],
    ...[TERMS.quantity * 100, TERMS.startsOn, TERMS.endsOn, [choice?.outcomeId]],
    ...[uuidv7(), uuidv7(), uuidv7(), randomUUID(), written.hash],
    ...[written.decision, written.answer, written.kind, written.payload].map((value) =>
      typeof value === 'string' ? value : JSON.stringify(value),
    ),
  ];
}

/** The same 32 in flight, each one named prepared statement with one call of the function. */
answerRequests(async (asked: PlainRequest): Promise<LoadResult> => {
  const connections = (pool ??= new Pool({ connectionString: asked.appUrl, max: CONNECTIONS }));
  const { extent } = asked;
  const latencies: number[] = [];
  const started = performance.now();
  const until = 'seconds' in extent ? started + extent.seconds * 1000 : Infinity;
  let left = 'awards' in extent ? extent.awards : Infinity;
  const one = async () => {
    while (left-- > 0 && performance.now() < until) {
      const before = performance.now();
      await connections.query({ name: 'place', text: PLACE, values: values(asked) });
      latencies.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  const seconds = (performance.now() - started) / 1000;
  const [p50, p99] = [percentile(latencies, 50), percentile(latencies, 99)];
  return { awards: latencies.length, seconds, p50, p99, refused: 0 };
});
