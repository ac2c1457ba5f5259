import { addDays, formatPounds, type Language, type Pence, pence, type PlainDate } from '@commonweal/kernel';
import type { Party } from '../whole-line/party';
import { until } from '../whole-line/pay';
import { CHOIR } from './town';

/** Fills in how many sessions in all over the coming weeks. */
export async function fillInTerms(buyer: Party, units: number, today: PlainDate): Promise<void> {
  await buyer.fill('newAward:quantity', String(units));
  await buyer.choose('newAward:whole');
  await buyer.fillDay('newAward:startsOn', today);
  await buyer.fillDay('newAward:endsOn', addDays(today, 60));
}

/** From the holder's own page to the form for the choir. */
export async function toTheForm(buyer: Party, budgetId: string, language: Language): Promise<void> {
  await buyer.turnTo('layout:nav.yourCare');
  await buyer.followTo(`/money/${budgetId}/menu`);
  await buyer.follow(CHOIR.title[language]);
  await buyer.press('menuOffer:arrange');
}

/** Told that the money can be used for it, the buyer confirms: the provider is asked. */
export async function confirm(buyer: Party): Promise<string> {
  await buyer.sees('decision:canUse');
  await buyer.press('checkAward:confirm');
  await buyer.sees('states:arranged.offered');
  return buyer.idInAddress();
}

interface Service {
  readonly title: Readonly<Record<Language, string>>;
  readonly provider: string;
  readonly pricePence: number;
}

/** What was arranged, as the steps of the whole line know it. */
export function lineOf(service: Service, language: Language, at: { awardId: string; budgetId: string; units: number }) {
  const { awardId, budgetId, units } = at;
  const { title, provider, pricePence } = service;
  const price = { pricePence: pence(pricePence), valuePence: pence(pricePence * units) };
  return { awardId, budgetId, title: title[language], provider, ...price };
}

/** Writes down that it was agreed, by telephone: by the person themself, or for them. */
export async function recordSay(
  buyer: Party,
  today: PlainDate,
  basis: 'own' | 'best_interests' = 'own',
): Promise<void> {
  await buyer.choose('newAward:agreedNow');
  await buyer.choose(`agreement:basis.${basis}`);
  await buyer.choose('agreement:way.phone');
  await buyer.fillDay('agreement:onLegend', today);
}

export async function accept(provider: Party, awardId: string): Promise<void> {
  await provider.turnTo('layout:nav.orders');
  await provider.followTo(`/orders/${awardId}`);
  await provider.press('orders:accept.link');
  await provider.press('orders:accept.button');
  await provider.sees('orders:accept.done');
}

interface OwnBill {
  readonly who: string;
  readonly billed: Pence;
  readonly invoice: string;
  readonly today: PlainDate;
}

/** What was approved comes to be the reader's to pay; they pay it and say so. */
export async function payOneself(payer: Party, { who, billed, invoice, today }: OwnBill): Promise<void> {
  const amount = formatPounds(billed);
  const due = payer.page.getByText(payer.words('toPay:one', { who, amount }));
  await until(payer, '/to-pay', async () => (await due.count()) > 0);
  await payer.sees('toPay:reference', { reference: invoice });
  await payer.followTo('/to-pay/');
  await payer.fillDay('toPay:day', today);
  await payer.press('toPay:button', { amount });
  await payer.sees('toPay:done');
  expect(await payer.row(invoice)).toContain(amount);
}

/** A bill from the list, approved by whoever confirms it; the key of the button says whether they are to pay it themselves. */
export async function approve(confirmer: Party, claimId: string, billed: Pence, key: string): Promise<void> {
  await confirmer.turnTo('layout:nav.bills');
  await confirmer.followTo(`/bills/${claimId}`);
  await confirmer.press(key, { amount: formatPounds(billed) });
}
