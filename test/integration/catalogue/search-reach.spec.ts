import { NEUTRAL_RANK } from '@commonweal/catalogue';
import fc from 'fast-check';
import { sizeOf } from '../../sizes';
import { seeded } from '../../support/seeded';
import { SearchScene } from './search-scene';

const MIDDLE = { easting: 400_000, northing: 300_000 };
const OFFERS = 400;

describe('searching about a place', () => {
  let scene: SearchScene;
  beforeAll(async () => {
    scene = await SearchScene.open({ offers: OFFERS, seed: 0.7, about: { ...MIDDLE, metres: 60_000 } });
  });
  afterAll(() => scene.close());

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
        const reaching = await scene.world.sql<{ id: string }>(
          `SELECT id FROM catalogue.offer WHERE round(point(easting, northing) <-> point($1, $2)) <= reach_metres ORDER BY id`,
          [here.easting, here.northing],
        );
        const found = await scene.search.candidates({ place: here, rank: NEUTRAL_RANK, limit: OFFERS });
        expect(found.map(({ offer }) => offer.id).sort()).toEqual(reaching.map(({ id }) => id));
      }),
      seeded(sizeOf('searchedPlaces')),
    );
  });
});
