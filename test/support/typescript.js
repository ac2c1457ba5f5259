/**
 * Teaches this process to read the TypeScript of Commonweal: `require('./typescript')`. Every file is compiled once for
 * each text and kept, and the names of the contexts lead to their folders.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
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
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

/** Where the source map of each compiled file lies, by the file's name. */
const sourceMaps = new Map();

/** Written whole and then named, as several programs may start together. */
function keep(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function compile(filename) {
  const text = readFileSync(filename, 'utf8');
  const hash = createHash('sha256').update(JSON.stringify(OPTIONS)).update(filename).update(text).digest('hex');
  const file = join(cache, `${hash}.js`);
  sourceMaps.set(filename, `${file}.map`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code, map } = transformSync(text, { ...OPTIONS, filename });
  keep(`${file}.map`, map);
  keep(file, code);
  return code;
}

Module._extensions['.ts'] = (module, filename) => {
  module._compile(compile(filename), filename);
};
require('reflect-metadata');

module.exports = { sourceMaps };
