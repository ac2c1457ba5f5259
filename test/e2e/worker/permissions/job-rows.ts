import { AskForLink } from '@commonweal/access';
import { MakePaymentRun, ReceiveGatewayEvent } from '@commonweal/payments';
import { dayFromNow } from '../../../support/buyers-scene';
import type { FakeStripe } from '../../../support/fake-stripe';
import type { MatrixWorld } from '../../../support/matrix/matrix-world';

export type Payload = Readonly<Record<string, unknown>>;

/** What a field of a payload may hold: nothing that says anything of anybody. */
export const SHAPES = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'ids of users': /^(?:[0-9a-f-]{36}(?:,(?!$)|$))*$/,
  'id of an event': /^evt_\w+$/,
  pence: /^\d+$/,
  code: /^[a-z]+(?:-[a-z]+)*$/,
} as const;
type Shape = keyof typeof SHAPES;

export interface JobRow {
  /** For whom it is done. */
  readonly for: 'one council' | 'the users it names' | 'whoever asked' | 'one message' | 'what the gateway told';
  readonly payload: Readonly<Record<string, Shape>>;
  /** Fields that name what it is done to: with another in one of them, nothing is done. */
  readonly acts: readonly string[];
  /** Brings it about that the job waits. */
  readonly make: (at: JobGround) => Promise<unknown>;
  /** The rows that it changes. */
  readonly effect: (payload: Payload) => string;
}

export interface JobGround {
  readonly world: MatrixWorld;
  readonly stripe: FakeStripe;
}

const claimOf = ({ claimId }: Payload) => `SELECT state FROM delivery.claim WHERE id = '${String(claimId)}'`;
const ofClaim = { authorityId: 'id', claimId: 'id' } as const;

/** Approved by the person, and nobody's debt yet. */
async function approved({ world }: JobGround): Promise<void> {
  const { id, version } = await world.claim();
  await world.done('own budget_holder', `/claims/${id}/approval`, { version });
}

/** Somebody says for the person what is best for them, so that nobody can be asked about the bill. */
async function unasked({ world }: JobGround): Promise<void> {
  const agreement = { basis: 'best_interests', how: 'in_person', on: dayFromNow(0), consulted: 'Her sister' };
  const { id, version } = await world.placed('managed', { agreement });
  await world.done('own provider', `/awards/${id}/acceptance`, { version });
  await world.done('own provider', `/awards/${id}/claims`, { lines: [{ deliveredOn: dayFromNow(-2), quantity: 1 }] });
}

async function runMade(at: JobGround): Promise<void> {
  await approved(at);
  await at.world.worker.work();
  await at.world.done('own finance_officer', '/payment-runs', at.world.payer());
}

async function returned({ world }: JobGround): Promise<void> {
  const { payment } = await world.run();
  await world.worker.work();
  const { id, version } = payment;
  await world.done('own finance_officer', `/payments/${id}/rejection`, { version, reasonCode: '0' });
}

async function transferAsked(at: JobGround): Promise<void> {
  await approved(at);
  await at.world.worker.work();
  const { authorityId } = at.world.grounds.own;
  const { userId } = at.world.member('own finance_officer');
  const finance = at.world.scene.api.world.actor(userId, ['payment-run.make'], { authorityIds: [authorityId] });
  const run = { payer: { kind: 'authority', id: authorityId }, method: 'stripe' } as const;
  await at.world.worker.app.get(MakePaymentRun, { strict: false }).execute(finance, run);
}

/** Stripe says that the transfer that was made last has arrived. */
export async function toldOfTransfer(at: JobGround): Promise<void> {
  await transferAsked(at);
  await at.world.worker.work();
  const event = at.stripe.event('transfer.created', at.stripe.transfers.at(-1) ?? {});
  await at.world.worker.app.get(ReceiveGatewayEvent, { strict: false }).execute(event, 'test');
}

export const JOB_ROWS: Readonly<Record<string, JobRow>> = {
  'access.link-asked': {
    for: 'whoever asked',
    payload: { linkId: 'id' },
    acts: ['linkId'],
    make: ({ world }) => world.worker.app.get(AskForLink, { strict: false }).execute('marged@example.com', '/', 'test'),
    effect: ({ linkId }) => `SELECT * FROM access.sign_in_link WHERE id = '${String(linkId)}'`,
  },
  'delivery.claim-approved': {
    for: 'one council',
    payload: { ...ofClaim, awardId: 'id', budgetId: 'id', providerId: 'id', amountPence: 'pence' },
    acts: ['authorityId', 'claimId', 'awardId', 'budgetId', 'providerId', 'amountPence'],
    make: approved,
    effect: ({ claimId }) => `SELECT state FROM payments.payable WHERE claim_id = '${String(claimId)}'`,
  },
  'delivery.claim-to-match': {
    for: 'one council',
    payload: ofClaim,
    acts: ['authorityId', 'claimId'],
    make: unasked,
    effect: claimOf,
  },
  'notifications.message-to-send': {
    for: 'one message',
    payload: { messageId: 'id', channel: 'code' },
    acts: ['messageId', 'channel'],
    make: ({ world }) => world.offered(),
    effect: ({ messageId }) => `SELECT state FROM notifications.sending WHERE message_id = '${String(messageId)}'`,
  },
  'notifications.notify': {
    for: 'the users it names',
    payload: { template: 'code', userIds: 'ids of users', linkKind: 'code', linkId: 'id' },
    acts: ['template', 'userIds', 'linkKind'],
    make: ({ world }) => world.offered(),
    effect: ({ linkId }) => `SELECT id FROM notifications.message WHERE link_id = '${String(linkId)}'`,
  },
  'payments.gateway-event': {
    for: 'what the gateway told',
    payload: { eventId: 'id of an event' },
    acts: ['eventId'],
    make: toldOfTransfer,
    effect: ({ eventId }) => `SELECT y.state FROM payments.payment y JOIN payments.stripe_event e ON e.payment_id = y.id
      WHERE e.id = '${String(eventId)}'`,
  },
  'payments.payment-returned': {
    for: 'one council',
    payload: { ...ofClaim, paymentId: 'id' },
    acts: ['authorityId', 'claimId'],
    make: returned,
    effect: claimOf,
  },
  'payments.payment-sent': {
    for: 'one council',
    payload: { ...ofClaim, paymentId: 'id' },
    acts: ['authorityId', 'claimId'],
    make: runMade,
    effect: claimOf,
  },
  'payments.run-requested': {
    for: 'one council',
    payload: { authorityId: 'id', runId: 'id' },
    acts: ['authorityId', 'runId'],
    make: runMade,
    effect: ({ runId }) => `SELECT state FROM payments.payment_run WHERE id = '${String(runId)}'`,
  },
  'payments.transfer-requested': {
    for: 'one council',
    payload: { authorityId: 'id', paymentId: 'id' },
    acts: ['authorityId', 'paymentId'],
    make: transferAsked,
    effect: ({ paymentId }) => `SELECT state FROM payments.payment WHERE id = '${String(paymentId)}'`,
  },
};
