import 'reflect-metadata';
import { OpenBudget } from '@commonweal/budgets';
import { addMonths, type BudgetId, type DomainError, type Language, pence, quantity } from '@commonweal/kernel';
import { type BuyerMenu, PlaceAward, PreviewAward, SearchForBuyer } from '@commonweal/ordering';
import { RegisterPerson } from '@commonweal/people';
import { renderReason } from '@commonweal/policy';
import type { Demonstration } from '../../../apps/standalone/src/demonstration/demonstration';
import type { TestApplication } from '../../support/test-application';
import { beforeDemonstration, make } from './demonstration-scene';

const CO_OP = 'Cydweithfa Gofal Clwyd';
const NEIGHBOURS = 'Mold Good Neighbours';
const COMPANY = 'Alyn Vale Support Ltd';
const REGIONAL = 'Dee Estuary Care Ltd';
const OWN_TEAM = 'Flintshire Support at Home Team';
const MICRO = 'Bethan Lewis, Gofal Bach';
const FULL = 'Tom Rigby, Care at Home';
const SIAN = 'Siân Prosser, Help at Home';

describe('the Welsh councils of the demonstration', () => {
  let application: TestApplication;
  let demonstration: Demonstration;

  beforeAll(async () => {
    application = await beforeDemonstration();
    demonstration = await make(application);
  });
  afterAll(() => application.stop());

  const menuOf = async (user: string, budgetId: BudgetId, category: string): Promise<BuyerMenu> =>
    application
      .get(SearchForBuyer)
      .execute(await demonstration.user(user), { budgetId, category, wholeLifePence: pence(420_000), limit: 50 });
  const menu = (user: string, person: string, category: string) =>
    menuOf(user, demonstration.budgets.of(person), category);
  const names = ({ items }: BuyerMenu) => items.map(({ candidate }) => candidate.provider.name);
  const why = (lines: BuyerMenu['items'] | BuyerMenu['closed'], provider: string): readonly string[] =>
    lines.find(({ candidate }) => candidate.provider.name === provider)?.reasons.map(({ code }) => code) ?? [];
  const opened = async (officer: string, terms: Pick<Parameters<OpenBudget['execute']>[1], 'personId' | 'type'>) => {
    const actor = await demonstration.user(officer);
    const [authorityId] = actor.authorityIds;
    const today = application.clock.today();
    const isf = { moneyHeldIn: 'host', isfBasis: 'council_contract' } as const;
    const host = { ...isf, hostProviderId: demonstration.providers.of('Clwyd Own Way') };
    const { id } = await application.get(OpenBudget).execute(actor, {
      ...{ authorityId: authorityId ?? demonstration.councils.of('flintshire'), ...terms },
      ...(terms.type === 'isf' ? host : ({ moneyHeldIn: 'council' } as const)),
      ...{ startsOn: today, endsOn: addMonths(today, 12) },
      funders: [{ kind: 'council', amountPence: pence(900_000) }],
    });
    return id;
  };
  const registered = async (name: string, language: Language) => {
    const socialWorker = await demonstration.user('Jordan Speed');
    const { personId } = await application.get(RegisterPerson).execute(socialWorker, {
      ...{ authorityId: demonstration.councils.of('flintshire'), name, language, isDemonstration: true },
      ...{ address: '2 High Street, Mold', postcode: 'CH7 1LY', outcomes: [] },
    });
    return opened('Stephen Ashe', { personId, type: 'council_managed' });
  };

  it('lead in Flintshire with evidence of section 16, then with Welsh though nobody asked, then with what is near', async () => {
    const budgetId = await registered('Derek Nuttall', 'en');
    const found = await menuOf('Jordan Speed', budgetId, 'flexible-support');
    expect(names(found)).toEqual([CO_OP, NEIGHBOURS, COMPANY, REGIONAL, OWN_TEAM]);
    expect(why(found.items, CO_OP)).toEqual(expect.arrayContaining(['policy-section-16-first', 'policy-welsh-first']));
    expect(why(found.items, COMPANY)).toContain('policy-section-16-first');
    expect(why(found.items, REGIONAL)).toEqual(expect.arrayContaining(['policy-other-group', 'policy-welsh-first']));
  });

  it('show a Welsh speaker in Flintshire what can be had in Welsh first, unasked, in Welsh words', async () => {
    const found = await menu('Catrin Blythe', 'Gwilym Parry', 'flexible-support');
    expect(names(found)).toEqual([CO_OP, REGIONAL, OWN_TEAM, NEIGHBOURS, COMPANY]);
    const words = found.items[0]?.reasons.map((line) => renderReason(line, 'cy')).join(' ');
    expect(words).toContain('Gall eich cefnogi yn Gymraeg');
    expect(words).toContain('Gwelwyd tystiolaeth ar gyfer adran 16');
  });

  it('commission a micro-carer in Flintshire within four people, counting those elsewhere, and never a fifth', async () => {
    const found = await menu('Catrin Blythe', 'Gwilym Parry', 'home-care');
    const micro = found.items.find(({ candidate }) => candidate.provider.name === MICRO);
    const exempt = micro?.reasons.find(({ code }) => code === 'small-provider-exempt');
    expect(exempt?.params).toEqual({ people: 2, cap: 4 });
    expect(why(found.items, MICRO)).toContain('small-provider-commissioned');
    expect(why(found.closed, FULL)).toContain('small-provider-at-cap');
    const again = await menu('Catrin Blythe', 'Emyr Jones', 'home-care');
    expect(why(again.items, MICRO)).toEqual(expect.arrayContaining(['already-supports', 'small-provider-exempt']));
  });

  it('let a micro-carer take on no fifth person when three are placed at the same moment', async () => {
    const socialWorker = await demonstration.user('Jordan Speed');
    const budgets = await Promise.all(['Ivy Roe', 'Jack Tarrant', 'Nora Eames'].map((name) => registered(name, 'cy')));
    const today = application.clock.today();
    const placed = await Promise.allSettled(
      budgets.map((budgetId) =>
        application.get(PlaceAward).execute(socialWorker, {
          ...{ budgetId, offerId: demonstration.offers.of('Care from one person, all week'), quantity: quantity(40) },
          ...{ startsOn: today, endsOn: addMonths(today, 5), reviewOn: undefined, outcomeIds: [] },
          ...{ shortlistId: undefined, agreement: undefined, reason: undefined, userChoice: undefined },
        }),
      ),
    );
    const refused = placed.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
    expect(refused.map(({ code }) => code)).toEqual(['award-refused']);
    expect(JSON.stringify(refused[0]?.facts)).toContain('small-provider-at-cap');
  });

  it('leave unregistered home care in Pembrokeshire to direct payments', async () => {
    const arranged = await menu('Tomos Harries', 'Marged Phillips', 'home-care');
    expect(names(arranged)).not.toContain(SIAN);
    expect(why(arranged.closed, SIAN)).toContain('small-provider-direct-payment-only');
    const own = await menu('Glyn Thomas', 'Elsie Thomas', 'home-care');
    expect(names(own)).toContain(SIAN);
  });

  it('label community offers and the person’s own patch in Pembrokeshire, for whoever looks', async () => {
    const found = await menu('Tomos Harries', 'Marged Phillips', 'lunch-clubs');
    expect(why(found.items, 'Prendergast Open Kitchen')).toEqual(
      expect.arrayContaining(['community-offer', 'in-the-persons-patch']),
    );
    const journeys = await menu('Ron Baxter', 'Ron Baxter', 'community-transport');
    expect(why(journeys.items, 'Cleddau Wheels')).not.toContain('community-offer');
    const flintshire = await menu('Catrin Blythe', 'Gwilym Parry', 'lunch-clubs');
    expect(why(flintshire.items, NEIGHBOURS)).not.toContain('community-offer');
  });

  it('keep individual service funds off with a note in Pembrokeshire, and on in Flintshire', async () => {
    const today = application.clock.today();
    const decided = async (officer: string, budgetId: BudgetId) => {
      const { decision } = await application.get(PreviewAward).execute(await demonstration.user(officer), {
        ...{ budgetId, offerId: demonstration.offers.of('Your fund, spent your way'), quantity: quantity(20) },
        ...{ startsOn: today, endsOn: addMonths(today, 5), reviewOn: undefined, outcomeIds: [] },
        ...{ shortlistId: undefined, agreement: undefined, reason: undefined, userChoice: undefined },
      });
      return decision;
    };
    const off = await decided(
      'Tomos Harries',
      await opened('Oscar Deane', { personId: demonstration.people.of('Marged Phillips'), type: 'isf' }),
    );
    const note = off.reasons.find(({ code }) => code === 'isf-not-in-use');
    expect([off.outcome, note && renderReason(note, 'cy')]).toEqual([
      'refuse',
      expect.stringContaining('Yng Nghymru mae pob cyngor yn dewis'),
    ]);
    const gwilym = demonstration.people.of('Gwilym Parry');
    const on = await decided('Catrin Blythe', await opened('Stephen Ashe', { personId: gwilym, type: 'isf' }));
    expect(on.outcome).not.toBe('refuse');
    const held = await decided('Catrin Blythe', demonstration.budgets.of('Huw Bellis'));
    expect(held.reasons.map(({ code }) => code)).toContain('fund-already-awarded');
  });
});
