import { paths } from '../../../../apps/web/src/paths';
import { own } from '../../../support/matrix/cast';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';
import {
  about,
  atDesk,
  both,
  day,
  ENGLISH,
  FOR_PERSON,
  type Form,
  NOT_HERE,
  OFFICERS,
  plain,
  type Rows,
  TODAY,
  TOMORROW,
} from './row';

/** Who may look at what there is, and neither see nor hold this money. */
const LOOKERS = own('commissioner', 'broker', 'connector', 'support_organisation');
const STRANGE_LOOKERS = both('social_worker', 'manager', 'commissioner', 'broker', 'connector', 'support_organisation');
const CONFIRMERS = own('finance_officer', 'broker');

const ofPerson =
  (path: string) =>
  ({ world }: MatrixPages) => ({ address: `${path}?person=${world.grounds.own.personId}` });

/** What the person, and who acts for them, see and decide. */
export const PERSON_ROWS: Rows = {
  'GET /your-care': { target: ofPerson(paths.yourCare), by: FOR_PERSON },
  'GET /your-care (whoever it is)': { target: plain(paths.yourCare), by: 'permitted' },
  'GET /your-record': { target: ofPerson(paths.yourRecord), by: FOR_PERSON },
  'GET /arranged': { target: ofPerson(paths.arranged), by: FOR_PERSON },
  'GET /arranged/:awardId': { target: about(paths.arrangedOne, (world) => world.offered()), by: FOR_PERSON },
  'GET /arranged/:awardId/agree': { target: about(paths.agree, (world) => world.placed()), by: FOR_PERSON },
  'POST /arranged/:awardId/agree': {
    target: about(paths.agree, (world) => world.placed(), { basis: 'own' }),
    by: own('budget_holder', 'nominee'),
    // They agree for a person whose direct payment they hold, and this is the council's money.
    told: { 422: own('authorised_person', 'suitable_person') },
  },
  'GET /arranged/:awardId/refuse': { target: about(paths.refuse, (world) => world.placed()), by: FOR_PERSON },
  'POST /arranged/:awardId/refuse': { target: about(paths.refuse, (world) => world.placed(), {}), by: FOR_PERSON },
  'GET /bills': { target: plain(paths.bills), by: 'permitted' },
  'GET /bills/:claimId': { target: about(paths.bill, (world) => world.claim()), by: [...FOR_PERSON, ...CONFIRMERS] },
  'POST /bills/:claimId/approve': {
    target: about(paths.approveBill, (world) => world.claim(), {}),
    by: FOR_PERSON,
    told: { 403: CONFIRMERS },
  },
  'POST /bills/:claimId/ask': {
    target: about(paths.askAboutBill, (world) => world.claim(), { text: 'Which day was it?' }),
    by: FOR_PERSON,
    told: { 403: CONFIRMERS },
  },
  'GET /suggestions/:suggestionId': {
    target: about(paths.suggestion, (world) => world.suggestion()),
    by: FOR_PERSON,
  },
  'POST /suggestions/:suggestionId/aside': {
    target: about(paths.setSuggestionAside, (world) => world.suggestion(), {}),
    by: FOR_PERSON,
  },
  'GET /to-pay': { target: plain(paths.toPay), by: 'permitted' },
  'GET /to-pay/:paymentId': { target: about(paths.toPayOne, (world) => world.debt('direct')), by: FOR_PERSON },
  'POST /to-pay/:paymentId': {
    target: about(paths.toPayOne, (world) => world.debt('direct'), day('paidOn', TODAY)),
    by: FOR_PERSON,
  },
};

const ORDER: Form = {
  ...{ quantity: '1', period: 'whole', agreed: 'later' },
  ...day('startsOn', TOMORROW),
  ...day('endsOn', TOMORROW),
};
const AGREED: Form = { ...ORDER, agreed: 'now', basis: 'own', how: 'phone', ...day('agreedOn', TODAY) };

export const MAY_SEARCH = own(
  'social_worker',
  'manager',
  'budget_holder',
  'nominee',
  'authorised_person',
  'suitable_person',
);
const BUY = own('social_worker', 'manager');

/** Where an officer finds support for a person, and buys it. */
export const OFFICER_DESK_ROWS: Rows = {
  'GET /people': { target: plain(paths.people), by: 'permitted' },
  'GET /people/:personId': {
    target: ({ world }) => ({ address: `/people/${world.grounds.own.personId}` }),
    by: [...own('social_worker', 'manager', 'auditor'), ...FOR_PERSON],
  },
  'GET /people/:personId/budgets/:budgetId/menu': {
    target: atDesk(paths.menu, 'managed'),
    by: MAY_SEARCH,
    told: { 403: LOOKERS },
  },
  'GET /people/:personId/budgets/:budgetId/menu/:offerId': {
    target: atDesk(paths.menuOffer, 'managed'),
    by: MAY_SEARCH,
    told: { 403: LOOKERS },
  },
  'POST /people/:personId/budgets/:budgetId/menu/:offerId/suggest': {
    target: atDesk(paths.suggestOffer, 'direct', { note: 'It is near and they sing.' }),
    by: BUY,
    told: { 403: own('broker', 'connector', 'support_organisation') },
  },
  'GET /people/:personId/budgets/:budgetId/menu/:offerId/award': {
    target: atDesk(paths.placeAward, 'managed'),
    by: BUY,
    follows: true,
  },
  'POST /people/:personId/budgets/:budgetId/menu/:offerId/award': {
    target: atDesk(paths.placeAward, 'managed', ORDER),
    by: BUY,
  },
  'GET /people/:personId/budgets/:budgetId/menu/:offerId/award/check': {
    target: atDesk(paths.checkAward, 'managed'),
    by: BUY,
    follows: true,
  },
  'POST /people/:personId/budgets/:budgetId/menu/:offerId/award/check': {
    target: atDesk(paths.checkAward, 'managed', ORDER),
    by: BUY,
  },
  'GET /people/:personId/budgets/:budgetId/menu/:offerId/award/new': {
    target: atDesk(paths.newAward, 'managed'),
    by: BUY,
  },
  'POST /people/:personId/budgets/:budgetId/menu/:offerId/award/new': {
    target: atDesk(paths.newAward, 'managed', ORDER),
    by: BUY,
  },
};

/** Where whoever holds the money buys with it: who may search and holds none is told so. */
export const HOLDER_DESK_ROWS: Rows = {
  'GET /money/:budgetId': { target: atDesk(paths.money, 'managed'), by: [...OFFICERS, ...FOR_PERSON] },
  'GET /money/:budgetId (of a fund)': {
    target: atDesk(paths.money, 'fund'),
    by: [...OFFICERS, ...FOR_PERSON, ...own('isf_host')],
  },
  'GET /money/:budgetId/account': { target: atDesk(paths.moneyAccount, 'direct'), by: FOR_PERSON },
  'POST /money/:budgetId/account': {
    target: async (pages) => {
      // One waits at a time.
      await pages.world.scene.api.world.sql(
        `UPDATE payments.account_change SET state = 'withdrawn', decided_by = asked_by, decided_at = now(), decided_as = 'own'
         WHERE kind = 'holder' AND state = 'waiting'`,
      );
      const account = { accountName: 'Invented', sortCode: '08-99-99', accountNumber: '66374958', version: '0' };
      return atDesk(paths.moneyAccount, 'direct', account)(pages);
    },
    by: FOR_PERSON,
  },
  'GET /money/:budgetId/menu': {
    target: atDesk(paths.moneyMenu, 'direct'),
    by: FOR_PERSON,
    told: { 403: STRANGE_LOOKERS },
  },
  'GET /money/:budgetId/menu/:offerId': {
    target: atDesk(paths.moneyOffer, 'direct'),
    by: FOR_PERSON,
    told: { 403: STRANGE_LOOKERS },
  },
  'GET /money/:budgetId/menu/:offerId/arrange': {
    target: atDesk(paths.placePurchase, 'direct'),
    by: FOR_PERSON,
    follows: true,
  },
  'POST /money/:budgetId/menu/:offerId/arrange': {
    target: atDesk(paths.placePurchase, 'direct', ORDER),
    by: ENGLISH,
    told: NOT_HERE,
  },
  'GET /money/:budgetId/menu/:offerId/arrange/check': {
    target: atDesk(paths.checkPurchase, 'direct'),
    by: FOR_PERSON,
    follows: true,
  },
  'POST /money/:budgetId/menu/:offerId/arrange/check': {
    target: atDesk(paths.checkPurchase, 'direct', ORDER),
    by: FOR_PERSON,
  },
  'GET /money/:budgetId/menu/:offerId/arrange/new': { target: atDesk(paths.newPurchase, 'direct'), by: FOR_PERSON },
  'POST /money/:budgetId/menu/:offerId/arrange/new': {
    target: atDesk(paths.newPurchase, 'direct', ORDER),
    by: FOR_PERSON,
  },
};

const HOST = own('isf_host');
/** Whose fund it is see the money, and buy nothing with it: their host does. */
const HELD = { 403: FOR_PERSON };

/** Where the host of a fund buys with it. */
export const HOST_DESK_ROWS: Rows = {
  'GET /funds': { target: plain(paths.funds), by: 'permitted' },
  'GET /funds/:budgetId': { target: atDesk(paths.fund, 'fund'), by: HOST },
  'GET /funds/:budgetId/menu': {
    target: atDesk(paths.fundMenu, 'fund'),
    by: HOST,
    told: { 403: [...FOR_PERSON, ...STRANGE_LOOKERS] },
  },
  'GET /funds/:budgetId/menu/:offerId': {
    target: atDesk(paths.fundOffer, 'fund'),
    by: HOST,
    told: { 403: [...FOR_PERSON, ...STRANGE_LOOKERS] },
  },
  'GET /funds/:budgetId/menu/:offerId/arrange': {
    target: atDesk(paths.placeFundPurchase, 'fund'),
    by: HOST,
    told: HELD,
    follows: true,
  },
  'POST /funds/:budgetId/menu/:offerId/arrange': {
    target: atDesk(paths.placeFundPurchase, 'fund', AGREED),
    by: HOST,
    told: HELD,
  },
  'GET /funds/:budgetId/menu/:offerId/arrange/check': {
    target: atDesk(paths.checkFundPurchase, 'fund'),
    by: HOST,
    told: HELD,
    follows: true,
  },
  'POST /funds/:budgetId/menu/:offerId/arrange/check': {
    target: atDesk(paths.checkFundPurchase, 'fund', AGREED),
    by: HOST,
    told: HELD,
  },
  'GET /funds/:budgetId/menu/:offerId/arrange/new': {
    target: atDesk(paths.newFundPurchase, 'fund'),
    by: HOST,
    told: HELD,
  },
  'POST /funds/:budgetId/menu/:offerId/arrange/new': {
    target: atDesk(paths.newFundPurchase, 'fund', AGREED),
    by: HOST,
    told: HELD,
  },
};
