import { faultOfName, filesBelow } from './source-tree';
import { ROOT } from './planted-tree';

const SOURCE = /\.(ts|js|mjs|cjs|njk|sql)$/;

describe('the names of files', () => {
  it('are kebab-case and say what the file holds', () => {
    const files = filesBelow(ROOT, ['apps', 'libs', 'test', 'scripts']).filter((file) => SOURCE.test(file));
    expect(files.length).toBeGreaterThan(10);
    expect(files.map((file) => faultOfName(file)).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it.each(['libs/x/src/PlaceAward.ts', 'libs/x/src/place_award.ts', 'libs/x/src/utils.ts', 'test/support/helpers.ts'])(
    'refuse %s',
    (path) => {
      expect(faultOfName(path)).toContain(path);
    },
  );

  it.each(['libs/x/src/domain/types.ts', 'apps/web/src/common.ts', 'libs/x/src/domain/shared.ts'])(
    'refuse %s',
    (path) => {
      expect(faultOfName(path)).toContain(path);
    },
  );

  it.each(['libs/x/src/place-award.spec.ts', 'libs/x/src/award.row.ts', 'libs/x/src/award-types.ts'])(
    'allow %s',
    (path) => {
      expect(faultOfName(path)).toBeUndefined();
    },
  );
});
