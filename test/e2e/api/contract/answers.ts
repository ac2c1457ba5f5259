import { AWARD_STATES } from '@commonweal/ordering';
import { CLAIM_STATES } from '@commonweal/delivery';
import { ROLE_NAMES } from '@commonweal/access';
import type { Fields, Shape } from './shapes';

const one = (...oneOf: readonly string[]): Shape => ({ oneOf });
const resource: Fields = { version: 'whole', allowedActions: 'object' };
const page = (item: Shape): Shape => ({ items: [item], 'nextCursor?': 'text' });

const PERSON: Fields = {
  ...{ ...resource, id: 'id', reference: 'text', name: 'text', language: one('en', 'cy'), postcode: 'text' },
  ...{ outcomes: 'object', allocatedPence: 'pence' },
};

const BUDGET: Fields = {
  ...{ ...resource, id: 'id', type: one('direct_payment', 'isf', 'council_managed') },
  moneyHeldIn: one('own_account', 'card', 'managed_account', 'host', 'council'),
  'isfBasis?': 'text',
  funders: [{ kind: 'text', amountPence: 'pence' }],
  period: { startsOn: 'day', endsOn: 'day' },
  figures: {
    ...{ allocatedPence: 'pence', contributionPence: 'pence', reservedPence: 'pence' },
    ...{ spentPence: 'pence', availablePence: 'pence' },
  },
};

const OFFERS: Fields = {
  items: [
    {
      ...{ id: 'id', providerId: 'id', providerName: 'text', title: 'text', category: 'text', unit: 'text' },
      ...{ pricePence: 'pence', 'distanceMetres?': 'whole', 'servesPostcode?': 'yes or no', 'rank?': 'whole' },
      reasons: 'object',
    },
  ],
  ...{ 'policyVersion?': 'whole', 'nextCursor?': 'text' },
};

const DECISION: Fields = {
  ...{ outcome: one('allow', 'refer'), route: 'text', band: 'text', reasons: [{ code: 'text' }], duties: 'object' },
  'policyVersion?': 'whole',
};

const AWARD_STEP: Fields = {
  ...resource,
  id: 'id',
  reference: 'text',
  state: one(...AWARD_STATES),
  reservedPence: 'pence',
};
const CLAIM_STEP: Fields = {
  ...resource,
  id: 'id',
  reference: 'text',
  state: one(...CLAIM_STATES),
  amountPence: 'pence',
};

const AWARD: Fields = {
  ...{ ...AWARD_STEP, kind: one('council_award', 'isf_placement', 'isf_purchase', 'purchase') },
  ...{ valuePence: 'pence', wholeLifePence: 'pence' },
};

const RUN: Fields = {
  ...{ ...resource, id: 'id', reference: 'text', state: 'text', method: 'text', payerKind: 'text', payerId: 'id' },
  ...{ 'paymentCount?': 'whole', 'totalPence?': 'pence', 'fileSha256?': 'text' },
};

const STEPS = [
  ...[
    'agreement',
    'approval',
    'acceptance',
    'decline',
    'change',
    'pause',
    'resume',
    'ending',
    'cancellation',
    'notice',
  ],
];

/** What the page of the contract says that each call gives, by the row of the permission matrix that makes the call. */
export const ANSWERS: Readonly<Record<string, Shape>> = {
  'GET me': {
    ...{ user: 'id', name: 'text', language: one('en', 'cy'), roles: [{ role: one(...ROLE_NAMES) }] },
    ...{ 'authority?': 'object', permissions: ['text'] },
  },
  'GET people': page({ ...PERSON, outcomes: 'object' }),
  'GET people/:id': { ...PERSON, outcomes: [{ id: 'id', text: 'words' }] },
  'GET budgets': page(BUDGET),
  'GET budgets/:id': BUDGET,
  'GET budgets/:id/entries': page({
    ...{ occurredAt: 'moment', kind: 'text', description: 'text', amountPence: 'pence', balanceAfterPence: 'pence' },
    ...{ 'awardId?': 'id', 'claimId?': 'id', 'paymentId?': 'id' },
  }),
  'GET offers': { ...OFFERS, buyer: one('person', 'host', 'council'), shortlistId: 'text' },
  'POST policy/evaluations': { ...DECISION, outcome: 'text', reasons: 'object' },
  'POST suggestions': { ...resource, id: 'id' },
  'GET suggestions': page({ ...resource, id: 'id', budgetId: 'id', offerIds: ['id'], state: 'text' }),
  'POST awards': { ...AWARD, decision: DECISION },
  'GET awards': page(AWARD),
  'GET awards/:id': { ...AWARD, decision: DECISION },
  ...Object.fromEntries(STEPS.map((step) => [`POST awards/:id/${step}`, AWARD_STEP])),
  'POST awards/:id/claims': { ...CLAIM_STEP, state: one('awaiting_approval') },
  'GET claims': page({ ...CLAIM_STEP, lines: [{ deliveredOn: 'day', quantity: 'number', amountPence: 'pence' }] }),
  'POST claims/:id/approval': { ...CLAIM_STEP, state: one('approved') },
  'POST claims/:id/query': { ...CLAIM_STEP, state: one('queried') },
  'GET payments': page({
    ...{ ...resource, id: 'id', 'reference?': 'text', amountPence: 'pence', 'runId?': 'id' },
    method: one('bacs', 'stripe', 'by_holder', 'by_host', 'internal'),
    state: one('due', 'queued', 'sent', 'settled', 'rejected'),
  }),
  'GET payment-runs': page(RUN),
  'GET payment-runs/:id': { ...RUN, leftOut: 'object' },
  'POST payment-runs': { ...resource, id: 'id', reference: 'text', state: 'text' },
  'GET messages': page({
    ...resource,
    id: 'id',
    title: 'text',
    text: 'text',
    createdAt: 'moment',
    'readAt?': 'moment',
  }),
  'GET instalments': page({ ...resource, id: 'id', dueOn: 'day', amountPence: 'pence', state: 'text' }),
  'GET clients': page({ ...resource, clientId: 'id', name: 'text' }),
  'GET failed-jobs': page({ ...resource, jobId: 'text', kind: 'text', failedAt: 'moment' }),
};

/** What asks for nobody. */
export const OPEN_ANSWERS: Readonly<Record<string, Shape>> = {
  '/demo/users': page({ user: 'id', name: 'text', roles: [one(...ROLE_NAMES)], 'authority?': 'text' }),
  '/categories': page({ code: 'text', name: 'text', nameCy: 'text' }),
  '/offers': OFFERS,
  '/openapi.json': { openapi: 'text', paths: 'object' },
};
