import { paths, pathTo } from '../../../../apps/web/src/paths';
import { own } from '../../../support/matrix/cast';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';
import type { Form, Rows } from './row';

const HOST = own('isf_host');
const FINANCE = own('finance_officer');

/** A page of a run with its payment: of the council, or of the host of the fund. */
export const run =
  (path: string, form?: Form, purse?: 'fund') =>
  async ({ world }: MatrixPages) => {
    const { id: runId, payment } = await world.run(purse);
    const address = pathTo<string>(path, { runId, paymentId: payment.id });
    return { address, ...(form && { form: { version: String(payment.version), ...form } }) };
  };
/** The same for a host, from the funds that it holds: a council sees what was paid, and neither run nor file. */
export const HOST_RUN_ROWS: Rows = {
  'POST /payment-runs (of a host)': {
    target: async ({ world }) => {
      await world.debt('fund');
      const { hostId: payer, authorityId: council } = world.grounds.own;
      return { address: paths.paymentRuns, form: { payer, council } };
    },
    by: HOST,
    told: { 403: [...FINANCE, 'other finance_officer', 'other isf_host'] },
  },
  'GET /payment-runs/new (of a host)': {
    target: ({ world }) => ({ address: `${paths.newPaymentRun}?payer=${world.grounds.own.hostId}` }),
    by: HOST,
    shows: 'Check the payment run',
    told: { 403: [...FINANCE, 'other finance_officer', 'other isf_host'] },
  },
  'GET /payment-runs/:runId (of a host)': { target: run(paths.paymentRun, undefined, 'fund'), by: HOST },
  'POST /payment-runs/:runId/file (of a host)': { target: run(paths.paymentRunFile, {}, 'fund'), by: HOST },
  'GET /payment-runs/:runId/payments/:paymentId (of a host)': {
    target: run(paths.payment, undefined, 'fund'),
    by: HOST,
  },
  'POST /payment-runs/:runId/payments/:paymentId/reject (of a host)': {
    target: run(paths.rejectPayment, { reasonCode: '0' }, 'fund'),
    by: HOST,
    // That it was paid is the council's to see.
    told: { 403: FINANCE },
  },
  'POST /payment-runs/:runId/payments/:paymentId/settle (of a host)': {
    target: run(paths.settlePayment, {}, 'fund'),
    by: HOST,
    told: { 403: FINANCE },
  },
  'POST /payment-runs/:runId/settle (of a host)': { target: run(paths.settleRun, {}, 'fund'), by: HOST },
};
