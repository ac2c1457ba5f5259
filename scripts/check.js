/**
 * `npm run check`: its parts, as many at a time as there are cores and the longest first, each with its time, and what
 * the failing ones said. The lint tells the compile errors too (docs/adr/0027-one-linter-that-knows-the-types.md).
 */
const { spawn } = require('node:child_process');
const { availableParallelism } = require('node:os');
const { delimiter, join } = require('node:path');
const { scripts } = require('../package.json');

const ROOT = join(__dirname, '..');
const ENV = { ...process.env, PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
const PARTS = ['format:check', 'lint', 'boundaries', 'dead-code'];

/** A script of package.json, without a second npm around it. */
function run(part) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(scripts[part], { cwd: ROOT, env: ENV, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.on('error', (error) => resolve({ part, passed: false, output: error.message, seconds: 0 }));
    child.on('close', (code) => {
      resolve({ part, passed: code === 0, output, seconds: (Date.now() - started) / 1000 });
    });
  });
}

function report({ part, passed, output, seconds }) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${part.padEnd(14)} ${seconds.toFixed(1)} s`);
  if (!passed) console.log(`\n${output.trim()}\n`);
  return passed;
}

async function main() {
  const started = Date.now();
  const waiting = [...PARTS];
  let failed = 0;
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      if (!report(await run(part))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(
    failed ? `${failed} of ${PARTS.length} checks failed` : `all ${PARTS.length} checks passed in ${seconds} s`,
  );
  process.exitCode = failed ? 1 : 0;
}

void main();
