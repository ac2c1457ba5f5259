import 'reflect-metadata';
import { Test, type TestingModule } from '@nestjs/testing';
import { CatalogueModule, NEUTRAL_RANK, OfferSearch } from '@commonweal/catalogue';
import { DatabaseModule } from '@commonweal/platform';
import fc from 'fast-check';
import { sizeOf } from '../../sizes';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { generateOffers } from '../../support/offers';
import { seeded } from '../../support/seeded';
import { World } from '../../support/world';

const MIDDLE = { easting: 400_000, northing: 300_000 };
const OFFERS = 400;

describe('searching about a place', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let world: World;

  beforeAll(async () => {
    db = await createTestDatabase();
    world = await World.open(db.ownerUrl);
    const sql = (text: string, values: readonly unknown[] = []) => world.sql(text, values);
    await generateOffers(sql, { offers: OFFERS, seed: 0.7, about: { ...MIDDLE, metres: 60_000 } });
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: db.appUrl, pool: 2 }), CatalogueModule],
    }).compile();
  });
  afterAll(async () => {
    await app.close();
    await world.close();
    await db.drop();
  });

  /** Near the offers, out of reach of most, and at the edges of the grid and of its squares. */
  const coordinate = (middle: number) =>
    fc.oneof(
      fc.integer({ min: middle - 90_000, max: middle + 90_000 }),
      fc.integer({ min: 0, max: 700_000 }),
      fc.integer({ min: 0, max: 280 }).map((squares) => squares * 2500),
    );
  const place = fc.record({ easting: coordinate(MIDDLE.easting), northing: coordinate(MIDDLE.northing) });

  it('finds every offer that reaches it, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (here) => {
        const reaching = await world.sql<{ id: string }>(
          `SELECT id FROM catalogue.offer WHERE round(point(easting, northing) <-> point($1, $2)) <= reach_metres ORDER BY id`,
          [here.easting, here.northing],
        );
        const found = await app.get(OfferSearch).candidates({ place: here, rank: NEUTRAL_RANK, limit: OFFERS });
        expect(found.map(({ offer }) => offer.id).sort()).toEqual(reaching.map(({ id }) => id));
      }),
      seeded(sizeOf('searchedPlaces')),
    );
  });
});
