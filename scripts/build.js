// Builds apps and libs into dist/, when run by itself (npm run build) or when npm start finds the build missing or stale.
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const SOURCES = ['apps', 'libs', 'tsconfig.json', 'nest-cli.json', 'package.json', 'package-lock.json'];
const TEST_FILE = /\.(spec|fake)\.ts$/;

/** Its time is that of the source it was built from; tsc leaves unchanged outputs alone, so theirs says nothing. */
const stamp = path.join(root, 'dist', '.built');
const entry = path.join(root, 'dist', 'apps', 'standalone', 'src', 'main.js');

/** Folders count too: removing a file changes only its folder. */
function newest(file) {
  if (TEST_FILE.test(file)) return 0;
  const stat = fs.statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs.readdirSync(file).reduce((time, name) => Math.max(time, newest(path.join(file, name))), stat.mtimeMs);
}

function newestSource() {
  return SOURCES.map((name) => newest(path.join(root, name))).reduce((a, b) => Math.max(a, b));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function build() {
  const time = newestSource();
  const cli = path.join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  if (!fs.existsSync(cli)) fail('The tools that build Commonweal are not installed: run "npm ci" and start again.');
  console.log('Building Commonweal ...');
  const { status } = spawnSync(process.execPath, [cli, 'build', 'standalone'], { cwd: root, stdio: 'inherit' });
  if (status !== 0 || !fs.existsSync(entry)) {
    fail('Commonweal could not be built, see above: put that right, or remove the folder dist, and start again.');
  }
  fs.writeFileSync(stamp, '');
  fs.utimesSync(stamp, time / 1000, time / 1000);
}

function buildWhenStale() {
  const built = fs.existsSync(entry) && fs.existsSync(stamp);
  if (process.env.NODE_ENV === 'production') {
    if (!built) fail('There is no build, and NODE_ENV=production does not make one: run "npm run build" first.');
    return;
  }
  // A file system may keep whole milliseconds only.
  if (!built || newestSource() > fs.statSync(stamp).mtimeMs + 2) build();
}

module.exports = { build, buildWhenStale };
if (require.main === module) build();
