/**
 * Runs a TypeScript file of the tests as a program of its own: `fork('test/support/run-typescript.js', [file])`.
 * For tests that kill a process.
 */
const { resolve } = require('node:path');
require('./typescript');
require(resolve(process.argv[2]));
