interface Arrows {
  contexts: Record<string, string[]>;
  hosts: string[];
  hosted: string | undefined;
}
const { parseArrows } = jest.requireActual<{ parseArrows: (page: string) => Arrows }>('../../scripts/arrows.js');

const page = (...lines: string[]): string => ['# Page', '', '```arrows', ...lines, '```', ''].join('\n');

describe('the arrows of a page', () => {
  const arrows = parseArrows(
    page(
      'everyone -> kernel, access',
      'kernel   -> nothing',
      'access   -> kernel   (said aloud -> ignored)',
      'platform -> kernel',
      'infrastructure/, *.module.ts, apps -> platform',
      'ledger   -> nothing else',
      'budgets  -> ledger',
      'records, market -> everything above',
      'apps/standalone, apps/cli -> apps/{api,web}/src/*.module.ts',
    ),
  );

  it('give each context what it may import', () => {
    expect(arrows.contexts).toEqual({
      kernel: [],
      access: ['kernel'],
      platform: ['kernel'],
      ledger: ['kernel', 'access'],
      budgets: ['kernel', 'access', 'ledger'],
      records: ['kernel', 'access', 'ledger', 'budgets'],
      market: ['kernel', 'access', 'ledger', 'budgets'],
    });
  });

  it('say which apps host others, through which files', () => {
    expect(arrows.hosts).toEqual(['apps/standalone', 'apps/cli']);
    const hosted = new RegExp(arrows.hosted ?? '');
    expect(hosted.test('apps/web/src/web.module.ts')).toBe(true);
    expect(hosted.test('apps/web/src/paths.ts')).toBe(false);
    expect(hosted.test('apps/worker/src/worker.module.ts')).toBe(false);
  });

  it.each([
    ['a page without a block', '# Page'],
    ['a line that is no arrow', page('kernel')],
    ['an arrow to a context that is not there', page('kernel -> nothing', 'people -> place')],
  ])('refuse %s', (_, text) => {
    expect(() => parseArrows(text)).toThrow(/./);
  });
});
