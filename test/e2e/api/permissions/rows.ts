import { dayFromNow } from '../../../support/buyers-scene';
import { own } from '../../../support/matrix/cast';
import { MONEY_ROWS } from './money-rows';
import { DAY, FOR_PERSON, OFFICERS, read, type Row, step } from './row';

const AWARDS: Readonly<Record<string, Row>> = {
  'POST awards': {
    target: (world) => ({ path: '/awards', body: world.order('managed') }),
    by: own('social_worker', 'manager'),
    seen: [
      ...FOR_PERSON,
      ...own('finance_officer', 'commissioner', 'broker', 'auditor', 'platform_administrator'),
      ...own('connector', 'support_organisation'),
    ],
  },
  'GET awards/:id': {
    target: read('awards', (world) => world.offered()),
    by: [...OFFICERS, ...FOR_PERSON, ...own('commissioner', 'provider')],
  },
  'POST awards/:id/acceptance': { target: step('acceptance', (world) => world.offered()), by: own('provider') },
  'POST awards/:id/decline': { target: step('decline', (world) => world.offered()), by: own('provider') },
  'POST awards/:id/notice': {
    target: step('notice', (world) => world.accepted(), { lastDay: DAY, reason: 'other' }),
    by: own('provider'),
  },
  'POST awards/:id/agreement': {
    target: step('agreement', (world) => world.placed(), { basis: 'own', how: 'phone', on: dayFromNow(0) }),
    by: own('social_worker', 'manager', 'budget_holder', 'nominee'),
    // They agree for a person whose direct payment they hold, and this is the council's money.
    unfit: own('authorised_person', 'suitable_person'),
    // A provider is shown nothing of it before it is agreed.
    seen: [
      ...own('finance_officer', 'commissioner', 'broker', 'auditor', 'platform_administrator'),
      ...own('connector', 'support_organisation'),
    ],
  },
  'POST awards/:id/approval': { target: step('approval', (world) => world.referred()), by: own('manager') },
  'POST awards/:id/cancellation': {
    target: step('cancellation', (world) => world.offered(), { reason: 'other' }),
    by: own('social_worker', 'manager'),
    seen: FOR_PERSON,
  },
  'POST awards/:id/change': {
    target: step('change', (world) => world.accepted(), { quantity: 5, reason: 'other' }),
    by: own('social_worker', 'manager'),
    seen: FOR_PERSON,
  },
  'POST awards/:id/change-withdrawal': {
    target: step('change-withdrawal', (world) => world.stepped('change')),
    by: own('social_worker', 'manager'),
    seen: FOR_PERSON,
  },
  'POST awards/:id/ending': {
    target: step('ending', (world) => world.running(), { lastDay: DAY, reason: 'other' }),
    by: own('social_worker', 'manager'),
    seen: FOR_PERSON,
  },
  'POST awards/:id/pause': {
    target: step('pause', (world) => world.running(), { from: dayFromNow(0), reason: 'other' }),
    by: own('social_worker', 'manager'),
    seen: FOR_PERSON,
  },
  'POST awards/:id/resume': {
    target: step('resume', (world) => world.stepped('pause'), { from: DAY }),
    by: own('social_worker', 'manager'),
    seen: FOR_PERSON,
  },
  'POST awards/:id/claims': {
    target: async (world) => ({
      path: `/awards/${(await world.accepted()).id}/claims`,
      body: { lines: [{ deliveredOn: dayFromNow(-2), quantity: 1 }] },
    }),
    by: own('provider'),
  },
};

const CLAIMS: Readonly<Record<string, Row>> = {
  'GET claims/:id': {
    target: read('claims', (world) => world.claim()),
    by: [...OFFICERS, ...FOR_PERSON, ...own('broker', 'provider')],
  },
  'POST claims/:id/answer': {
    target: step('answer', (world) => world.queried(), { text: 'The Monday' }, 'claims'),
    by: own('provider'),
  },
  'POST claims/:id/approval': {
    target: step('approval', (world) => world.claim(), {}, 'claims'),
    by: FOR_PERSON,
    seen: own('finance_officer', 'broker'),
  },
  'POST claims/:id/query': {
    target: step('query', (world) => world.claim(), { text: 'Which day?' }, 'claims'),
    by: FOR_PERSON,
    seen: own('finance_officer', 'broker'),
  },
  'POST claims/:id/withdrawal': {
    target: step('withdrawal', (world) => world.claim(), {}, 'claims'),
    by: own('provider'),
  },
};

export const ROWS: Readonly<Record<string, Row>> = { ...AWARDS, ...CLAIMS, ...MONEY_ROWS };
