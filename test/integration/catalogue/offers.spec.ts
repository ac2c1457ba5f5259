import 'reflect-metadata';
import { Test, type TestingModule } from '@nestjs/testing';
import { CatalogueModule, ListOffer, type NewOffer, PauseOffer, ReadOffers, ReviseOffer } from '@commonweal/catalogue';
import { type Actor, pence, type ProviderId, systemActor } from '@commonweal/kernel';
import { DatabaseModule } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { World } from '../../support/world';

describe('the menu', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let world: World;
  let provider: ProviderId;
  const officer: Actor = systemActor('test', [], 'test');

  beforeAll(async () => {
    db = await createTestDatabase();
    world = await World.open(db.ownerUrl);
    await world.sql(
      `INSERT INTO places.postcode (code, easting, northing, latitude, longitude)
       VALUES ('L369YG', 344300, 391200, 53.41, -2.84), ('LL131AA', 333500, 350500, 53.05, -2.99)`,
    );
    provider = await world.provider({ name: 'Cegin Huyton' });
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: db.appUrl, pool: 4 }), CatalogueModule],
    }).compile();
  });
  afterAll(async () => {
    await app.close();
    await world.close();
    await db.drop();
  });

  const terms = (over: Partial<NewOffer> = {}): NewOffer => ({
    ...{ providerId: provider, category: 'meals', title: 'Hot café meals', titleCy: 'Prydau poeth' },
    ...{ description: 'At your door', descriptionCy: 'Wrth eich drws', unit: 'meal', vat: 'zero' },
    ...{ pricePence: pence(650), languages: ['en', 'cy'], outcomeCodes: ['health', 'own-home'] },
    ...{ startsPostcode: 'l369yg', reachMetres: 8000 },
    ...over,
  });
  const list = (over: Partial<NewOffer> = {}) => app.get(ListOffer).execute(officer, terms(over));
  const huyton = { easting: 345_000, northing: 391_000 };
  const found = async (search: Omit<Parameters<ReadOffers['publicSearch']>[0], 'limit'>) =>
    (await app.get(ReadOffers).publicSearch({ limit: 100, ...search })).map(({ offer }) => offer.id);

  it('has its categories and outcomes in both languages, care homes among them and off', async () => {
    const categories = await app.get(ReadOffers).categories();
    expect(categories.length).toBeGreaterThanOrEqual(22);
    expect(categories.filter(({ open }) => !open).map(({ code }) => code)).toEqual([
      'residential-care',
      'nursing-care',
    ]);
    expect(categories.find(({ code }) => code === 'home-care')).toMatchObject({ regulatedActivity: true });
    const outcomes = await app.get(ReadOffers).outcomes();
    expect(outcomes.length).toBeGreaterThanOrEqual(12);
    for (const { name, nameCy } of [...categories, ...outcomes]) {
      expect(name).not.toBe('');
      expect(nameCy).not.toBe(name);
    }
  });

  it('shows an offer with the public facts of its provider, and its district, not its address', async () => {
    const { id } = await list();
    const view = await app.get(ReadOffers).byId(id, { place: huyton });
    expect(view).toMatchObject({
      offer: { title: 'Hot café meals', pricePence: 650, startsIn: 'L36', distanceMetres: 728, weeklyCapacity: null },
      provider: { name: 'Cegin Huyton', registerCategory: 'Community Interest Company', lift: null },
      approvalState: null,
    });
    expect(view.provider.checks.map(({ kind }) => kind).sort()).toEqual(['dbs', 'insurance', 'references']);
    expect(JSON.stringify(view)).not.toContain('9YG');
  });

  it('refuses what is not open, not known or nowhere', async () => {
    await expect(list({ category: 'nursing-care' })).rejects.toMatchObject({ facts: { field: 'category' } });
    await expect(list({ outcomeCodes: ['riches'] })).rejects.toMatchObject({ facts: { field: 'outcomeCodes' } });
    await expect(list({ startsPostcode: 'M1 1AA' })).rejects.toMatchObject({ code: 'postcode-unknown' });
    await expect(list({ providerId: '00000000-0000-7000-8000-000000000001' as ProviderId })).rejects.toMatchObject({
      code: 'not-found',
    });
    const nobody: Actor = { ...officer, system: undefined };
    await expect(app.get(ListOffer).execute(nobody, terms())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('finds what reaches a place, and only while it is listed', async () => {
    const { id } = await list();
    expect(await found({ place: huyton })).toContain(id);
    expect(await found({ place: { easting: 360_000, northing: 391_000 } })).not.toContain(id);
    const { version } = await app.get(PauseOffer).execute(officer, { offerId: id, action: 'pause', version: 1 });
    expect(await found({ place: huyton })).not.toContain(id);
    expect((await app.get(ReadOffers).byId(id)).offer.state).toBe('paused');
    await expect(
      app.get(PauseOffer).execute(officer, { offerId: id, action: 'resume', version: 1 }),
    ).rejects.toMatchObject({ code: 'stale-version' });
    await app.get(PauseOffer).execute(officer, { offerId: id, action: 'resume', version });
    expect(await found({ place: huyton })).toContain(id);
  });

  it('moves with where the work starts', async () => {
    const { id } = await list();
    const wrexham = { easting: 333_000, northing: 350_000 };
    await app.get(ReviseOffer).execute(officer, {
      ...{ offerId: id, version: 1 },
      terms: terms({ startsPostcode: 'LL13 1AA', reachMetres: 30_000 }),
    });
    expect(await found({ place: wrexham })).toContain(id);
    expect(await found({ place: huyton })).not.toContain(id);
  });

  it('narrows by category, outcome, language and words in either language, with or without a place', async () => {
    const { id } = await list({
      languages: ['cy'],
      outcomeCodes: ['voice'],
      description: 'Zucchini',
      category: 'respite',
    });
    const whole: readonly Parameters<typeof found>[0][] = [
      { category: 'respite' },
      { outcomeCodes: ['voice', 'end-of-life'] },
      { language: 'cy' },
      { words: 'zucc cafe' },
      { words: 'PRYDAU cegin' },
    ];
    for (const filter of whole) {
      expect(await found(filter)).toContain(id);
      expect(await found({ ...filter, place: huyton })).toContain(id);
    }
    const out: readonly Parameters<typeof found>[0][] = [
      { category: 'meals' },
      { outcomeCodes: ['health'] },
      { language: 'en' },
      { words: 'zucchini elephant' },
    ];
    for (const filter of out) {
      expect(await found(filter)).not.toContain(id);
      expect(await found({ ...filter, place: huyton })).not.toContain(id);
    }
  });

  it('finds an offer by its provider’s new name at once', async () => {
    const renamed = await world.provider({ name: 'Oldname' });
    const { id } = await list({ providerId: renamed });
    await world.sql(`UPDATE providers.provider SET name = 'Quaffle' WHERE id = $1`, [renamed]);
    expect(await found({ words: 'quaffle' })).toEqual([id]);
    expect(await found({ words: 'oldname' })).toEqual([]);
  });
});
