import { randomUUID } from 'node:crypto';
import { dayFromNow } from '../../../support/buyers-scene';
import type { ApiAnswer } from '../../../support/api';
import type { Who } from '../../../support/matrix/cast';
import type { MatrixWorld, Thing } from '../../../support/matrix/matrix-world';
import { DAY } from '../permissions/row';

/** Things of one kind in each state that they can come to, and what a good request for each of their actions holds. */
export interface Acted {
  readonly path: string;
  readonly bodies: Readonly<Record<string, object>>;
  readonly states: Readonly<Record<string, (world: MatrixWorld) => Promise<Thing>>>;
}

const TODAY = dayFromNow(0);
const WHY = { reason: 'other' };

/** Where only time leads: as the database would hold it. */
const put =
  (table: string, state: string, make: (world: MatrixWorld) => Promise<Thing>) => async (world: MatrixWorld) => {
    const thing = await make(world);
    await world.scene.api.world.sql(`UPDATE ${table} SET state = $2 WHERE id = $1`, [thing.id, state]);
    return thing;
  };

const stepped =
  (path: string, make: (world: MatrixWorld) => Promise<Thing>, by: Who, more: object = {}) =>
  async (world: MatrixWorld): Promise<Thing> => {
    const { id, version } = await make(world);
    await world.done(by, path.replace(':id', id), { version, ...more });
    return { id, version: version + 1 };
  };

const AWARD = 'ordering.award';

export const ACTED: Readonly<Record<string, Acted>> = {
  awards: {
    path: '/awards',
    bodies: {
      agreement: { basis: 'own', how: 'phone', on: TODAY },
      ...{ approval: {}, acceptance: {}, decline: {}, cancellation: WHY },
      ...{ change: { quantity: 5, ...WHY }, 'change-withdrawal': {} },
      ...{ pause: { from: TODAY, ...WHY }, resume: { from: DAY } },
      ...{ ending: { lastDay: DAY, ...WHY }, notice: { lastDay: DAY, ...WHY } },
      claims: { lines: [{ deliveredOn: dayFromNow(-2), quantity: 1 }] },
    },
    states: {
      awaiting_agreement: (world) => world.placed(),
      awaiting_approval: (world) => world.referred(),
      offered: (world) => world.offered(),
      'offered, of a direct payment': (world) => world.offered('direct'),
      'offered, of a fund': (world) => world.offered('fund'),
      accepted: (world) => world.accepted(),
      active: (world) => world.running(),
      'active, of a direct payment': (world) => world.running('direct'),
      'active, of a fund': (world) => world.running('fund'),
      'active, with a change that waits': (world) => world.stepped('change'),
      paused: (world) => world.stepped('pause'),
      'active, with its last day named': stepped('/awards/:id/ending', (world) => world.running(), 'own manager', {
        lastDay: dayFromNow(10),
        ...WHY,
      }),
      completed: put(AWARD, 'completed', (world) => world.running()),
      ended: put(AWARD, 'ended', (world) => world.running()),
      declined: stepped('/awards/:id/decline', (world) => world.offered(), 'own provider'),
      expired: put(AWARD, 'expired', (world) => world.offered()),
      cancelled: stepped('/awards/:id/cancellation', (world) => world.offered(), 'own manager', WHY),
    },
  },
  claims: {
    path: '/claims',
    bodies: { approval: {}, query: { text: 'Which day?' }, answer: { text: 'The Monday' }, withdrawal: {} },
    states: {
      awaiting_approval: (world) => world.claim(),
      'awaiting_approval, of a direct payment': (world) => world.claim('direct'),
      'awaiting_approval, of a fund': (world) => world.claim('fund'),
      queried: (world) => world.queried(),
      approved: stepped('/claims/:id/approval', (world) => world.claim(), 'own budget_holder'),
      paid: async (world) => {
        const { payment } = await world.run();
        const finance = world.client('own finance_officer');
        await world.done('own finance_officer', `/payments/${payment.id}/settlement`, { version: payment.version });
        await world.worker.work();
        const { body } = await finance.get('/payments?limit=100');
        const claimId = String(body.items?.find(({ id }) => id === payment.id)?.claimId);
        const { version } = (await finance.get(`/claims/${claimId}`)).body;
        return { id: claimId, version: Number(version) };
      },
      withdrawn: stepped('/claims/:id/withdrawal', (world) => world.claim(), 'own provider'),
    },
  },
  suggestions: {
    path: '/suggestions',
    bodies: { 'setting-aside': {} },
    states: {
      open: (world) => world.suggestion(),
      set_aside: stepped('/suggestions/:id/setting-aside', (world) => world.suggestion(), 'own budget_holder'),
    },
  },
  runs: { path: '/payment-runs', bodies: { settlement: {} }, states: { ready: (world) => world.run() } },
};

export interface Seen {
  readonly version: number;
  readonly allowedActions: readonly string[];
}

/** Who of the cast sees it, and what they are told that they may do. */
export async function readersOf(world: MatrixWorld, path: string): Promise<ReadonlyMap<Who, Seen>> {
  const seen = new Map<Who, Seen>();
  for (const [who, { client }] of world.cast) {
    const { status, body } = await client.get(path);
    // That it has this shape is what contract.spec.ts shows.
    if (status === 200) seen.set(who, body as unknown as Seen);
  }
  return seen;
}

export function act(world: MatrixWorld, who: Who, path: string, body: object): Promise<ApiAnswer> {
  return world.client(who).post(path, body, randomUUID());
}
