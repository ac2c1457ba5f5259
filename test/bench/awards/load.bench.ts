import { randomInt, randomUUID } from 'node:crypto';
import autocannon, { type Request } from 'autocannon';
import { answerRequests } from '../program';
import { type Extent, IN_FLIGHT, type LoadResult, TERMS } from './load-plan';
import type { Scene } from './scene';

interface LoadRequest {
  readonly url: string;
  readonly token: string;
  readonly scene: Scene;
  readonly extent: Extent;
}

/** POST /awards for a budget drawn anew each time, under a key of its own. */
function placing({ token, scene }: LoadRequest): Request {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    method: 'POST',
    path: '/api/v1/awards',
    setupRequest: (request) => {
      const choice = scene.choices[randomInt(scene.choices.length)];
      const offerId = scene.offerIds[randomInt(scene.offerIds.length)];
      const body = { ...TERMS, budgetId: choice?.budgetId, offerId, outcomeIds: [choice?.outcomeId] };
      return {
        ...request,
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      };
    },
  };
}

answerRequests(async (asked: LoadRequest): Promise<LoadResult> => {
  const { extent } = asked;
  const result = await autocannon({
    url: asked.url,
    connections: IN_FLIGHT,
    requests: [placing(asked)],
    ...('seconds' in extent ? { duration: extent.seconds } : { amount: extent.awards }),
  });
  const seconds = (result.finish.getTime() - result.start.getTime()) / 1000;
  const { p50, p99 } = result.latency;
  return { awards: result['2xx'], seconds, p50, p99, refused: result.non2xx + result.errors };
});
