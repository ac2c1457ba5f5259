import { addDays, type Pence, type PlainDate, parsePounds, priceOf, quantity } from '@commonweal/kernel';
import type { Party } from './party';

/** What the officer chose and arranged, as the pages told it. */
export interface ArrangedOnLine {
  readonly awardId: string;
  readonly budgetId: string;
  readonly title: string;
  readonly provider: string;
  readonly pricePence: Pence;
  readonly valuePence: Pence;
}

/** How much is arranged, and how much of it is delivered and billed, in units. */
export const UNITS = { arranged: 4, billed: 2 } as const;

type Chosen = Pick<ArrangedOnLine, 'title' | 'provider' | 'pricePence'>;

/** From the list of people to the person's menu, and the first of its offers that has a price. */
export async function findOffer(officer: Party, person: string): Promise<Chosen> {
  await officer.turnTo('layout:nav.people');
  await officer.fill('people:search', person);
  await officer.press('people:find');
  await officer.follow(person);
  await officer.press('budgets:findSupport');
  await officer.fill('menu:cost', '500');
  await officer.press('menu:search');
  const cards = officer.page.locator('.cw-offer');
  for (const card of await cards.all()) {
    const price = /£[\d,.]+/.exec(await card.locator('.cw-terms strong').innerText())?.[0];
    const pricePence = price === undefined ? undefined : parsePounds(price);
    if (pricePence === undefined) continue;
    await card.getByText(officer.words('menu:why')).click();
    if ((await card.locator('.cw-reasons li').first().innerText()) === '') throw new Error('the menu gives no reason');
    const title = await card.getByRole('link').innerText();
    const provider = await card.locator('.cw-terms dd').first().innerText();
    await officer.follow(title);
    return { title, provider, pricePence };
  }
  throw new Error('nothing on the menu has a price');
}

/** Fills in, checks the answers beside the policy's decision, and confirms; the person has not agreed yet. */
export async function arrange(officer: Party, chosen: Chosen, today: PlainDate): Promise<ArrangedOnLine> {
  const budgetId = /budgets\/([^/]+)/.exec(officer.page.url())?.[1] ?? '';
  await officer.press('menuOffer:arrange');
  await officer.fill('newAward:quantity', String(UNITS.arranged));
  await officer.choose('newAward:whole');
  await officer.fillDay('newAward:startsOn', today);
  await officer.fillDay('newAward:endsOn', addDays(today, 60));
  await officer.choose('newAward:agreedLater');
  await officer.press('newAward:continue');
  await officer.sees('checkAward:title');
  await officer.page.locator('.cw-decision--allow .cw-reasons li').first().waitFor({ state: 'attached' });
  await officer.press('checkAward:confirm');
  await officer.sees('states:award.awaiting_agreement');
  const valuePence = priceOf(chosen.pricePence, quantity(UNITS.arranged));
  return { ...chosen, awardId: officer.idInAddress(), budgetId, valuePence };
}
