import { formatPounds, type Language, pence, type PersonId, type ProviderId } from '@commonweal/kernel';
import { languagesOf } from '../../support/languages';
import { acceptAndBill, agree } from '../whole-line/bill';
import type { Party } from '../whole-line/party';
import { until } from '../whole-line/pay';
import { accept, approve, fillInTerms, lineOf, payOneself, recordSay } from './steps';
import { CHOIR, Town } from './town';

const HOST = 'Own Way Hosts';
const HOSTING = { en: 'Holding your fund', cy: 'Dal eich cronfa' } as const;
/** What the host does itself. */
const GOING_ALONG = {
  title: { en: 'Someone to go in with', cy: 'Rhywun i fynd i mewn gyda chi' },
  ...{ provider: HOST, pricePence: 2_000 },
} as const;
const PARTIES = {
  en: { person: 'Bridie Kay', officer: 'Tess Moran', host: 'Remi Ashton' },
  cy: { person: 'Huw Gwynn', officer: 'Tomos Ellis', host: 'Lowri Siencyn' },
} as const;
const AT_REQUEST = { en: 'Len Carver', cy: 'Beti Morus' } as const;

describe('an individual service fund', () => {
  let town: Town;
  let hostId: ProviderId;

  beforeAll(async () => {
    town = await Town.open();
    const { world } = town.app;
    hostId = await world.provider({ name: HOST });
    await world.category('fund-hosting');
    const { title, pricePence } = GOING_ALONG;
    const titles = { title: HOSTING.en, title_cy: HOSTING.cy };
    await world.offer(hostId, { ...titles, category: 'fund-hosting', unit: 'week' });
    await world.offer(hostId, { title: title.en, title_cy: title.cy, price_pence: pricePence });
    for (const language of ['en', 'cy'] as const) {
      const [authorityId, { officer, host }] = [town.council(language), PARTIES[language]];
      await world.approve(authorityId, hostId);
      const userId = await town.user(officer, [{ role: 'social_worker', authorityId }]);
      await world.limit(authorityId, userId, 1_000_000);
      const decision = { purchasing: 'not_paid', decided_on: '2026-01-01', decided_by: userId };
      await world.insert('budgets.host_agreement', { authority_id: authorityId, provider_id: hostId, ...decision });
      await town.user(host, [
        { role: 'provider', providerId: hostId },
        { role: 'isf_host', providerId: hostId },
      ]);
    }
  });
  afterEach(async () => {
    await town.leave();
  });
  afterAll(async () => {
    await town.close();
  });

  const fund = (language: Language, personId: PersonId, basis: string) => {
    const held = { type: 'isf', money_held_in: 'host', host_provider_id: hostId };
    return town.budget(language, personId, { ...held, isf_basis: basis });
  };

  /** From the host's funds to the form for an offer. */
  async function toTheForm(host: Party, budgetId: string, title: string): Promise<void> {
    await host.turnTo('layout:nav.funds');
    await host.followTo(`/funds/${budgetId}`);
    await host.press('budgets:findSupport');
    await host.follow(title);
    await host.press('menuOffer:arrange');
    await fillInTerms(host, 4, town.today);
  }

  async function buyTheChoir(host: Party, budgetId: string, language: Language) {
    await toTheForm(host, budgetId, CHOIR.title[language]);
    await recordSay(host, town.today);
    await host.press('newAward:continue');
    await host.press('checkAward:confirm');
    await host.sees('states:award.offered');
    return lineOf(CHOIR, language, { awardId: host.idInAddress(), budgetId, units: 4 });
  }

  it.each(languagesOf(1))(
    'is awarded to the host that the person chose, spent and paid by it, and the person checks what the host does itself: %s',
    async (language) => {
      const names = PARTIES[language];
      const personId = await town.person(language, names.person);
      await town.user(names.person, [{ role: 'budget_holder', personId }]);
      const budgetId = await fund(language, personId, 'council_contract');
      const officer = await town.signIn(language, names.officer);
      await officer.page.goto(`/people/${personId}`);
      await officer.page.locator('main a[href*="category=fund-hosting"]').click();
      await officer.follow(HOSTING[language]);
      await officer.press('menuOffer:arrange');
      await officer.fill('newAward:quantity', '1');
      await officer.choose('newAward:weekly');
      await officer.fillDay('newAward:startsOn', town.today);
      await recordSay(officer, town.today);
      await officer.press('newAward:continue');
      await officer.press('checkAward:confirm');
      await officer.sees('awards:fundAwarded');
      const host = await town.signIn(language, names.host);
      await accept(host, officer.idInAddress());

      const line = await buyTheChoir(host, budgetId, language);
      const billed = pence(2 * CHOIR.pricePence);
      const provider = await town.signIn(language, CHOIR.user);
      const { claimId, invoice } = await acceptAndBill(provider, line, billed, town.today);
      await provider.sees('invoices:by.host.awaiting_approval');
      const person = await town.signIn(language, names.person);
      await person.page.goto(`/bills/${claimId}`);
      await person.sees('bills:by.host.awaiting_approval');
      expect(await person.button('bills:approve.button', { amount: formatPounds(billed) }).count()).toBe(0);
      await person.look();
      await approve(host, claimId, billed, 'bills:approve.buttonYours');
      await host.sees('bills:approve.yours');
      await host.look();
      await provider.page.reload();
      await provider.sees('invoices:toBePaid.host');
      await payOneself(host, { who: CHOIR.provider, billed, invoice, today: town.today });
      await host.sees('toPay:introFunds');
      await host.look();
      const isPaid = async () => (await person.page.getByText(person.words('bills:meaning.paid')).count()) > 0;
      await until(person, `/bills/${claimId}`, isPaid);

      await toTheForm(host, budgetId, GOING_ALONG.title[language]);
      const [name = ''] = names.person.split(' ');
      await host.sees('newAward:asksThePerson', { name });
      await host.look();
      await host.press('newAward:continue');
      await host.press('checkAward:confirm');
      await host.sees('states:award.awaiting_agreement');
      const own = lineOf(GOING_ALONG, language, { awardId: host.idInAddress(), budgetId, units: 4 });
      await person.turnTo('layout:nav.yourCare');
      await agree(person, own);
      await host.turnTo('layout:nav.orders');
      const ownBilled = pence(2 * GOING_ALONG.pricePence);
      const bill = await acceptAndBill(host, own, ownBilled, town.today);
      await approve(person, bill.claimId, ownBilled, 'bills:approve.button');
      await person.sees('bills:approve.done');
      await until(person, `/bills/${bill.claimId}`, isPaid);
      await host.turnTo('layout:nav.funds');
      await host.followTo(`/funds/${budgetId}`);
      await host.seesText(GOING_ALONG.title[language]);
      await host.look();
      expect(await town.leave()).toEqual([]);
    },
  );

  it.each(languagesOf(0))(
    'that is paid as a direct payment is spent by its host on the person’s word; the person checks the bill: %s',
    async (language) => {
      const name = AT_REQUEST[language];
      const personId = await town.person(language, name);
      await town.user(name, [{ role: 'budget_holder', personId }]);
      const budgetId = await fund(language, personId, 'paid_at_persons_request');
      const host = await town.signIn(language, PARTIES[language].host);
      const line = await buyTheChoir(host, budgetId, language);
      const billed = pence(2 * CHOIR.pricePence);
      const provider = await town.signIn(language, CHOIR.user);
      const { claimId, invoice } = await acceptAndBill(provider, line, billed, town.today);
      const person = await town.signIn(language, name);
      await approve(person, claimId, billed, 'bills:approve.button');
      await person.sees('bills:approve.done');
      await payOneself(host, { who: CHOIR.provider, billed, invoice, today: town.today });
      expect(await town.leave()).toEqual([]);
    },
  );
});
