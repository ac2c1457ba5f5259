/**
 * How Jest reads a test file: by Node itself, with TypeScript. Left to itself Jest evaluates the application and all its
 * packages again for every file, some two seconds of processor each time; here they stay for the next file of the worker.
 * The tests' own files are read anew for each, so that none finds what another left (docs/adr/0028).
 */
const { readFileSync } = require('node:fs');
const { join, sep } = require('node:path');
const { expect } = require('expect');
const { default: Runtime } = require('jest-runtime');
const { sourceMaps } = require('./typescript');

const ROOT = join(__dirname, '../..') + sep;
const TESTS = join(ROOT, 'test') + sep;
const PACKAGES = join(ROOT, 'node_modules') + sep;

/** The first line of a file that changes what the application keeps in its modules: it gets one that nobody else gets. */
const OF_ITS_OWN = '/** @own-application */\n';

const isOurs = (file) => file.startsWith(ROOT) && !file.startsWith(PACKAGES) && file.endsWith('.ts');
const isOfTests = (file) => isOurs(file) && (file.startsWith(TESTS) || file.endsWith('.spec.ts'));

function forget(isForgotten) {
  for (const file of Object.keys(require.cache).filter(isForgotten)) delete require.cache[file];
}

/** These count in Jest's own expect, which is not the one that the tests use: they would pass whatever happened. */
expect.assertions = expect.hasAssertions = () => {
  throw new Error('expect.assertions and expect.hasAssertions are not to be had here: expect what was counted');
};

module.exports = class extends Runtime {
  environmentBefore = { ...process.env };
  isOfItsOwn = false;

  /** Jest names the test file alone; with a second name it asks for a part of its own. */
  requireModule(from, name, ...rest) {
    if (name !== undefined || !from.endsWith('.ts')) return super.requireModule(from, name, ...rest);
    this.isOfItsOwn = readFileSync(from, 'utf8').startsWith(OF_ITS_OWN);
    forget(this.isOfItsOwn ? isOurs : isOfTests);
    Object.assign(globalThis, this.requireModuleOrMock(from, '@jest/globals'), { expect });
    return require(from);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  /** What the file set in the environment of the process is put back. */
  teardown() {
    if (this.isOfItsOwn) forget(isOurs);
    for (const name of Object.keys(process.env)) if (!(name in this.environmentBefore)) delete process.env[name];
    Object.assign(process.env, this.environmentBefore);
    super.teardown();
  }
};
