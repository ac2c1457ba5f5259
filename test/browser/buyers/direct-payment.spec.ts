import { pence } from '@commonweal/kernel';
import { languagesOf } from '../../support/languages';
import { acceptAndBill } from '../whole-line/bill';
import { until } from '../whole-line/pay';
import { approve, confirm, fillInTerms, lineOf, payOneself, toTheForm } from './steps';
import { CHOIR, Town } from './town';

const OWN_ACCOUNT = { type: 'direct_payment', money_held_in: 'own_account' };

/** Who buys in their own name for somebody who could not decide: another role in each nation. */
const IN_THE_PERSONS_PLACE = {
  en: { person: 'Colin Pell', role: 'authorised_person', name: 'Judith Pell' },
  cy: { person: 'Elsie Rhys', role: 'suitable_person', name: 'Glyn Rhys' },
} as const;
const WITH_A_NOMINEE = {
  en: { person: 'Patrick Dunn', name: 'Siobhan Dunn' },
  cy: { person: 'Sioned Lloyd', name: 'Dafydd Lloyd' },
} as const;
const OTHER_FUNDERS = { en: 'Tony Marsh', cy: 'Gareth Wyn' } as const;
const SUGGESTED = {
  en: { person: 'Ron Pryor', officer: 'Tess Moran', why: 'You said you miss singing with others.' },
  cy: { person: 'Mari Ifans', officer: 'Tomos Ellis', why: 'Dywedoch eich bod yn colli canu gydag eraill.' },
} as const;

const INTRODUCED = {
  en: { person: 'Edna Frost', connector: 'Leo Marsh', why: 'Both are a short walk from you.' },
  cy: { person: 'Olwen Puw', connector: 'Rhian Daniel', why: 'Mae’r ddau o fewn tro byr i chi.' },
} as const;

describe('a direct payment', () => {
  let town: Town;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterEach(async () => {
    await town.leave();
  });
  afterAll(async () => {
    await town.close();
  });

  it.each(languagesOf(0))(
    'is spent, checked and paid by who stands in the place of somebody who could not decide: %s',
    async (language) => {
      const { person, role, name } = IN_THE_PERSONS_PLACE[language];
      const personId = await town.person(language, person);
      await town.user(name, [{ role, personId }]);
      const couldNotDecide = { person_could_decide: false, could_decide_on: '2026-01-01' };
      const budgetId = await town.budget(language, personId, { ...OWN_ACCOUNT, ...couldNotDecide });
      const acting = await town.signIn(language, name);
      await toTheForm(acting, budgetId, language);
      await fillInTerms(acting, 4, town.today);
      await acting.press('newAward:continue');
      await acting.look();
      const awardId = await confirm(acting);
      await acting.look();

      const provider = await town.signIn(language, CHOIR.user);
      const billed = pence(2 * CHOIR.pricePence);
      const line = lineOf(CHOIR, language, { awardId, budgetId, units: 4 });
      const { claimId, invoice } = await acceptAndBill(provider, line, billed, town.today);
      await approve(acting, claimId, billed, 'bills:approve.buttonYours');
      await acting.sees('bills:approve.yours');
      await acting.look();
      await provider.page.reload();
      await provider.sees('invoices:toBePaid.holder');
      await provider.look();

      await payOneself(acting, { who: CHOIR.provider, billed, invoice, today: town.today });
      const paid = provider.page.getByText(provider.words('invoices:meaning.paid'));
      await until(provider, `/invoices/${claimId}`, async () => (await paid.count()) > 0);
      expect(await town.leave()).toEqual([]);
    },
  );

  it.each(languagesOf(1))('is spent by a nominee as far as the person has said: %s', async (language) => {
    const { person, name } = WITH_A_NOMINEE[language];
    const personId = await town.person(language, person);
    const userId = await town.user(name, [{ role: 'nominee', personId }]);
    const budgetId = await town.budget(language, personId, { ...OWN_ACCOUNT, money_held_in: 'managed_account' });
    await town.app.world.insert('budgets.nominee_power', {
      ...{ authority_id: town.council(language), budget_id: budgetId, user_id: userId, said_on: '2026-05-01' },
      ...{ may_buy: 'some', most_pence: 25_000, recorded_by: userId, recorded_at: '2026-05-01T10:00:00Z' },
    });
    const nominee = await town.signIn(language, name);
    await toTheForm(nominee, budgetId, language);
    await fillInTerms(nominee, 6, town.today);
    await nominee.press('newAward:continue');
    await nominee.sees('decision:cannotUse');
    expect(await nominee.button('checkAward:confirm').count()).toBe(0);
    await nominee.press('checkAward:change');
    await nominee.fill('newAward:quantity', '5');
    await nominee.press('newAward:continue');
    await confirm(nominee);
    await nominee.look();
    expect(await town.leave()).toEqual([]);
  });

  it.each(languagesOf(1))(
    'from a health body, or of the person’s own money, is spent by its holder in the same way: %s',
    async (language) => {
      const name = OTHER_FUNDERS[language];
      const personId = await town.person(language, name);
      await town.user(name, [{ role: 'budget_holder', personId }]);
      const holder = await town.signIn(language, name);
      for (const kind of ['health_body', 'person']) {
        const budgetId = await town.budget(language, personId, OWN_ACCOUNT);
        await town.app.world.sql('UPDATE budgets.funder SET kind = $2 WHERE budget_id = $1', [budgetId, kind]);
        await toTheForm(holder, budgetId, language);
        await fillInTerms(holder, 4, town.today);
        await holder.press('newAward:continue');
        await confirm(holder);
      }
      expect(await town.leave()).toEqual([]);
    },
  );

  it.each(languagesOf(0))('is spent by its holder on what a social worker suggested: %s', async (language) => {
    const { person, officer, why } = SUGGESTED[language];
    const personId = await town.person(language, person);
    await town.user(officer, [{ role: 'social_worker', authorityId: town.council(language) }]);
    await town.user(person, [{ role: 'budget_holder', personId }]);
    const budgetId = await town.budget(language, personId, OWN_ACCOUNT);
    const worker = await town.signIn(language, officer);
    await worker.page.goto(`/people/${personId}`);
    await worker.followTo(`/people/${personId}/budgets/${budgetId}/menu`);
    await worker.sees('menu:buyerIsThePerson');
    await worker.follow(CHOIR.title[language]);
    expect(await worker.button('menuOffer:arrange').count()).toBe(0);
    await worker.fill('menuOffer:suggest.note', why);
    await worker.press('menuOffer:suggest.button');
    await worker.sees('menuOffer:suggest.done');
    await worker.look();

    const holder = await town.signIn(language, person);
    await holder.turnTo('layout:nav.yourCare');
    await holder.seesText(why);
    await holder.look();
    await holder.followTo('/suggestions/');
    await holder.follow(CHOIR.title[language]);
    await holder.press('menuOffer:arrange');
    await fillInTerms(holder, 4, town.today);
    await holder.press('newAward:continue');
    await confirm(holder);
    await holder.turnTo('layout:nav.yourCare');
    expect(await holder.page.getByText(why).count()).toBe(0);
    await holder.seesText(CHOIR.title[language]);
    expect(await town.leave()).toEqual([]);
  });

  it.each(languagesOf(1))(
    'is shown to a connector without a figure, who suggests and sees what became of it: %s',
    async (language) => {
      const { person, connector, why } = INTRODUCED[language];
      const personId = await town.person(language, person);
      await town.user(connector, [{ role: 'connector', authorityId: town.council(language), personId }]);
      await town.user(person, [{ role: 'budget_holder', personId }]);
      const budgetId = await town.budget(language, personId, OWN_ACCOUNT);
      const introducer = await town.signIn(language, connector);
      await introducer.sees('introductions:mayNot.watch');
      await introducer.look();
      await introducer.followTo(`/introductions/${budgetId}/menu`);
      await introducer.look();
      for (const bought of ['menuOffer:arrange', 'newAward:continue', 'checkAward:confirm']) {
        expect(await introducer.button(bought).count()).toBe(0);
      }
      await introducer.page.getByRole('checkbox').first().check();
      await introducer.press('introductions:menu.goOn');
      await introducer.follow(introducer.words('introductions:suggest.another'));
      expect(await introducer.page.getByRole('checkbox', { checked: true }).count()).toBe(1);
      await introducer.follow(CHOIR.title[language]);
      await introducer.look();
      await introducer.press('introductions:offer.suggest');
      const send = { name: person.split(' ')[0] ?? '' };
      await introducer.press('introductions:suggest.button', send);
      await introducer.page.getByRole('alert').waitFor();
      await introducer.look();
      await introducer.fill('menuOffer:suggest.note', why);
      await introducer.press('introductions:suggest.button', send);
      await introducer.sees('menuOffer:suggest.done');
      await introducer.sees('states:suggestion.open');
      expect(await introducer.page.locator('main').innerText()).not.toContain('£');
      await introducer.look();

      const holder = await town.signIn(language, person);
      await holder.turnTo('layout:nav.yourCare');
      await holder.seesText(why);
      await holder.followTo('/suggestions/');
      await holder.press('suggestions:aside');
      await introducer.page.reload();
      await introducer.sees('states:suggestion.set_aside');
      expect(await town.leave()).toEqual([]);
    },
  );
});
