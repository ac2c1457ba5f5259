import { sizeOf } from '../../sizes';
import { SearchScene } from './search-scene';

const HERE = { easting: 344_000, northing: 391_000 };
const TURN = { multiplier: 7, increment: 3 };
const NEAREST = {
  place: HERE,
  sort: 'nearest',
  rank: { outcomeCodes: [], nearnessBandsMetres: [], turn: TURN },
} as const;

describe('searching for what offers say', () => {
  let scene: SearchScene;
  beforeAll(async () => {
    scene = await SearchScene.open({ offers: sizeOf('rankedOffers'), seed: 0.3, about: { ...HERE, metres: 8000 } });
    await scene.world.sql(
      `UPDATE catalogue.offer SET description = 'Straße ½ day, 3D prints. ﬁne ŵy ' || title
       WHERE rotation_hash % 5 = 0`,
    );
  });
  afterAll(() => scene.close());

  const idsFor = async (words?: string) => {
    const found = await scene.search.candidates({ ...NEAREST, words, limit: 500 });
    return found.map(({ offer }) => offer.id);
  };

  /** Read from the words themselves, which no bits stand before. */
  const saying = async (query: string) => {
    const rows = await scene.world.sql<{ id: string }>(
      `SELECT o.id FROM catalogue.offer o
       WHERE o.words @@ to_tsquery('simple', public.unaccent($1))
         AND point(o.easting, o.northing) <-> point(${HERE.easting}, ${HERE.northing}) < o.reach_metres + 0.5
       ORDER BY round(point(o.easting, o.northing) <-> point(${HERE.easting}, ${HERE.northing})), (o.rotation_hash * 7::bigint + 3) % 2147483647, o.id LIMIT 500`,
      [query],
    );
    return rows.map(({ id }) => id);
  };

  it.each([
    ['a word', 'garden', 'garden:*'],
    ['the beginning of one', 'gar', 'gar:*'],
    ['an accent left out', 'cafe', 'cafe:*'],
    ['an accent typed', 'café', 'cafe:*'],
    ['two words', 'coginio music', 'coginio:* & music:*'],
    ['a short word beside a longer one', '3d prints', '3d & prints:*'],
    ['two letters, of which one is an accent', 'ŵy', 'wy'],
    ['one letter for two', 'straße', 'strasse:*'],
    ['letters written together', 'ﬁne', 'fine:*'],
    ['half', '½', '1/2'],
  ])('finds by %s all who say it, and nobody else', async (_, typed, query) => {
    const expected = await saying(query);
    expect(expected.length).toBeGreaterThan(0);
    expect(await idsFor(typed)).toEqual(expected);
  });

  it('finds nobody by a word that nobody says', async () => {
    expect(await idsFor('helicopter')).toEqual([]);
  });

  it('narrows nothing by signs that are no word', async () => {
    expect(await idsFor(' & ! ')).toEqual(await idsFor());
  });

  it('reads the words of an offer anew when they change', async () => {
    const [id] = await idsFor();
    await scene.world.sql(`UPDATE catalogue.offer SET title = 'Zymurgy for beginners' WHERE id = $1`, [id]);
    expect(await idsFor('zymurgy')).toEqual([id]);
  });
});
