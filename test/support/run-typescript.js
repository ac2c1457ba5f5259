/**
 * Runs a TypeScript file of the tests as a program of its own: `fork('test/support/run-typescript.js', [file])`.
 * For tests that kill a process.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

const libs = join(__dirname, '../../libs');
const original = Module._resolveFilename.bind(Module);
Module._resolveFilename = (request, ...rest) => {
  const context = /^@commonweal\/([a-z-]+)$/.exec(request)?.[1];
  return original(context === undefined ? request : join(libs, context, 'src'), ...rest);
};
const cache = join(__dirname, '../../node_modules/.cache/commonweal-tests');
mkdirSync(cache, { recursive: true });

const OPTIONS = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

/** Compiled once for each text; written whole and then named, as several programs may start together. */
function compile(filename) {
  const text = readFileSync(filename, 'utf8');
  const file = join(cache, `${createHash('sha256').update(JSON.stringify(OPTIONS)).update(text).digest('hex')}.js`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code } = transformSync(text, { ...OPTIONS, filename });
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
}

Module._extensions['.ts'] = (module, filename) => {
  module._compile(compile(filename), filename);
};
require('reflect-metadata');
require(resolve(process.argv[2]));
