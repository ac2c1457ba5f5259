import { paths } from '../../../../apps/web/src/paths';
import { own, type Who } from '../../../support/matrix/cast';
import type { MatrixWorld, Purse, Thing } from '../../../support/matrix/matrix-world';
import {
  about,
  BUYERS,
  day,
  ENGLISH,
  FOR_PERSON,
  NOT_HERE,
  type Form,
  OFFICERS,
  plain,
  type Row,
  type Rows,
  TODAY,
  TOMORROW,
} from './row';

interface Step {
  readonly make: (world: MatrixWorld, purse: Purse) => Promise<Thing>;
  readonly form: Form;
}

const STEPS = {
  change: {
    make: (world, purse) => world.accepted(purse),
    form: { quantity: '5', reason: 'other', action: 'confirm' },
  },
  end: {
    make: (world, purse) => world.running(purse),
    form: { ...day('day', TOMORROW), reason: 'other', action: 'confirm' },
  },
  pause: { make: (world, purse) => world.running(purse), form: { ...day('day', TODAY), reason: 'other' } },
  resume: { make: (world, purse) => world.stepped('pause', purse), form: day('day', TOMORROW) },
  'withdraw-change': { make: (world, purse) => world.stepped('change', purse), form: {} },
} as const satisfies Record<string, Step>;

/** Each step of an award that runs, to who bought it; who sees it and did not is led back to it. */
function steps(path: string, purse: Purse, by: readonly Who[], seen: readonly Who[]): Rows {
  const rows = Object.entries(STEPS).flatMap(([step, { make, form }]: [string, Step]): (readonly [string, Row])[] => {
    const of = (world: MatrixWorld) => make(world, purse);
    return [
      [`GET ${path}/${step}`, { target: about(`${path}/${step}`, of), by, told: { 303: seen } }],
      [`POST ${path}/${step}`, { target: about(`${path}/${step}`, of, form), by, told: { 403: seen } }],
    ];
  });
  return Object.fromEntries(rows);
}

/** The council's awards, at its officers' addresses; what a person bought, at those of the person. */
export const AWARD_ROWS: Rows = {
  'GET /approvals': { target: plain(paths.approvals), by: 'permitted' },
  'GET /work': { target: plain(paths.work), by: 'permitted' },
  'GET /awards': { target: plain(paths.awards), by: 'permitted' },
  'GET /awards/:awardId': {
    target: about(paths.award, (world) => world.offered()),
    by: [...OFFICERS, ...FOR_PERSON, ...own('commissioner', 'provider')],
  },
  'GET /awards/:awardId/agreement': { target: about(paths.awardAgreement, (world) => world.placed()), by: BUYERS },
  'POST /awards/:awardId/agreement': {
    target: about(paths.awardAgreement, (world) => world.placed(), {
      basis: 'own',
      how: 'phone',
      ...day('agreedOn', TODAY),
    }),
    by: BUYERS,
  },
  'GET /awards/:awardId/approve': {
    target: about(paths.approveAward, (world) => world.referred()),
    by: own('manager'),
  },
  'POST /awards/:awardId/approve': {
    target: about(paths.approveAward, (world) => world.referred(), {}),
    by: own('manager'),
  },
  'GET /awards/:awardId/cancel': {
    target: about(paths.cancelAward, (world) => world.offered()),
    by: BUYERS,
    told: { 409: FOR_PERSON },
  },
  'POST /awards/:awardId/cancel': {
    target: about(paths.cancelAward, (world) => world.offered(), { reason: 'other' }),
    by: BUYERS,
    told: { 403: FOR_PERSON },
  },
  ...steps('/awards/:awardId', 'managed', BUYERS, FOR_PERSON),
  ...steps('/arranged/:awardId', 'direct', FOR_PERSON, BUYERS),
  'POST /arranged/:awardId/change': {
    target: about(paths.changeArranged, (world) => world.accepted('direct'), STEPS.change.form),
    by: ENGLISH,
    told: { 403: [...BUYERS, ...NOT_HERE[403]] },
  },
};

/** An individual service fund is spent by its host, who goes on with what it bought. */
export const FUND_STEP_ROWS: Rows = Object.fromEntries(
  Object.entries(steps('/awards/:awardId', 'fund', own('isf_host'), [...BUYERS, ...FOR_PERSON])).map(([route, row]) => [
    `${route} (of a fund)`,
    row,
  ]),
);

export const PROVIDER_ROWS: Rows = {
  'GET /orders': { target: plain(paths.orders), by: 'permitted' },
  'GET /orders/:awardId': { target: about(paths.order, (world) => world.offered()), by: own('provider') },
  'GET /orders/:awardId/accept': { target: about(paths.acceptOrder, (world) => world.offered()), by: own('provider') },
  'POST /orders/:awardId/accept': {
    target: about(paths.acceptOrder, (world) => world.offered(), {}),
    by: own('provider'),
  },
  'GET /orders/:awardId/decline': {
    target: about(paths.declineOrder, (world) => world.offered()),
    by: own('provider'),
    shows: 'Why can you not do this?',
  },
  'POST /orders/:awardId/decline': {
    target: about(paths.declineOrder, (world) => world.offered(), { reason: 'other' }),
    by: own('provider'),
  },
  'GET /orders/:awardId/notice': { target: about(paths.giveNotice, (world) => world.accepted()), by: own('provider') },
  'POST /orders/:awardId/notice': {
    target: about(paths.giveNotice, (world) => world.accepted(), {
      ...day('day', TOMORROW),
      reason: 'other',
      action: 'confirm',
    }),
    by: own('provider'),
  },
  'GET /orders/:awardId/deliveries/new': {
    target: about(paths.newDelivery, (world) => world.accepted()),
    by: own('provider'),
  },
  'POST /orders/:awardId/deliveries/new': {
    target: about(paths.newDelivery, (world) => world.accepted(), {
      ...{ action: 'send', rows: '1', 'quantity-1': '1' },
      ...day('on-1', TODAY),
    }),
    by: own('provider'),
  },
  'GET /invoices': { target: plain(paths.invoices), by: 'permitted' },
  'GET /invoices/:claimId': { target: about(paths.invoice, (world) => world.claim()), by: own('provider') },
  'POST /invoices/:claimId/answer': {
    target: about(paths.answerInvoice, (world) => world.queried(), { text: 'The Monday' }),
    by: own('provider'),
  },
  'GET /invoices/:claimId/withdraw': {
    target: about(paths.withdrawInvoice, (world) => world.claim()),
    by: own('provider'),
  },
  'POST /invoices/:claimId/withdraw': {
    target: about(paths.withdrawInvoice, (world) => world.claim(), {}),
    by: own('provider'),
  },
  'GET /payments': { target: plain(paths.payments), by: 'permitted' },
  'GET /bank-details': { target: plain(paths.bankDetails), by: 'permitted' },
  'GET /bank-details/change': { target: plain(paths.changeBankDetails), by: 'permitted' },
};
