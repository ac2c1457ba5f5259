import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
const CONFIGURATION = [
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  'docs/architecture.md',
  'scripts/arrows.js',
  'scripts/lint-rules.mjs',
];

/** What a rule said of a file; paths are relative to the tree. */
export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly target?: string;
}

/** Writes a small tree of its own, with the project's real configuration, into the temporary folder. */
export function plantTree(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'commonweal-planted-'));
  for (const file of CONFIGURATION) cpSync(join(ROOT, file), join(tree, file));
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  return tree;
}

export function fellTree(tree: string): void {
  rmSync(tree, { recursive: true, force: true });
}

interface CruiseReport {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

export function cruise(tree: string): Finding[] {
  const folders = ['apps', 'libs', 'test'];
  const bin = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const report = run(tree, bin, [...folders, '--config', '.dependency-cruiser.cjs', '-T', 'json']) as CruiseReport;
  return report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, file: from, target: to }));
}

interface LintReport {
  diagnostics: { code?: string; message: string; filename: string }[];
}

/** Rules as in .oxlintrc.json; a compile error is named typescript/TS and its number. */
export function lint(tree: string): Finding[] {
  const report = run(tree, 'node_modules/oxlint/bin/oxlint', [
    '--disable-nested-config',
    '--format',
    'json',
  ]) as LintReport;
  return report.diagnostics.map(({ code, message, filename }) => ({ rule: ruleOf(code) ?? message, file: filename }));
}

/** From `eslint(max-lines)` and `commonweal(no-enums)` to `max-lines` and `commonweal/no-enums`. */
function ruleOf(code: string | undefined): string | undefined {
  const [, plugin, rule] = /^(.+)\((.+)\)$/.exec(code ?? '') ?? [];
  return plugin === undefined || rule === undefined || plugin === 'eslint' ? rule : `${plugin}/${rule}`;
}

function run(tree: string, bin: string, args: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith('{') && !stdout.startsWith('[')) throw new Error(stderr || stdout);
  return JSON.parse(stdout);
}
