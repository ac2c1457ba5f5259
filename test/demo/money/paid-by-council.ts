import { formatPounds, pence } from '@commonweal/kernel';
import type { ApprovedBill } from './kind-of-money';

interface Payments {
  readonly items: readonly { readonly state: string; readonly amountPence: number; readonly runId?: string | null }[];
}

/** The council's own run: made, filed with the bank, and its file read back. */
export async function paidByCouncil({ story, claim, finance }: ApprovedBill): Promise<void> {
  const payments = `/payments?claimId=${claim.id}`;
  await finance.until<Payments>(payments, 'the approved bill is owed', ({ items }) => items[0]?.state === 'due');
  const payer = { kind: 'authority', id: finance.who.authorityId };
  const run = await finance.post<{ id: string; reference: string }>('/payment-runs', { payer, method: 'bacs' });
  const sent = await finance.until<Payments>(payments, 'the run pays it', ({ items }) => items[0]?.state === 'sent');
  story.step(`The finance officer makes run ${run.reference}; the queue pays from where the money is.`);
  story.check('the payment is the bill, to the penny, once', isOnce(sent, claim.amountPence, run.id));
  const file = await finance.text(`/payment-runs/${run.id}/file`);
  const amount = formatPounds(pence(claim.amountPence)).slice(1).replaceAll(',', '');
  story.check(`the file for the bank has a row of ${amount}`, new RegExp(`,\\s*${amount},`).test(file));
  const total = await finance.get<{ totalPence: number }>(`/payment-runs/${run.id}`);
  story.check('the rows of the file add up to the total of the run', sumOf(file) === total.totalPence);
}

function isOnce({ items }: Payments, amountPence: number, runId: string): boolean {
  return items.length === 1 && items[0]?.amountPence === amountPence && items[0].runId === runId;
}

/** Pence of all rows: the amount is the only field with two decimals. */
function sumOf(file: string): number {
  return [...file.matchAll(/,\s*(\d+)\.(\d{2}),/g)].reduce(
    (sum, [, pounds, rest]) => sum + Number(`${pounds ?? ''}${rest ?? ''}`),
    0,
  );
}
