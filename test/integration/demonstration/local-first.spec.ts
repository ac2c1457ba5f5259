import 'reflect-metadata';
import { ReadOffers, ReviseOffer } from '@commonweal/catalogue';
import { type Actor, addMonths, type AwardId, formatPounds, pence, quantity } from '@commonweal/kernel';
import { type FoundOffer, PlaceAward, type PlaceAwardRequest, ReadAwards, SearchForBuyer } from '@commonweal/ordering';
import { renderReason } from '@commonweal/policy';
import { ReadProviders, ReviseProvider } from '@commonweal/providers';
import type { Demonstration } from '../../../apps/standalone/src/demonstration/demonstration';
import type { TestApplication } from '../../support/test-application';
import { beforeDemonstration, FAR_AWAY, make } from './demonstration-scene';

const CIC = 'Huyton Hands CIC';
const MICRO = 'Prescot Lane Home Help Ltd';
const CHARITY = 'Beacon and Bridge';
const PLC = 'Severn Vale Care Group plc';
const OWN_TEAM = 'Knowsley Support at Home Team';
const LOW = pence(420_000);
const INTERMEDIATE = pence(6_000_000);
const AT_THE_LINE = pence(18_100_000);

describe('five offers that fit equally, in the demonstration', () => {
  let application: TestApplication;
  let demonstration: Demonstration;
  let installer: Actor;

  beforeAll(async () => {
    application = await beforeDemonstration();
    demonstration = await make(application);
    installer = demonstration.installer('knowsley', 'liverpool');
  });
  afterAll(() => application.stop());

  const menu = async (socialWorker: string, person: string, wholeLifePence: typeof LOW) =>
    application.get(SearchForBuyer).execute(await demonstration.user(socialWorker), {
      budgetId: demonstration.budgets.of(person),
      category: 'flexible-support',
      wholeLifePence,
      limit: 20,
    });
  const inKnowsley = async (value: typeof LOW) => (await menu('Amira Lowe', 'Joan Whitby', value)).items;
  const names = (items: readonly FoundOffer[]) => items.map(({ candidate }) => candidate.provider.name);
  const words = (found: FoundOffer | undefined) => (found?.reasons ?? []).map((line) => renderReason(line, 'en'));

  it.each([
    [LOW, 'low'],
    [INTERMEDIATE, 'intermediate'],
  ])('are led in Knowsley by the small and community-run at %d pence, each saying why', async (value, band) => {
    const items = await inKnowsley(value);
    expect(names(items)).toEqual([CIC, MICRO, OWN_TEAM, PLC, CHARITY]);
    for (const found of items.slice(0, 2)) {
      const line = found.reasons.find(({ code }) => code === 'policy-first-group');
      expect(line).toMatchObject({ params: { policyVersion: 1, band } });
      expect(words(found).join(' ')).toContain('Local first in Knowsley (demonstration: adopt your own), version 1');
    }
    expect(items.map(({ fit, quality }) => [fit, quality])).toEqual(Array(5).fill([0, 0]));
  });

  it('are in a neutral order at £181,000.00, and the page can say why', async () => {
    expect(formatPounds(AT_THE_LINE)).toBe('£181,000.00');
    const items = await inKnowsley(AT_THE_LINE);
    for (const found of items) {
      expect(found.group).toBe(0);
      expect(found.reasons.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['policy-does-not-apply', 'neutral-order']),
      );
      expect(words(found).join(' ')).toContain('does not apply at this value');
    }
    expect([...names(items)].sort()).toEqual([CHARITY, CIC, OWN_TEAM, MICRO, PLC].sort());
    expect((await inKnowsley(pence(AT_THE_LINE - 1)))[4]?.group).toBe(1);
  });

  it('are put in other groups by Liverpool, which looks at the register alone', async () => {
    const { items } = await menu('Tomasz Reid', 'Carol Jessop', LOW);
    expect(names(items)[0]).toBe(CIC);
    expect(Object.fromEntries(items.map(({ candidate, group }) => [candidate.provider.name, group]))).toEqual({
      ...{ [CIC]: 0, [MICRO]: 1, [CHARITY]: 1, [PLC]: 1, [OWN_TEAM]: 1 },
    });
    const micro = items.find(({ candidate }) => candidate.provider.name === MICRO);
    expect(micro?.reasons).toContainEqual(expect.objectContaining({ code: 'policy-other-group' }));
    expect(items.every(({ nearnessBand }) => nearnessBand === 0)).toBe(true);
  });

  it('take one recorded reason where the plc is chosen, and the exception is kept', async () => {
    const socialWorker = await demonstration.user('Amira Lowe');
    const { shortlistId } = await menu('Amira Lowe', 'Joan Whitby', LOW);
    const today = application.clock.today();
    const request: PlaceAwardRequest = {
      budgetId: demonstration.budgets.of('Joan Whitby'),
      offerId: demonstration.offers.of('Flexible home support'),
      ...{ quantity: quantity(195), startsOn: today, endsOn: addMonths(today, 5), reviewOn: undefined },
      ...{ outcomeIds: [], agreement: undefined, userChoice: undefined, shortlistId, reason: undefined },
    };
    await expect(application.get(PlaceAward).execute(socialWorker, request)).rejects.toMatchObject({
      code: 'reason-required',
    });
    const reason = { code: 'specialist-skill', text: 'Trained with his equipment' } as const;
    const { id } = await application.get(PlaceAward).execute(socialWorker, { ...request, reason });
    const award = await application.get(ReadAwards).byId(socialWorker, id as AwardId);
    expect(award.reasonCode).toBe('specialist-skill');
    expect(award.decision?.reasons).toContainEqual(expect.objectContaining({ code: 'exception-recorded' }));
  });

  it('do not move with a registered office, only with where the worker starts from', async () => {
    const before = names(await inKnowsley(LOW));
    const providerId = demonstration.providers.of(CIC);
    const { version, ...facts } = await application.get(ReadProviders).byId(providerId);
    const moved = { ...facts, registeredPostcode: 'LS1 4AP' };
    await application.get(ReviseProvider).execute(installer, { providerId, version, facts: moved });
    expect(names(await inKnowsley(LOW))).toEqual(before);

    const offerId = demonstration.offers.of('A regular hand at home');
    const { offer } = await application.get(ReadOffers).byId(offerId);
    const weeklyCapacity = offer.weeklyCapacity ?? 0;
    const terms = { ...offer, weeklyCapacity, startsPostcode: FAR_AWAY };
    await application.get(ReviseOffer).execute(installer, { offerId, version: offer.version, terms });
    expect(names(await inKnowsley(LOW))).toEqual([MICRO, CIC, OWN_TEAM, PLC, CHARITY]);
  });
});
