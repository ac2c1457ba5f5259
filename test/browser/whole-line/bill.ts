import { formatPounds, type Pence, type PlainDate } from '@commonweal/kernel';
import { type ArrangedOnLine, UNITS } from './arrange';
import type { Party } from './party';

export async function agree(person: Party, { awardId, title, provider }: ArrangedOnLine): Promise<void> {
  await person.followTo(`/arranged/${awardId}`);
  await person.sees('arranged:asked', { who: provider });
  await person.press('arranged:agree.link');
  await person.seesText(title);
  await person.press('arranged:agree.button');
  await person.sees('arranged:agree.done');
}

/** The provider reads the whole order, says yes, and bills what was delivered today. */
export async function acceptAndBill(provider: Party, line: ArrangedOnLine, billed: Pence, today: PlainDate) {
  await provider.followTo(`/orders/${line.awardId}`);
  await provider.sees('orders:terms.heldText', { amount: formatPounds(line.valuePence) });
  await provider.press('orders:accept.link');
  await provider.press('orders:accept.button');
  await provider.sees('orders:accept.done');
  await provider.press('orders:deliver');
  await provider.fillDay('deliveries:on', today);
  await provider.page.locator('#quantity-1').fill(String(UNITS.billed));
  await provider.press('deliveries:check');
  await provider.press('deliveries:send', { amount: formatPounds(billed) });
  await provider.sees('deliveries:sent');
  const claimId = provider.idInAddress();
  return { claimId, invoice: await referenceOn(provider) };
}

export async function approveBill(person: Party, claimId: string, billed: Pence): Promise<void> {
  await person.turnTo('layout:nav.yourCare');
  await person.followTo(`/bills/${claimId}`);
  await person.press('bills:approve.button', { amount: formatPounds(billed) });
  await person.sees('bills:approve.done');
}

async function referenceOn({ page }: Party): Promise<string> {
  const words = await page.locator('main').innerText();
  const reference = /[A-Z]{3}-\d{4}-\d{6}/.exec(words)?.[0];
  if (reference === undefined) throw new Error('the invoice has no reference');
  return reference;
}
