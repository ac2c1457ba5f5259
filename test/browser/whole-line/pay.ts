import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { add, formatPounds, parsePounds, type Pence } from '@commonweal/kernel';
import type { Party } from './party';

const AMOUNT = /,\s*(\d+\.\d{2}),99,/g;
const TRIES = 120;

/** Looks again until it is so: the worker does its part meanwhile. */
export async function until(party: Party, address: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await party.page.goto(address);
    if (await isSo()) return;
    await pause(250);
  }
  throw new Error(`it never came to be at ${address}`);
}

/** Makes a run of all that is due, and takes its file; the file, the page and what was billed must agree. */
export async function payAll(finance: Party, provider: string, billed: Pence): Promise<void> {
  await finance.turnTo('layout:nav.paymentRuns');
  const due = async () => (await finance.page.getByText(provider).count()) > 0;
  await until(finance, '/payment-runs/payments?state=due', due);
  await finance.turnTo('layout:nav.paymentRuns');
  await finance.press('paymentRuns:make');
  await finance.press('paymentRuns:makeThis');
  const ready = async () => (await finance.button('paymentRuns:download').count()) > 0;
  await until(finance, new URL(finance.page.url()).pathname, ready);
  const amounts = await amountsOfFile(finance);
  expect(amounts).toContain(billed);
  const words = await finance.page.locator('main .govuk-summary-list').first().innerText();
  expect(words).toContain(formatPounds(add(...amounts)));
  expect(words).toContain(String(amounts.length));
  expect(await finance.row(provider, formatPounds(billed))).not.toEqual([]);
}

async function amountsOfFile(finance: Party): Promise<readonly Pence[]> {
  const [file] = await Promise.all([
    finance.page.waitForEvent('download'),
    finance.button('paymentRuns:download').click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  return [...text.matchAll(AMOUNT)].flatMap(([, amount = '']) => parsePounds(amount) ?? []);
}
