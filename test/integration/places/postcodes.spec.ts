import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { ImportPostcodes, PlacesModule, Postcodes, REFERENCE_POSTCODE_FILES } from '@commonweal/places';
import { Database, DatabaseModule } from '@commonweal/platform';
import { createTestDatabase, type TestDatabase } from '../../support/database';

const DATA = join(__dirname, '../../../data');

describe('postcodes', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let folder: string;

  beforeAll(async () => {
    db = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'commonweal-postcodes-'));
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: db.appUrl, pool: 4 }), PlacesModule],
    }).compile();
    await app.get(ImportPostcodes).execute(REFERENCE_POSTCODE_FILES.map((file) => join(DATA, file)));
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(folder, { recursive: true });
  });

  const resolve = (text: string) => app.get(Postcodes).resolve(text);
  const importFile = (path: string) => app.get(ImportPostcodes).execute([path]);
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const count = async (table: string) =>
    (await app.get(Database).query<{ n: number }>(`SELECT count(*) AS n FROM places.${table}`))[0]?.n;

  it('come in with sectors and districts, and not twice', async () => {
    expect(await count('postcode')).toBe(108_152);
    expect(await count('postcode_area')).toBe(12_269 + 3077);
    expect(await count('postcode_staging')).toBe(0);
    const again = await importFile(join(DATA, 'postcodes.csv.gz'));
    expect(again).toEqual([{ file: 'postcodes.csv.gz', rows: 0, skipped: true }]);
  });

  it('resolve to their point and council', async () => {
    expect(await resolve(' l36 9yg')).toMatchObject({
      code: 'L36 9YG',
      precision: 'postcode',
      gssCode: 'E08000011',
      councilName: 'Knowsley',
    });
  });

  it('fall back to the sector, then the district, and say so', async () => {
    const sector = await resolve('L36 1ZZ');
    expect(sector).toMatchObject({ code: 'L36 1', precision: 'sector' });
    expect(sector).not.toHaveProperty('gssCode');
    expect(await resolve('EC1A')).toMatchObject({ code: 'EC1A', precision: 'district' });
    const near = await resolve('L36 1AA');
    expect(Math.abs(near.easting - sector.easting)).toBeLessThan(3000);
  });

  it('are refused as malformed or as unknown', async () => {
    await expect(resolve('nonsense')).rejects.toMatchObject({ code: 'postcode-malformed' });
    await expect(resolve('ZZ99 9ZZ')).rejects.toMatchObject({ code: 'postcode-unknown' });
  });

  it('come in from the national lookup as published, and keep the names of councils', async () => {
    const path = write(
      'NSPL_TEST.csv',
      '\ufeff"pcd","pcds","doterm","lat","long","oslaua"\n' +
        '"L36 9YG","L36 9YG","",53.40999,-2.84001,"E08000011"\n' +
        '"LL18 1AA","LL18 1AA","",53.31999,-3.49001,"W06000004"\n' +
        '"IM1 1AA","IM1 1AA","",99.999999,0.000000,"M99999999"\n',
    );
    expect(await importFile(path)).toEqual([{ file: 'NSPL_TEST.csv', rows: 2, skipped: false }]);
    expect(await resolve('LL18 1AA')).toMatchObject({ precision: 'postcode', gssCode: 'W06000004' });
    const rows = await app.get(Database).query(`SELECT * FROM places.postcode WHERE code = 'L369YG'`);
    expect(rows[0]).toMatchObject({ latitude: 53.40999, council_name: 'Knowsley' });
  });

  it('of a file with other columns are refused and leave nothing', async () => {
    const before = await count('postcode');
    await expect(importFile(write('other.csv', 'a,b\n1,2\n'))).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(importFile(write('broken.csv', 'postcode,latitude,longitude\nL1 1AA,53,-2\nL1'))).rejects.toThrow();
    expect(await count('postcode')).toBe(before);
    expect(await count('postcode_staging')).toBe(0);
  });
});
