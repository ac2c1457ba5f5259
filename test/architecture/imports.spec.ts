import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, fellTree, plantTree, ROOT, type Finding } from './planted-tree';

interface CruiserConfiguration {
  forbidden: { name: string }[];
}
interface Arrows {
  contexts: Record<string, string[]>;
}
// Plain scripts, shared with the tools themselves.
const { forbidden } = jest.requireActual<CruiserConfiguration>('../../.dependency-cruiser.cjs');
const { parseArrows } = jest.requireActual<{ parseArrows: (page: string) => Arrows }>('../../scripts/arrows.js');
const { contexts } = parseArrows(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));
const names = Object.keys(contexts);

const from = (specifier: string): string => `import * as other from '${specifier}';\nexport const use = other;\n`;

/** rule -> [the file that breaks it, its text]. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-is-plain', 'libs/ordering/src/domain/award-nest.ts', from('@nestjs/common')],
  ['domain-is-plain', 'libs/ordering/src/domain/award-node.ts', from('node:fs')],
  ['domain-is-plain', 'libs/ordering/src/domain/award-context.ts', from('@commonweal/catalogue')],
  ['domain-is-plain', 'libs/ordering/src/domain/award-row.ts', from('../infrastructure/award.row')],
  ['kernel-is-plain', 'libs/kernel/src/random.ts', from('node:crypto')],
  ['front-door-only', 'libs/ordering/src/application/peek.ts', from('../../../catalogue/src/domain/offer')],
  ['front-door-only', 'apps/web/src/peek.ts', from('../../../libs/catalogue/src/domain/offer')],
  ['front-door-only', 'test/e2e/peek.spec.ts', from('../../libs/catalogue/src/infrastructure/offer.row')],
  ['front-door-only', 'test/support/peek.ts', from('../../libs/catalogue/src/domain/offer')],
  ['front-door-only', 'test/integration/peek.spec.ts', from('../../libs/catalogue/src/domain/offer')],
  ['platform-is-wired-in-infrastructure', 'libs/ordering/src/application/wired.ts', from('@commonweal/platform')],
  ['application-knows-no-adapter', 'libs/ordering/src/application/row.ts', from('../infrastructure/award.row')],
  ['vendors-stay-in-infrastructure', 'libs/ordering/src/application/orm.ts', from('typeorm')],
  ['vendors-stay-in-infrastructure', 'libs/ordering/src/ordering.module.ts', from('pg')],
  ['vendors-stay-in-infrastructure', 'apps/worker/src/queue.ts', from('bullmq')],
  ['vendors-stay-in-infrastructure', 'apps/api/src/redis.ts', from('ioredis')],
  ['vendors-stay-in-infrastructure', 'apps/cli/src/copy.ts', from('pg-copy-streams')],
  ['libs-never-import-apps', 'libs/ordering/src/infrastructure/page.ts', from('../../../../apps/web/src/paths')],
  ['apps-stay-apart', 'apps/api/src/page.ts', from('../../web/src/paths')],
  ['apps-stay-apart', 'apps/api/src/whole.ts', from('../../web/src/web.module')],
  ['apps-stay-apart', 'apps/standalone/src/page.ts', from('../../web/src/paths')],
  ['no-test-code-in-production', 'libs/ordering/src/infrastructure/fake.ts', from('../domain/award.fake')],
  ['no-test-code-in-production', 'apps/web/src/support.ts', from('../../../test/support/builder')],
  ['no-cycles', 'libs/ordering/src/domain/egg.ts', "import type { Hen } from './hen';\nexport type Egg = Hen[];\n"],
  ['no-orphans', 'libs/ordering/src/domain/alone.ts', 'export const alone = 1;\n'],
  ['no-undeclared-packages', 'libs/ordering/src/infrastructure/undeclared.ts', from('acorn')],
  ['no-undeclared-packages', 'libs/ordering/src/infrastructure/missing.ts', from('./does-not-exist')],
  ['no-development-packages', 'libs/ordering/src/infrastructure/browser.ts', from('playwright-core')],
  ['arrows-unknown-context', 'libs/newcomer/src/index.ts', from('@commonweal/kernel')],
];

const ALLOWED: Readonly<Record<string, string>> = {
  'apps/standalone/src/host.ts': from('../../web/src/web.module'),
  'test/integration/enter.spec.ts': from('../../libs/catalogue/src/infrastructure/offer.row'),
  'libs/ordering/src/infrastructure/sql-awards.ts': from('pg') + from('@commonweal/platform').replaceAll('other', 'p'),
  'libs/ordering/src/domain/priced.ts': from('@commonweal/kernel'),
};

const GROUND: Readonly<Record<string, string>> = {
  ...Object.fromEntries(names.map((name) => [`libs/${name}/src/index.ts`, `export const ${name} = 1;\n`])),
  'libs/catalogue/src/domain/offer.ts': 'export const offer = 1;\n',
  'libs/catalogue/src/infrastructure/offer.row.ts': 'export const row = 1;\n',
  'libs/ordering/src/infrastructure/award.row.ts': 'export const row = 1;\n',
  'libs/ordering/src/domain/award.fake.ts': 'export const fake = 1;\n',
  'libs/ordering/src/domain/hen.ts': "import type { Egg } from './egg';\nexport type Hen = Egg[];\n",
  'apps/web/src/paths.ts': 'export const paths = {};\n',
  'apps/web/src/web.module.ts': 'export const web = {};\n',
  'test/support/builder.ts': 'export const builder = 1;\n',
};

const arrowFile = (one: string, other: string): string => `libs/${one}/src/infrastructure/to-${other}.ts`;
const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const));
const arrowFiles = Object.fromEntries(
  pairs.map(([one, other]) => [arrowFile(one, other), from(`../../../${other}/src/index`)]),
);

let tree: string;
let findings: Finding[];
beforeAll(() => {
  const planted = Object.fromEntries(PLANTED.map(([, file, text]) => [file, text]));
  tree = plantTree({ ...GROUND, ...arrowFiles, ...ALLOWED, ...planted });
  findings = cruise(tree);
});
afterAll(() => {
  fellTree(tree);
});

const rulesOn = (file: string): string[] => findings.filter((f) => f.file === file).map((f) => f.rule);

describe('the import rules', () => {
  it.each(PLANTED)('%s refuses %s', (rule, file) => {
    expect(rulesOn(file)).toContain(rule);
  });

  it.each(Object.keys(ALLOWED))('nothing refuses %s', (file) => {
    expect(rulesOn(file).filter((rule) => rule !== 'no-orphans')).toEqual([]);
  });

  it('have a planted violation each', () => {
    const planted = new Set(PLANTED.map(([rule]) => rule));
    const bare = forbidden.map((rule) => rule.name).filter((name) => !planted.has(name));
    expect(bare.filter((name) => !names.includes(name.replace(/^arrows-/, '')))).toEqual([]);
  });
});

describe('the arrows of docs/architecture.md', () => {
  it.each(names)('%s may import what its line says and nothing else', (name) => {
    const others = names.filter((other) => other !== name && other !== 'platform');
    const refused = others.filter((other) => rulesOn(arrowFile(name, other)).includes(`arrows-${name}`));
    expect(refused).toEqual(others.filter((other) => !contexts[name]?.includes(other)));
  });

  it('let every infrastructure/ use platform, but not kernel', () => {
    const refused = names.filter((name) => name !== 'platform' && rulesOn(arrowFile(name, 'platform')).length > 0);
    expect(refused).toEqual(['kernel']);
  });
});
