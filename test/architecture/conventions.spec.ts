import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fellTree, lint, plantTree, ROOT, type Finding } from './planted-tree';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `export const l${i} = ${i};`).join('\n');
const test = (body: string): string => `describe('a thing', () => {\n  ${body}\n});\n`;
const nested = 'if (n > 1) { if (n > 2) { if (n > 3) { if (n > 4) { return 1; } } } } return 0;';
const branches = Array.from({ length: 9 }, (_, i) => `if (n === ${i}) return ${i};`).join(' ');
const parameters = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: number`).join(', ');

const OFF = '// eslint-disable-next-line no-debugger\nexport const off = 1;';

/** rule -> [the file that breaks it, its text]. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['max-lines', 'apps/api/src/long.ts', lines(251)],
  ['max-lines', 'apps/api/src/long.spec.ts', lines(401)],
  ['max-lines-per-function', 'apps/api/src/long-function.ts', `export function f(): void {\n${'f();\n'.repeat(40)}}`],
  ['complexity', 'apps/api/src/complex.ts', `export function f(n: number): number { ${branches} return 9; }`],
  ['max-depth', 'apps/api/src/deep.ts', `export function f(n: number): number { ${nested} }`],
  ['max-params', 'apps/api/src/wide.ts', `export function f(${parameters}): number { return a + b + c + d + e + f; }`],
  ['typescript/no-explicit-any', 'apps/api/src/any.ts', 'export type Loose = any;'],
  ['no-unused-vars', 'apps/api/src/unused.ts', 'export const f = (_n: number): number => 1;'],
  ['no-undef', 'scripts/undefined.js', 'nowhere();'],
  [
    'no-restricted-imports',
    'libs/ordering/src/application/place-award/place-award.ts',
    "export { NotFoundException } from '@nestjs/common';",
  ],
  [
    'no-restricted-imports',
    'libs/ordering/src/application/orm.ts',
    "export { InjectRepository } from '@nestjs/typeorm';",
  ],
  [
    'no-restricted-imports',
    'libs/ordering/src/application/deep.ts',
    "export { HttpStatus } from '@nestjs/common/enums/http-status.enum.js';",
  ],
  ['no-restricted-imports', 'libs/ordering/src/domain/clock.ts', "export { Clock } from '@commonweal/kernel';"],
  ['commonweal/settings-from-config', 'apps/api/src/env.ts', "export const url = process.env['DATABASE_URL'];"],
  ['commonweal/settings-from-config', 'apps/api/src/env-taken.ts', 'const { env } = process; export const e = env;'],
  ['commonweal/settings-from-config', 'libs/ledger/src/env.ts', "export { env as e } from 'node:process';"],
  [
    'commonweal/settings-from-config',
    'libs/people/src/env.ts',
    "import { env } from 'node:process'; export const e = env;",
  ],
  ['commonweal/money-is-for-kernel', 'libs/ledger/src/rounds.ts', 'export const f = (n: number) => Math.round(n);'],
  ['commonweal/money-is-for-kernel', 'libs/budgets/src/pounds.ts', 'export const f = (n: number) => n / 100;'],
  ['commonweal/money-is-for-kernel', 'libs/ordering/src/pence.ts', 'export const f = (n: number) => 100 * n;'],
  ['commonweal/money-is-for-kernel', 'libs/delivery/src/float.ts', 'export const f = (t: string) => parseFloat(t);'],
  ['commonweal/money-is-for-kernel', 'libs/payments/src/fixed.ts', 'export const f = (n: number) => n.toFixed(2);'],
  [
    'commonweal/money-is-for-kernel',
    'libs/policy/src/number.ts',
    'export const f = (t: string) => Number.parseInt(t, 10);',
  ],
  [
    'commonweal/no-forward-ref',
    'libs/people/src/circle.ts',
    "import { forwardRef } from '@nestjs/common'; forwardRef(() => 1);",
  ],
  ['commonweal/no-dynamic-import', 'apps/api/src/lazy.ts', "export const own = () => import('@commonweal/kernel');"],
  ['commonweal/no-dynamic-import', 'apps/api/src/near.ts', "export const own = () => import('./any.js');"],
  ['commonweal/no-dynamic-import', 'apps/api/src/computed.ts', 'export const own = (path: string) => import(path);'],
  ['commonweal/named-exports', 'apps/api/src/nameless.ts', 'export default function answer() { return 1; }'],
  ['commonweal/no-enums', 'libs/people/src/domain/colour.ts', "export enum Colour { Red = 'red' }"],
  [
    'commonweal/telling-class-names',
    'apps/api/src/award-service.ts',
    'export class AwardService { run() { return this; } }',
  ],
  ['commonweal/telling-class-names', 'apps/api/src/manager.ts', 'export class AwardManager { run() { return this; } }'],
  ['commonweal/telling-class-names', 'apps/api/src/helper.ts', 'export class DateHelper { run() { return this; } }'],
  ['commonweal/no-time-from-the-air', 'libs/people/src/domain/today.ts', 'export const today = () => new Date();'],
  ['commonweal/no-time-from-the-air', 'libs/people/src/application/now.ts', 'export const now = () => Date.now();'],
  [
    'commonweal/no-time-from-the-air',
    'libs/people/src/application/chance.ts',
    'export const chance = () => Math.random();',
  ],
  [
    'commonweal/no-time-from-the-air',
    'libs/people/src/application/id.ts',
    "import { randomUUID } from 'node:crypto'; export const id = () => randomUUID();",
  ],
  ['commonweal/no-lone-tests', 'apps/api/src/only.spec.ts', test("it.only('a', () => { expect(1).toBe(1); });")],
  ['commonweal/no-lone-tests', 'apps/api/src/skip.spec.ts', test("it.skip('a', () => { expect(1).toBe(1); });")],
  ['commonweal/no-lone-tests', 'apps/api/src/xit.spec.ts', test("xit('a', () => { expect(1).toBe(1); });")],
  [
    'commonweal/no-lone-tests',
    'apps/api/src/each.spec.ts',
    test("it.only.each([1])('%s', (n) => { expect(n).toBe(1); });"),
  ],
  [
    'jest/no-restricted-jest-methods',
    'apps/api/src/mock.spec.ts',
    test("jest.mock('./a'); it('a', () => { expect(1).toBe(1); });"),
  ],
  ['commonweal/tests-assert', 'apps/api/src/silent.spec.ts', test("it('runs', () => { console.log(1); });")],
  [
    'commonweal/tests-assert',
    'apps/api/src/silent-each.spec.ts',
    test("it.each([1])('%s', (n) => { console.log(n); });"),
  ],
  ['commonweal/seeded-properties', 'apps/api/src/chance.spec.ts', test("it('a', () => { fc.assert(property); });")],
  [
    'commonweal/seeded-properties',
    'apps/api/src/runs.spec.ts',
    test("it('a', () => { fc.assert(property, { seed: 1 }); });"),
  ],
  [
    'commonweal/no-try-in-delivery',
    'apps/api/src/awards.controller.ts',
    'export const f = () => { try { f(); } finally { f(); } };',
  ],
];

/** What only the types tell, and compile errors. */
const TYPED: typeof PLANTED = [
  ['typescript/no-floating-promises', 'apps/api/src/floating.ts', 'export function f(): void { Promise.resolve(1); }'],
  [
    'typescript/no-misused-promises',
    'libs/people/src/misused.ts',
    'export function f(): void { [1].forEach(async (n) => { await Promise.resolve(n); }); }',
  ],
  ['typescript/await-thenable', 'apps/worker/src/await.ts', 'export async function f(): Promise<void> { await 1; }'],
  ['typescript/no-unsafe-assignment', 'libs/people/src/parsed.ts', "export const n: number = JSON.parse('1');"],
  ['typescript/no-unsafe-member-access', 'test/e2e/member.spec.ts', "export const m: unknown = JSON.parse('1').m;"],
  ['typescript/no-unsafe-argument', 'test/support/argument.ts', "export const n = Math.abs(JSON.parse('1'));"],
  [
    'typescript/switch-exhaustiveness-check',
    'libs/people/src/domain/choice.ts',
    "export function f(c: 'a' | 'b'): void { switch (c) { case 'a': f(c); } }",
  ],
  [
    'typescript/no-unnecessary-condition',
    'libs/people/src/domain/always.ts',
    'export const f = (o: { n: number }) => o?.n;',
  ],
  [
    'typescript/prefer-optional-chain',
    'libs/people/src/domain/chain.ts',
    'export const f = (o: { n: number } | null) => o && o.n;',
  ],
  [
    'typescript/restrict-template-expressions',
    'apps/web/src/template.ts',
    'export const f = (o: { n: number }) => `of ${o}`;',
  ],
  [
    'typescript/no-deprecated',
    'libs/people/src/domain/old.ts',
    '/** @deprecated */\nexport const gone = 1;\nexport const now = gone;',
  ],
  ['typescript/TS2322', 'libs/people/src/domain/wrong.ts', "export const n: number = 'one';"],
  ['typescript/TS2307', 'apps/api/src/nowhere.ts', "export { nothing } from './nothing.js';"],
  ['typescript/TS2339', 'test/integration/member.spec.ts', 'export const m = (1).nothing;'],
];

/** Near misses: what the rules leave alone. */
const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['libs/platform/src/config/environment.ts', "export const url = process.env['DATABASE_URL'];"],
  ['libs/kernel/src/pounds.ts', 'export const pounds = (n: number) => Math.round(n / 100);'],
  ['libs/ledger/src/hundred.ts', 'export const limit = 100; export const more = (n: number) => n * 2;'],
  ['libs/people/src/infrastructure/sql-people.ts', 'export const now = () => new Date();'],
  ['libs/people/src/application/find-person/find-person.ts', "export { Injectable, Inject } from '@nestjs/common';"],
  ['libs/people/src/domain/name.ts', "export { pence } from '@commonweal/kernel';"],
  ['libs/platform/src/database/migrations/1-long.ts', lines(500)],
  ['apps/api/src/asserts.spec.ts', test("it.each([1])('%s', (n) => { expect(n).toBe(1); });")],
  ['apps/api/src/seeded.spec.ts', test("it('a', () => { fc.assert(property, seeded(5)); });")],
  ['apps/api/src/vendor.ts', "export const vendor = () => import('pino');"],
];

let tree: string;
let findings: Finding[];
beforeAll(() => {
  const kernel = 'export class Clock { at = 1; }\nexport const pence = 1;\n';
  const planted = [...PLANTED, ...TYPED].map(([, file, text]) => [file, text] as const);
  tree = plantTree(
    Object.fromEntries([['libs/kernel/src/index.ts', kernel], ['apps/api/src/off.ts', OFF], ...planted, ...ALLOWED]),
  );
  findings = lint(tree);
});
afterAll(() => {
  fellTree(tree);
});

const rulesOn = (file: string): string[] => findings.filter((f) => f.file === file).map((f) => f.rule);

describe('the conventions', () => {
  it.each([...PLANTED, ...TYPED])('%s refuses %s', (rule, file) => {
    expect(rulesOn(file)).toContain(rule);
  });

  it.each(ALLOWED)('none refuses %s', (file) => {
    const ours = rulesOn(file).filter((rule) => !rule.startsWith('typescript/'));
    expect(ours).toEqual([]);
  });

  it('could read every planted file', () => {
    expect(findings.filter((finding) => finding.rule.includes('Parsing error'))).toEqual([]);
  });

  it('report a comment that switches off nothing', () => {
    expect(findings.find(({ file }) => file === 'apps/api/src/off.ts')?.rule).toMatch(/^Unused .*disable directive/);
  });

  it('have a planted violation each', () => {
    const text = readFileSync(join(ROOT, 'scripts/lint-rules.mjs'), 'utf8');
    const own = [...text.matchAll(/^ {4}'([a-z-]+)': (?:refuse|tests)/gm)].map(
      (match) => `commonweal/${match[1] ?? ''}`,
    );
    const planted = new Set(PLANTED.map(([rule]) => rule));
    expect(own.length).toBeGreaterThan(9);
    expect(own.filter((rule) => !planted.has(rule))).toEqual([]);
  });
});
