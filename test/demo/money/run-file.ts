import { formatPounds, pence } from '@commonweal/kernel';
import type { Caller } from '../public-api';
import type { Story } from '../story';

export interface MadeRun {
  readonly id: string;
  readonly reference: string;
}

export interface Payer {
  readonly kind: 'authority' | 'host';
  readonly id: string;
}

export function madeRun(caller: Caller, payer: Payer): Promise<MadeRun> {
  return caller.post<MadeRun>('/payment-runs', { payer, method: 'bacs' });
}

/** What the bank is sent: a row of the amount, and rows that add up to the total of the run. */
export async function fileAgrees(story: Story, caller: Caller, run: MadeRun, amountPence: number): Promise<void> {
  const file = await caller.text(`/payment-runs/${run.id}/file`);
  const { totalPence } = await caller.get<{ totalPence: number }>(`/payment-runs/${run.id}`);
  const amount = formatPounds(pence(amountPence));
  const written = amount.slice(1).replaceAll(',', '');
  story.check(`the file for the bank has a row of ${amount}`, new RegExp(`,\\s*${written},`).test(file));
  story.check('the rows of the file add up to the total of the run', sumOf(file) === totalPence);
}

/** Pence of all rows: the amount is the only field with two decimals. */
function sumOf(file: string): number {
  return [...file.matchAll(/,\s*(\d+)\.(\d{2}),/g)].reduce(
    (sum, [, pounds, rest]) => sum + Number(`${pounds ?? ''}${rest ?? ''}`),
    0,
  );
}
