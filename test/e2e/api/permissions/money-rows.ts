import { ROLE_NAMES } from '@commonweal/access';
import { dayFromNow } from '../../../support/buyers-scene';
import { type Ground, mayByRole, own } from '../../../support/matrix/cast';
import { freeDay } from '../../../support/matrix/instalment';
import { awardFacts, buyerFacts, offerFacts, pounds } from '../../../support/policy-question';
import { FOR_PERSON, OFFICERS, ofBudget, read, type Row, step } from './row';

const BUDGETS: Readonly<Record<string, Row>> = {
  'GET budgets/:id': { target: ofBudget('fund'), by: [...OFFICERS, ...FOR_PERSON, ...own('isf_host')] },
  'GET budgets/:id/entries': {
    target: ofBudget('fund', '/entries'),
    by: [...OFFICERS, ...FOR_PERSON, ...own('isf_host')],
  },
  'POST budgets/:id/family-providers': {
    target: async ({ budgets, scene }) => ({
      path: `/budgets/${budgets.fund}/family-providers`,
      body: {
        version: await scene.version(budgets.fund),
        ...{ providerId: await scene.api.world.provider(), inHousehold: true },
      },
    }),
    by: own('social_worker', 'manager'),
  },
  'POST budgets/:id/instalments': {
    target: async (world) => ({
      path: `/budgets/${world.budgets.fund}/instalments`,
      body: { amountPence: 100, frequency: 'once', startsOn: await freeDay(world) },
    }),
    by: own('manager'),
  },
  'POST budgets/:id/nominee-power': {
    target: async (world) => ({
      path: `/budgets/${world.budgets.direct}/nominee-power`,
      body: {
        version: await world.scene.version(world.budgets.direct),
        userId: world.member('own nominee').userId,
        mayBuy: 'everything',
        saidOn: dayFromNow(0),
      },
    }),
    by: own('social_worker', 'manager', 'budget_holder'),
  },
  'POST budgets/:id/plan': {
    target: async (world) => {
      const plan = { categories: ['day-opportunities'], outcomeCodes: [], agreedOn: dayFromNow(0) };
      const version = await world.scene.version(world.budgets.fund);
      return { path: `/budgets/${world.budgets.fund}/plan`, body: { version, ...plan } };
    },
    by: own('social_worker', 'manager'),
  },
  'POST hosts/:id/agreement': {
    target: ({ grounds: { own: ground } }) => ({
      path: `/hosts/${ground.hostId}/agreement`,
      body: { authorityId: ground.authorityId, purchasing: 'not_paid', decidedOn: '2026-01-01' },
    }),
    by: own('commissioner'),
  },
  'GET people/:id': {
    target: ({ grounds }) => ({ path: `/people/${grounds.own.personId}` }),
    by: [...own('social_worker', 'manager', 'auditor'), ...FOR_PERSON],
  },
};

const PAYMENTS: Readonly<Record<string, Row>> = {
  'POST payment-runs': {
    target: async (world) => {
      await world.debt();
      return { path: '/payment-runs', body: world.payer() };
    },
    by: own('finance_officer'),
    // Which councils there are is no secret: they are told that this one is not theirs to pay for.
    seen: ['other finance_officer', 'own isf_host', 'other isf_host'],
  },
  'GET payment-runs/:id': {
    target: read('payment-runs', (world) => world.run()),
    by: own('finance_officer', 'auditor'),
  },
  'GET payment-runs/:id/file': {
    target: read('payment-runs', (world) => world.run(), '/file'),
    by: own('finance_officer'),
  },
  'POST payment-runs/:id/settlement': {
    target: step('settlement', (world) => world.run(), {}, 'payment-runs'),
    by: own('finance_officer'),
  },
  'POST payments/:id/settlement': {
    target: step('settlement', async (world) => (await world.run()).payment, {}, 'payments'),
    by: own('finance_officer'),
  },
  'POST payments/:id/rejection': {
    target: step('rejection', async (world) => (await world.run()).payment, { reasonCode: '0' }, 'payments'),
    by: own('finance_officer'),
  },
  'POST payments/:id/paid': {
    target: step('paid', (world) => world.debt('direct'), { paidOn: dayFromNow(0) }, 'payments'),
    by: FOR_PERSON,
  },
};

/** From the funds that it holds: a council sees what was paid, and neither run nor file. */
const OF_A_HOST: Readonly<Record<string, Row>> = {
  'POST payment-runs (of a host)': {
    target: async (world) => {
      await world.debt('fund');
      return { path: '/payment-runs', body: world.payer('fund') };
    },
    by: own('isf_host'),
    seen: ['own finance_officer', 'other finance_officer', 'other isf_host'],
  },
  'GET payment-runs/:id (of a host)': {
    target: read('payment-runs', (world) => world.run('fund')),
    by: own('isf_host'),
  },
  'GET payment-runs/:id/file (of a host)': {
    target: read('payment-runs', (world) => world.run('fund'), '/file'),
    by: own('isf_host'),
  },
  'POST payment-runs/:id/settlement (of a host)': {
    target: step('settlement', (world) => world.run('fund'), {}, 'payment-runs'),
    by: own('isf_host'),
  },
  'POST payments/:id/settlement (of a host)': {
    target: step('settlement', async (world) => (await world.run('fund')).payment, {}, 'payments'),
    by: own('isf_host'),
    seen: own('finance_officer'),
  },
  'POST payments/:id/rejection (of a host)': {
    target: step('rejection', async (world) => (await world.run('fund')).payment, { reasonCode: '0' }, 'payments'),
    by: own('isf_host'),
    seen: own('finance_officer'),
  },
};

/** A small award, with a provider that the council approved. */
const smallFacts = ({ authorityId, personId }: Ground): object => ({
  buyer: buyerFacts({ authorityId, personId, delegatedLimitPence: pounds('10,000') }),
  offer: offerFacts(),
  award: awardFacts(),
});

const REST: Readonly<Record<string, Row>> = {
  'GET me': { target: () => ({ path: '/me' }), by: 'everyone' },
  'POST messages/:id/reading': {
    target: async (world) => ({
      path: `/messages/${await world.message('own manager')}/reading`,
      body: { version: 1 },
    }),
    by: own('manager'),
  },
  'GET suggestions/:id': {
    target: read('suggestions', (world) => world.suggestion()),
    by: [...FOR_PERSON, ...own('social_worker')],
  },
  'POST suggestions/:id/setting-aside': {
    target: step('setting-aside', (world) => world.suggestion(), {}, 'suggestions'),
    by: FOR_PERSON,
  },
  'POST suggestions': {
    target: ({ budgets, offerId }) => ({
      path: '/suggestions',
      body: { budgetId: budgets.direct, offerIds: [offerId] },
    }),
    by: own('social_worker', 'manager', 'broker', 'connector', 'support_organisation'),
  },
  'POST policy/evaluations': {
    target: ({ grounds }) => ({ path: '/policy/evaluations', body: { facts: smallFacts(grounds.own) } }),
    by: own('social_worker', 'manager', 'commissioner', 'finance_officer'),
  },
  'GET offers': {
    target: ({ budgets }) => ({ path: `/offers?budgetId=${budgets.managed}` }),
    by: [
      ...FOR_PERSON,
      ...own('social_worker', 'manager', 'commissioner', 'broker', 'connector', 'support_organisation'),
    ],
    roles: ROLE_NAMES.filter((role) => mayByRole(role, 'offer.search')),
  },
  'POST clients': {
    target: (world) => ({ path: '/clients', body: world.newClient() }),
    by: own('platform_administrator'),
    seen: ['other platform_administrator'],
  },
  'POST clients/:id/revocation': {
    target: async (world) => {
      const { body } = await world.done('own platform_administrator', '/clients', world.newClient());
      return { path: `/clients/${String(body.clientId)}/revocation`, body: { version: 1 } };
    },
    by: own('platform_administrator'),
  },
  // It does not exist while Stripe is off, as here: even who may is told so.
  'POST payee/stripe-account': {
    target: () => ({ path: '/payee/stripe-account', body: { returnTo: 'https://example.test/back' } }),
    by: [],
  },
  // The platform's work belongs to no council: whoever administers the platform runs it again.
  'POST failed-jobs/:jobId/rerun': {
    target: step('rerun', (world) => world.failedJob(), {}, 'failed-jobs'),
    by: ['own platform_administrator', 'other platform_administrator'],
  },
  'GET failed-jobs': {
    target: () => ({ path: '/failed-jobs' }),
    by: ['own platform_administrator', 'other platform_administrator'],
  },
};

export const MONEY_ROWS: Readonly<Record<string, Row>> = { ...BUDGETS, ...PAYMENTS, ...OF_A_HOST, ...REST };
