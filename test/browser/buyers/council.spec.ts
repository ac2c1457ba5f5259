import { formatPounds, type Language, pence, type PersonId } from '@commonweal/kernel';
import { languagesOf } from '../../support/languages';
import { acceptAndBill, agree } from '../whole-line/bill';
import { until } from '../whole-line/pay';
import { approve, fillInTerms, lineOf, recordSay } from './steps';
import { CHOIR, Town } from './town';

const OFFICERS = { en: 'Tess Moran', cy: 'Tomos Ellis' } as const;
const FINANCE = { en: 'Dev Soni', cy: 'Carys Prosser' } as const;
const COULD_NOT_DECIDE = { en: 'Vera Lamb', cy: 'Olwen Puw' } as const;
const OWN_SERVICE = {
  en: { person: 'Stan Ogden', user: 'Priya Nair' },
  cy: { person: 'Aled Rowlands', user: 'Non Tudur' },
} as const;
const GARDEN = { title: { en: 'The town garden', cy: 'Gardd y dref' }, pricePence: 1_500 } as const;

describe('support that the council arranges', () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.open();
    for (const language of ['en', 'cy'] as const) {
      const authorityId = town.council(language);
      const userId = await town.user(OFFICERS[language], [{ role: 'social_worker', authorityId }]);
      await town.app.world.limit(authorityId, userId, 1_000_000);
      await town.user(FINANCE[language], [{ role: 'finance_officer', authorityId }]);
    }
  });
  afterEach(async () => {
    await town.leave();
  });
  afterAll(async () => {
    await town.close();
  });

  /** The officer on the page of an offer, with the person's budget. */
  async function officerAt(language: Language, personId: PersonId, title: string) {
    const budgetId = await town.budget(language, personId, {});
    const officer = await town.signIn(language, OFFICERS[language]);
    await officer.page.goto(`/people/${personId}/budgets/${budgetId}/menu`);
    await officer.follow(title);
    return { officer, budgetId };
  }

  it.each(languagesOf(0))('is booked with its own service, which a journal pays and no run: %s', async (language) => {
    const names = OWN_SERVICE[language];
    const [provider, title] = [`${GARDEN.title[language]}, ${language}`, GARDEN.title[language]];
    const { world } = town.app;
    const authorityId = town.council(language);
    const providerId = await world.provider({ name: provider, kind: 'in_house', in_house_authority_id: authorityId });
    await world.approve(authorityId, providerId);
    await world.offer(providerId, {
      title: GARDEN.title.en,
      title_cy: GARDEN.title.cy,
      price_pence: GARDEN.pricePence,
    });
    await town.user(names.user, [{ role: 'provider', providerId }]);
    const personId = await town.person(language, names.person);
    await town.user(names.person, [{ role: 'budget_holder', personId }]);
    const { officer, budgetId } = await officerAt(language, personId, title);
    await officer.press('menuOffer:arrange');
    await fillInTerms(officer, 4, town.today);
    await officer.choose('newAward:agreedLater');
    await officer.press('newAward:continue');
    await officer.choose('newAward:reasons.persons-choice');
    await officer.press('newAward:continue');
    await officer.look();
    await officer.press('checkAward:confirm');
    await officer.sees('states:award.awaiting_agreement');
    await officer.sees('awards:kind.in_house');
    const line = lineOf({ ...GARDEN, provider }, language, { awardId: officer.idInAddress(), budgetId, units: 4 });
    const person = await town.signIn(language, names.person);
    await agree(person, line);
    const garden = await town.signIn(language, names.user);
    const billed = pence(2 * GARDEN.pricePence);
    const { claimId, invoice } = await acceptAndBill(garden, line, billed, town.today);
    await approve(person, claimId, billed, 'bills:approve.button');
    const paid = async () => (await person.page.getByText(person.words('bills:meaning.paid')).count()) > 0;
    await until(person, `/bills/${claimId}`, paid);
    await garden.turnTo('layout:nav.payments');
    const payment = await garden.row(invoice);
    expect(payment).toContain(garden.words('providerPayments:by.internal'));
    expect(payment).toContain(garden.words('states:payment.settled'));
    expect(payment).toContain(formatPounds(billed));
    await garden.look();
    expect(await town.leave()).toEqual([]);
  });

  it.each(languagesOf(1))(
    'is decided in the best interests of who could not, and finance confirms what was not agreed, not who placed it: %s',
    async (language) => {
      const personId = await town.person(language, COULD_NOT_DECIDE[language]);
      const { officer, budgetId } = await officerAt(language, personId, CHOIR.title[language]);
      await officer.press('menuOffer:arrange');
      await fillInTerms(officer, 4, town.today);
      await recordSay(officer, town.today, 'best_interests');
      await officer.fill('agreement:consulted', 'Nia, Gwen');
      await officer.press('newAward:continue');
      await officer.press('checkAward:confirm');
      await officer.sees('states:award.offered');
      await officer.sees('agreement:wasConsulted');
      await officer.page.getByText('Nia, Gwen').waitFor();
      await officer.look();
      const provider = await town.signIn(language, CHOIR.user);
      const line = lineOf(CHOIR, language, { awardId: officer.idInAddress(), budgetId, units: 4 });
      const billed = pence(2 * CHOIR.pricePence);
      const { claimId } = await acceptAndBill(provider, line, billed, town.today);
      await provider.sees('invoices:by.council.awaiting_approval');
      await officer.page.goto(`/bills/${claimId}`);
      expect(await officer.button('bills:approve.button', { amount: formatPounds(billed) }).count()).toBe(0);
      const finance = await town.signIn(language, FINANCE[language]);
      await approve(finance, claimId, billed, 'bills:approve.button');
      await finance.sees('bills:approve.done');
      await finance.look();
      await provider.page.reload();
      await provider.sees('invoices:toBePaid.authority');
      await provider.look();
      expect(await town.leave()).toEqual([]);
    },
  );
});
