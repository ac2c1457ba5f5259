import { randomUUID } from 'node:crypto';
import { paths } from '../../../../apps/web/src/paths';
import { own } from '../../../support/matrix/cast';
import { freeDay, paidOver, plannedInstalment } from '../../../support/matrix/instalment';
import { accountChange } from '../../../support/matrix/account-change';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';
import { Visitor } from '../../../support/visitor';
import { HOST_RUN_ROWS, run } from './host-run-rows';
import { about, atDesk, day, type Form, plain, type Rows, TODAY } from './row';

const FINANCE = own('finance_officer');
const SEES_RUNS = own('finance_officer', 'auditor');
const COUNCIL_NAME = 'Test Council';
const ACCOUNT = { accountName: 'Invented account', sortCode: '08-99-99', accountNumber: '66374958' };

const ofPayer =
  (path: string, form?: Form) =>
  ({ world }: MatrixPages) => {
    const { authorityId } = world.grounds.own;
    return form
      ? { address: path, form: { payer: authorityId, ...form } }
      : { address: `${path}?payer=${authorityId}` };
  };

/** Paying what is due, and looking into it. */
const PAYMENTS: Rows = {
  'GET /payment-runs': { target: plain(paths.paymentRuns), by: 'permitted' },
  'POST /payment-runs': {
    target: async (pages) => {
      await pages.world.debt();
      return ofPayer(paths.paymentRuns, {})(pages);
    },
    by: FINANCE,
    // Which councils there are is no secret: they are told that this one is not theirs to pay for.
    told: { 403: [...own('isf_host'), 'other finance_officer', 'other isf_host'] },
  },
  'GET /payment-runs/:runId': { target: run(paths.paymentRun), by: SEES_RUNS },
  'POST /payment-runs/:runId/file': { target: run(paths.paymentRunFile, {}), by: FINANCE },
  'GET /payment-runs/:runId/payments/:paymentId': { target: run(paths.payment), by: SEES_RUNS },
  'POST /payment-runs/:runId/payments/:paymentId/reject': {
    target: run(paths.rejectPayment, { reasonCode: '0' }),
    by: FINANCE,
  },
  'POST /payment-runs/:runId/payments/:paymentId/settle': { target: run(paths.settlePayment, {}), by: FINANCE },
  'GET /payment-runs/:runId/settle': { target: run(paths.settleRun), by: FINANCE },
  'POST /payment-runs/:runId/settle': { target: run(paths.settleRun, {}), by: FINANCE },
  'GET /payment-runs/new': {
    target: ofPayer(paths.newPaymentRun),
    by: FINANCE,
    shows: 'Check the payment run',
    told: { 403: [...own('isf_host'), 'other finance_officer', 'other isf_host'] },
  },
  ...HOST_RUN_ROWS,
  'GET /payment-runs/payments': { target: plain(paths.councilPayments), by: 'permitted' },
  'GET /payer-account': { target: plain(paths.payerAccount), by: 'permitted' },
  'GET /payer-account/change': {
    target: ofPayer(paths.changePayerAccount),
    by: FINANCE,
    shows: COUNCIL_NAME,
  },
  'POST /payer-account/change': {
    target: ofPayer(paths.changePayerAccount, { ...ACCOUNT, version: '1' }),
    by: FINANCE,
  },
  'POST /payer-account/change (of a host)': {
    target: ({ world }) => ({
      address: paths.changePayerAccount,
      form: { payer: world.grounds.own.hostId, ...ACCOUNT, version: '1' },
    }),
    by: own('isf_host'),
  },
  'POST /bank-details/change': {
    target: plain(paths.changeBankDetails, { ...ACCOUNT, version: '1' }),
    by: own('provider'),
    // There is none of theirs of which this could be the next.
    told: { 409: ['other provider'] },
  },
};

const CHECKERS = own('provider', 'finance_officer');
const seen = { version: '1' };
const change = (path: string, form?: Form) => about(path, accountChange, form);

/** An account that waits for a second person: another of the provider's own, or finance of a council that pays it. */
const ACCOUNTS: Rows = {
  'GET /account-changes': { target: plain(paths.accountChanges), by: 'permitted' },
  'GET /account-changes/:changeId': {
    target: change(paths.accountChange),
    by: [...CHECKERS, ...own('auditor')],
    shows: 'Invented Provider',
  },
  'POST /account-changes/:changeId/check': {
    target: change(paths.checkAccountChange, { ...seen, how: 'met_in_person', lastDigits: '4958' }),
    by: FINANCE,
    // It is for finance to meet somebody: of the provider's own, a statement is looked at.
    told: { 422: own('provider') },
  },
  'POST /account-changes/:changeId/check (by a colleague)': {
    target: change(paths.checkAccountChange, { ...seen, how: 'own_statement', lastDigits: '4958' }),
    by: own('provider'),
    told: { 422: FINANCE },
  },
  'POST /account-changes/:changeId/refuse': {
    target: change(paths.refuseAccountChange, { ...seen, reason: 'not_reached' }),
    by: CHECKERS,
  },
  'POST /account-changes/:changeId/withdraw': {
    target: change(paths.withdrawAccountChange, seen),
    by: own('provider'),
    told: { 403: FINANCE },
  },
};

const HOST_NAME = 'Invented Host';

/** The instalments in which a fund is paid over to its host: planned by a manager, held by finance. */
const INSTALMENTS: Rows = {
  'GET /instalments': { target: plain(paths.instalments), by: 'permitted' },
  'GET /instalments/:instalmentId': {
    target: about(paths.instalment, plannedInstalment),
    by: [...SEES_RUNS, ...own('isf_host')],
    shows: HOST_NAME,
  },
  'POST /instalments/:instalmentId/hold': {
    target: about(paths.holdInstalment, plannedInstalment, { reason: 'asked_for' }),
    by: FINANCE,
  },
  'POST /instalments/:instalmentId/release': {
    target: async (pages) => {
      const { id, version } = await plannedInstalment(pages.world);
      const address = (path: string) => path.replace(/:\w+/, id);
      const held = { version: String(version), reason: 'asked_for', once: randomUUID() };
      await pages.visitor('own finance_officer').submit(address(paths.holdInstalment), held);
      return { address: address(paths.releaseInstalment), form: { version: String(version + 1) } };
    },
    by: FINANCE,
  },
  'GET /money/:budgetId/instalments': { target: atDesk(paths.planInstalments, 'fund'), by: own('manager') },
  'POST /money/:budgetId/instalments': {
    target: async (pages) => {
      const asked = { amount: '1.00', frequency: 'once', ...day('startsOn', await freeDay(pages.world)) };
      const form = { ...asked, action: 'confirm' };
      return atDesk(paths.planInstalments, 'fund', form)(pages);
    },
    by: own('manager'),
  },
  'GET /money/:budgetId/returned': { target: atDesk(paths.moneyReturned, 'fund'), by: FINANCE },
  'POST /money/:budgetId/returned': {
    target: async (pages) => {
      await paidOver(pages.world);
      const back = { amount: '1.00', action: 'confirm', reference: 'OWN WAY RETURN', ...day('receivedOn', TODAY) };
      return atDesk(paths.moneyReturned, 'fund', back)(pages);
    },
    by: FINANCE,
  },
  'POST /money/:budgetId/instalments/stop': {
    target: async (pages) => {
      await plannedInstalment(pages.world);
      return atDesk(paths.stopInstalments, 'fund', { action: 'confirm' })(pages);
    },
    by: own('manager'),
  },
};

const POLICY: Form = {
  ...{ nameEn: 'Near first', nameCy: 'Agos yn gyntaf', lowUpTo: '5,000', lowSource: 'Cabinet, 1 June 2026' },
  ...{ lowLabelEn: 'Our own line', lowLabelCy: 'Ein llinell ni', scaleMaxStaff: '5', communityRun: 'community' },
  ...{ view: 'STEP3_LOCAL', preferenceOrder: 'nearness', nearnessBandsMetres: '3, 8', isfInUse: 'yes', version: '1' },
};

/** What a commissioner decides, and audit reads. */
const COUNCIL: Rows = {
  'GET /audit': { target: plain(`${paths.audit}?check=now`), by: 'permitted' },
  'GET /local-first': { target: plain(paths.localFirst), by: 'permitted' },
  'GET /local-policy': { target: plain(paths.localPolicy), by: 'permitted' },
  'GET /local-policy/:version': { target: plain('/local-policy/1'), by: own('commissioner', 'auditor') },
  'GET /local-policy/change': { target: plain(paths.changeLocalPolicy), by: 'permitted' },
  'POST /local-policy/change': { target: plain(paths.changeLocalPolicy, POLICY), by: 'permitted' },
  'GET /local-policy/check': { target: plain(paths.checkLocalPolicy), by: 'permitted', follows: true },
  'POST /local-policy/check': { target: plain(paths.checkLocalPolicy, POLICY), by: 'permitted' },
  'POST /local-policy': {
    target: plain(paths.localPolicy, POLICY),
    by: own('commissioner'),
    // Their council has no policy of which this could be the next version.
    told: { 409: ['other commissioner'] },
  },
};

/** Another session of the same user, on another device. */
async function otherSession(pages: MatrixPages): Promise<string> {
  const elsewhere = new Visitor(pages.app);
  await elsewhere.signIn(pages.world.member('own manager').userId);
  const { body } = await pages.visitor('own manager').get(paths.sessions);
  return /name="session" value="([0-9a-f]+)"/.exec(body)?.[1] ?? '';
}

/** What everybody has, and each their own. */
const EVERYONE: Rows = {
  'GET /messages': { target: plain(paths.messages), by: 'everyone' },
  'POST /messages/:messageId/read': {
    target: about(paths.readMessage, async (world) => ({ id: await world.message('own manager'), version: 1 }), {}),
    by: own('manager'),
  },
  'GET /preferences': { target: plain(paths.preferences), by: 'everyone' },
  'POST /preferences': { target: plain(paths.preferences, { phone: '' }), by: 'everyone' },
  'GET /sessions': { target: plain(paths.sessions), by: 'everyone' },
  'POST /sessions': {
    target: async (pages) => ({ address: paths.sessions, form: { session: await otherSession(pages) } }),
    by: own('manager'),
  },
  'GET /step-up': { target: plain(paths.stepUp), by: 'everyone' },
  'POST /step-up/link': { target: plain(paths.stepUpLink, {}), by: 'everyone' },
};

export const COUNCIL_ROWS: Rows = { ...PAYMENTS, ...ACCOUNTS, ...INSTALMENTS, ...COUNCIL, ...EVERYONE };
