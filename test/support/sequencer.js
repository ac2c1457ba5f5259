/**
 * The files that take longest go first, so that the last of them does not run alone. On a fresh clone Jest knows no times
 * and goes by the size of a file, which says little.
 */
const { relative } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const FIRST = [
  'test/e2e/standalone/',
  'test/browser/every-page/',
  'test/e2e/scale/',
  'test/e2e/crash/',
  'test/e2e/web/permissions/',
  'test/e2e/web/fuzz/',
  'test/e2e/api/permissions/',
  'test/browser/buyers/',
  'test/integration/queue/',
  'test/browser/',
  'test/e2e/',
  'test/integration/',
  '',
];

const placeOf = ({ path, context }) =>
  FIRST.findIndex((start) => relative(context.config.rootDir, path).startsWith(start));

module.exports = class extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
