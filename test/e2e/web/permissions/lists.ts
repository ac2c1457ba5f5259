import { paths } from '../../../../apps/web/src/paths';
import { own, type Who } from '../../../support/matrix/cast';
import { type MatrixPages, OWN_FIRST_NAME } from '../../../support/matrix/matrix-pages';
import { MAY_SEARCH } from './person-rows';
import { atDesk, ENGLISH, type Target } from './row';

/** A page that lists things, by the links to each. */
export interface PageList {
  /** One page, or several that show the list between them. */
  readonly addresses: readonly string[];
  /** The id of a thing on it, wherever that stands. */
  readonly link: RegExp;
  /** Every row of the kind with whose it is, as the owner of the database sees them. */
  readonly rows: string;
}

const ID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const link = (path: string): RegExp => new RegExp(`="${path.replace(/:\w+/, ID)}"`, 'g');

/** What is not offered yet is shown to no provider. */
const AWARDS = `SELECT id, authority_id, person_id, host_provider_id AS host_id, state,
    CASE WHEN state NOT IN ('draft', 'awaiting_agreement', 'awaiting_approval') THEN provider_id END AS provider_id
  FROM ordering.award`;
const CLAIMS = `SELECT c.id, c.authority_id, w.person_id, w.provider_id, w.host_provider_id AS host_id, c.state
  FROM delivery.claim c JOIN ordering.award w ON w.id = c.award_id`;
const of = (rows: string, where: string) => `SELECT * FROM (${rows}) t WHERE ${where}`;
const SELF_DIRECTED = `SELECT id, person_id FROM budgets.budget
  WHERE type = 'direct_payment' OR isf_basis = 'paid_at_persons_request'`;
const PEOPLE = 'SELECT id, authority_id, id AS person_id, name FROM people.person';

/** Every page of a list, and each search; by the permission of its route. */
export const LISTS: Readonly<Record<string, PageList>> = {
  'GET /awards': { addresses: [paths.awards], link: link(paths.award), rows: AWARDS },
  'GET /awards (of one state)': {
    addresses: [`${paths.awards}?state=offered`],
    link: link(paths.award),
    rows: of(AWARDS, `state = 'offered'`),
  },
  'GET /approvals': {
    addresses: [paths.approvals],
    link: link(paths.award),
    rows: of(AWARDS, `state = 'awaiting_approval'`),
  },
  'GET /work': {
    addresses: [paths.work],
    link: link(paths.award),
    rows: of(AWARDS, `state IN ('awaiting_agreement', 'awaiting_approval', 'offered')`),
  },
  'GET /people': { addresses: [paths.people], link: link(paths.person), rows: PEOPLE },
  'GET /people (searched)': {
    addresses: [`${paths.people}?q=${OWN_FIRST_NAME.slice(2)}`],
    link: link(paths.person),
    rows: of(PEOPLE, `name LIKE '%${OWN_FIRST_NAME.slice(2)}%'`),
  },
  'GET /orders': {
    addresses: ['waiting', 'running', 'past'].map((show) => `${paths.orders}?show=${show}`),
    link: link(paths.order),
    rows: AWARDS,
  },
  'GET /invoices': { addresses: [paths.invoices], link: link(paths.invoice), rows: CLAIMS },
  'GET /bills': { addresses: [paths.bills], link: link(paths.bill), rows: CLAIMS },
  'GET /payments': {
    addresses: [paths.payments],
    link: link(paths.invoice),
    rows: `SELECT c.* FROM (${CLAIMS}) c WHERE c.id IN (
        SELECT claim_id FROM payments.payment UNION SELECT claim_id FROM payments.payable WHERE state = 'due')`,
  },
  'GET /payment-runs': {
    addresses: [paths.paymentRuns],
    link: link(paths.paymentRun),
    rows: `SELECT id, CASE payer_kind WHEN 'authority' THEN authority_id END AS authority_id,
        CASE payer_kind WHEN 'host' THEN payer_id END AS host_id FROM payments.payment_run`,
  },
  'GET /payment-runs/payments': {
    addresses: [paths.councilPayments],
    link: new RegExp(`="/payment-runs/[0-9a-f-]{36}/payments/${ID}"`, 'g'),
    rows: `SELECT id, CASE payer_kind WHEN 'authority' THEN authority_id END AS authority_id,
        CASE payer_kind WHEN 'host' THEN payer_id END AS host_id FROM payments.payment WHERE run_id IS NOT NULL`,
  },
  'GET /arranged': { addresses: [paths.arranged], link: link(paths.arrangedOne), rows: AWARDS },
  'GET /your-care': {
    addresses: [paths.yourCare],
    link: link(paths.arrangedOne),
    rows: of(AWARDS, `state IN ('awaiting_agreement', 'awaiting_approval', 'offered', 'accepted', 'active')`),
  },
  // Those who share with the reader, and to whom the reader has suggested something: not a whole council.
  'GET /introductions': {
    addresses: [paths.introductions],
    link: link(paths.introductionMenu),
    rows: `SELECT b.id, u.user_id FROM (${SELF_DIRECTED}) b
      JOIN (SELECT user_id, person_id FROM access.user_role WHERE role IN ('connector', 'support_organisation')
        UNION SELECT made_by, person_id FROM ordering.suggestion) u ON u.person_id = b.person_id`,
  },
  'GET /suggestions': {
    addresses: [paths.suggestions],
    link: new RegExp(`id="${ID}"`, 'g'),
    rows: 'SELECT id, made_by AS user_id FROM ordering.suggestion',
  },
  'GET /users': {
    addresses: [paths.users],
    link: link(paths.user),
    rows: `SELECT user_id AS id, authority_id FROM access.user_role
      WHERE authority_id IS NOT NULL AND user_id NOT IN (SELECT user_id FROM access.api_client)`,
  },
  'GET /clients': {
    addresses: [paths.clients],
    link: link(paths.revokeClient),
    rows: 'SELECT id, authority_id FROM access.api_client WHERE revoked_at IS NULL',
  },
  'GET /to-pay': {
    addresses: [paths.toPay],
    link: link(paths.toPayOne),
    rows: `SELECT id, CASE payer_kind WHEN 'holder' THEN person_id END AS person_id,
        CASE payer_kind WHEN 'host' THEN payer_id END AS host_id FROM payments.payable WHERE state = 'due'`,
  },
  'GET /funds': {
    addresses: [paths.funds],
    link: link(paths.fund),
    rows: 'SELECT id, host_provider_id AS host_id FROM budgets.budget WHERE host_provider_id IS NOT NULL',
  },
  'GET /messages': {
    addresses: [paths.messages],
    link: link(paths.readMessage),
    rows: 'SELECT id, user_id FROM notifications.message WHERE read_at IS NULL',
  },
  'GET /instalments': {
    addresses: [paths.instalments],
    link: link(paths.instalment),
    rows: `SELECT i.id, i.authority_id, b.host_provider_id AS host_id
      FROM budgets.instalment i JOIN budgets.budget b ON b.id = i.budget_id`,
  },
  'GET /account-changes': {
    addresses: [paths.accountChanges],
    link: link(paths.accountChange),
    rows: `SELECT c.id, coalesce(c.authority_id, (SELECT a.authority_id FROM providers.approval a
          WHERE a.provider_id = c.provider_id)) AS authority_id, CASE kind WHEN 'payee' THEN provider_id END AS provider_id,
        CASE kind WHEN 'host' THEN provider_id END AS host_id, c.person_id FROM payments.account_change c`,
  },
  'GET /payer-account': {
    addresses: [paths.payerAccount],
    link: new RegExp(`="${paths.changePayerAccount}\\?payer=${ID}"`, 'g'),
    rows: `SELECT id, id AS authority_id, NULL AS host_id FROM access.authority
      UNION ALL SELECT id, NULL, id FROM providers.provider`,
  },
};

/** Pages of one's own without a list in them. */
export const NO_LISTS: readonly string[] = [
  ...['GET /audit', 'GET /bank-details', 'GET /bank-details/change', 'GET /payer-account/change', 'GET /local-first'],
  ...['GET /local-policy', 'GET /local-policy/change', 'GET /local-policy/check', 'GET /payment-runs/new'],
  ...['GET /clients/new', 'GET /preferences', 'GET /sessions', 'GET /step-up', 'GET /your-record'],
];

/** The council buys from those whom it has taken on; with money of their own, people buy from whom they like. Only a fund has a host. */
const OF_THE_COUNCIL = `SELECT o.id FROM catalogue.offer o JOIN providers.approval a ON a.provider_id = o.provider_id
  WHERE o.state = 'listed' AND a.state = 'approved' AND o.category <> 'fund-hosting'`;
const IN_A_FUND = `SELECT id FROM catalogue.offer WHERE state = 'listed'`;
const OF_ANYBODY = `${IN_A_FUND} AND category <> 'fund-hosting'`;
const offers = new RegExp(`="[^"]*/menu/${ID}(?:\\?[^"]*)?"`, 'g');

export interface Search {
  readonly at: (pages: MatrixPages) => Target;
  readonly by: readonly Who[];
  readonly link: RegExp;
  readonly rows: string;
}

/** What can be bought with a purse: the same for everybody who looks for it. */
export const SEARCHES: Readonly<Record<string, Search>> = {
  'GET /people/:personId/budgets/:budgetId/menu': {
    ...{ at: atDesk(paths.menu, 'managed'), by: MAY_SEARCH, link: offers, rows: OF_THE_COUNCIL },
  },
  'GET /money/:budgetId/menu': {
    ...{ at: atDesk(paths.moneyMenu, 'direct'), by: ENGLISH, link: offers, rows: OF_ANYBODY },
  },
  'GET /introductions/:budgetId/menu': {
    ...{ at: atDesk(paths.introductionMenu, 'direct'), by: own('broker', 'connector', 'support_organisation') },
    ...{ link: offers, rows: OF_ANYBODY },
  },
  'GET /funds/:budgetId/menu': {
    ...{ at: atDesk(paths.fundMenu, 'fund'), by: own('isf_host'), link: offers, rows: IN_A_FUND },
  },
};
