/** The import rules. The arrows are read from docs/architecture.md, so that page and check cannot differ. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseArrows } = require('./scripts/arrows.js');

const arrows = parseArrows(readFileSync(join(__dirname, 'docs/architecture.md'), 'utf8'));

const TEST_CODE = String.raw`(\.(spec|fake)\.ts$|^test/)`;
const OWN = String.raw`^(apps|libs|test)/`;
const WIRING = String.raw`(/infrastructure/|\.module\.ts$)`;
const VENDORS = 'node_modules/(typeorm|@nestjs/typeorm|pg|pg-copy-streams|stripe|bullmq|ioredis)/';
const FRONT_DOOR = String.raw`^libs/[^/]+/src/index\.ts$`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const contexts = Object.entries(arrows.contexts).map(([context, targets]) =>
  rule(
    `arrows-${context}`,
    `${context} -> ${targets.join(', ') || 'nothing'} (docs/architecture.md)`,
    { path: `^libs/${context}/` },
    { path: '^libs/', pathNot: `^libs/(${[context, 'platform', ...targets].join('|')})/` },
  ),
);

const unknownContext = rule(
  'arrows-unknown-context',
  'a new context begins with a line in the arrows of docs/architecture.md',
  { path: '^libs/', pathNot: `^libs/(${Object.keys(arrows.contexts).join('|')})/` },
  { path: '.' },
);

module.exports = {
  forbidden: [
    ...contexts,
    unknownContext,
    rule(
      'domain-is-plain',
      'a domain imports itself and kernel',
      { path: '^libs/([^/]+)/src/domain/', pathNot: TEST_CODE },
      { path: '.', pathNot: ['^libs/$1/src/domain/', '^libs/kernel/src/index[.]ts$'] },
    ),
    rule(
      'kernel-is-plain',
      'kernel is plain TypeScript; temporal-polyfill is its one package',
      { path: '^libs/kernel/src/', pathNot: TEST_CODE },
      { path: '.', pathNot: ['^libs/kernel/src/', 'node_modules/temporal-polyfill/'] },
    ),
    rule(
      'front-door-only',
      'a context is entered through its src/index.ts',
      { path: '^(?:libs/([^/]+)|apps|test)/', pathNot: '^test/(integration|support)/' },
      { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', FRONT_DOOR] },
    ),
    rule(
      'front-door-only',
      'test/support starts what platform starts, before there is a front door to load',
      { path: '^test/support/' },
      { path: '^libs/[^/]+/', pathNot: [FRONT_DOOR, '^libs/platform/src/'] },
    ),
    rule(
      'front-door-only',
      'an integration test may enter an infrastructure/, and nothing else behind the front door',
      { path: '^test/integration/' },
      { path: '^libs/[^/]+/', pathNot: [FRONT_DOOR, '^libs/[^/]+/src/infrastructure/', '^libs/platform/src/'] },
    ),
    rule(
      'platform-is-wired-in-infrastructure',
      'domain and application know kernel ports only; infrastructure/ and *.module.ts know platform',
      { path: '^libs/(?!platform/)', pathNot: WIRING },
      { path: '^libs/platform/' },
    ),
    rule(
      'application-knows-no-adapter',
      'ports stand in application/, adapters in infrastructure/',
      { path: '^libs/[^/]+/src/application/' },
      { path: '/infrastructure/' },
    ),
    rule(
      'vendors-stay-in-infrastructure',
      'database, queue and payment packages are used in infrastructure/ and libs/platform only',
      { path: '^(apps|libs)/', pathNot: ['^libs/platform/', '^libs/[^/]+/src/infrastructure/', TEST_CODE] },
      { path: VENDORS },
    ),
    rule('libs-never-import-apps', 'decisions do not know their delivery', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'apps-stay-apart',
      `only ${arrows.hosts.join(' and ')} host other apps, and only through their modules`,
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: ['^apps/$1/', ...(arrows.hosts.length ? [arrows.hosted] : [])] },
    ),
    rule(
      'apps-stay-apart',
      `only ${arrows.hosts.join(' and ')} host other apps`,
      { path: '^apps/([^/]+)/', pathNot: `^(${arrows.hosts.join('|')})/` },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'no-test-code-in-production',
      'a spec, a fake or test/ is imported by tests alone',
      { path: '^(apps|libs)/', pathNot: TEST_CODE },
      { path: TEST_CODE },
    ),
    rule('no-cycles', 'type imports count', { path: OWN }, { circular: true }),
    rule(
      'no-orphans',
      'a file that imports nothing and that nothing imports is dead',
      { path: OWN, orphan: true, pathNot: [TEST_CODE, String.raw`/main\.ts$`, String.raw`\.d\.ts$`] },
      {},
    ),
    rule(
      'no-undeclared-packages',
      'what is imported stands in package.json',
      { path: OWN },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    ),
    rule('no-undeclared-packages', 'what is imported can be found', { path: OWN }, { couldNotResolve: true }),
    rule(
      'no-development-packages',
      'production code runs after npm ci --omit=dev',
      { path: '^(apps|libs)/', pathNot: TEST_CODE },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`^(dist|coverage)/` },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
