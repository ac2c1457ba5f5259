import type { Caller } from '../public-api';
import type { ApprovedBill } from './kind-of-money';
import { fileAgrees, madeRun, type Payer } from './run-file';

interface Payments {
  readonly items: readonly { readonly state: string; readonly amountPence: number; readonly runId?: string | null }[];
}

/** The council's own run: made, filed with the bank, and its file read back. */
export function paidByCouncil(bill: ApprovedBill): Promise<void> {
  const { finance } = bill;
  return paidByRun(bill, finance, { kind: 'authority', id: finance.who.authorityId ?? '' });
}

/** The same from the host's bank, by whoever spends the fund there. */
export function paidByHost(bill: ApprovedBill): Promise<void> {
  const { confirmer } = bill;
  return paidByRun(bill, confirmer, { kind: 'host', id: confirmer.who.providerId ?? '' });
}

async function paidByRun({ story, claim }: ApprovedBill, caller: Caller, payer: Payer): Promise<void> {
  const payments = `/payments?claimId=${claim.id}`;
  await caller.until<Payments>(payments, 'the approved bill is owed', ({ items }) => items[0]?.state === 'due');
  const run = await madeRun(caller, payer);
  const sent = await caller.until<Payments>(payments, 'the run pays it', ({ items }) => items[0]?.state === 'sent');
  story.step(`${caller.who.name} makes run ${run.reference}; the queue pays from where the money is.`);
  story.check('the payment is the bill, to the penny, once', isOnce(sent, claim.amountPence, run.id));
  await fileAgrees(story, caller, run, claim.amountPence);
}

function isOnce({ items }: Payments, amountPence: number, runId: string): boolean {
  return items.length === 1 && items[0]?.amountPence === amountPence && items[0].runId === runId;
}
