/** `npm run check`: its five parts at the same time, each with its time, and what the failing ones said. */
const { spawn } = require('node:child_process');
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const PARTS = ['lint', 'typecheck', 'format:check', 'boundaries', 'dead-code'];

function run(part) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', part], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
    child.on('error', (error) => resolve({ part, passed: false, output: error.message, seconds: 0 }));
    child.on('close', (code) => {
      resolve({ part, passed: code === 0, output, seconds: (Date.now() - started) / 1000 });
    });
  });
}

function report({ part, passed, output, seconds }) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${part.padEnd(12)} ${seconds.toFixed(1)} s`);
  if (!passed) console.log(`\n${output.trim()}\n`);
  return passed;
}

async function main() {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const results = await Promise.all(PARTS.map((part) => run(part).then(report)));
  const failed = results.filter((passed) => !passed).length;
  console.log(failed ? `${failed} of ${PARTS.length} checks failed` : `all ${PARTS.length} checks passed`);
  process.exitCode = failed ? 1 : 0;
}

void main();
