/**
 * `npm test`: every tier at the size of TEST_SIZE (small or full). Ends with a line `N passed, N failed`.
 * Arguments go to Jest: `npm test -- --selectProjects unit`. TEST_SEED repeats the seed of an earlier run.
 */
const { spawn } = require('node:child_process');
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { availableParallelism, tmpdir } = require('node:os');
const { join, sep } = require('node:path');

const ROOT = join(__dirname, '..');
const TIERS = ['unit', 'architecture', 'integration', 'e2e', 'browser'];

/** What is left to the full run alone: minutes of load on programs of their own, and nothing of it is known from less. */
const FULL_ONLY = ['test/e2e/scale/'];

/** Room for what lives briefly: a worker makes and drops whole applications, and would spend its time looking through it. */
const ROOMY = '--max-semi-space-size=64';

/** Chromium comes from npm for Linux on x64; elsewhere CHROME_PATH names one. */
function canBrowse() {
  return Boolean(process.env.CHROME_PATH) || (process.platform === 'linux' && process.arch === 'x64');
}

function tierArguments(given) {
  if (given.some((argument) => argument.startsWith('--selectProjects')) || canBrowse()) return [];
  return ['--selectProjects', ...TIERS.filter((tier) => tier !== 'browser')];
}

/** Every small run does these; of the other files of the browser tier it does one in so many, in turn with its seed. */
const EVERY_TIME = ['whole-line', 'every-page', 'shell'];
const ONE_IN = 3;

/** What somebody names runs, whoever's turn it is. */
function notInTurn(given, chosen) {
  if (given.some((argument) => !argument.startsWith('-'))) return [];
  const folder = join(ROOT, 'test/browser');
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  const taken = files.filter((file) => !EVERY_TIME.includes(file.split(sep)[0])).sort();
  return taken.filter((_, n) => n % ONE_IN !== chosen % ONE_IN).map((file) => `/test/browser/${file}$`);
}

function leftOut(given, chosen) {
  if (process.env.TEST_SIZE === 'full') return [];
  return ['--testPathIgnorePatterns', '/node_modules/', ...FULL_ONLY, ...notInTurn(given, chosen)];
}

function seed() {
  const given = Number(process.env.TEST_SEED);
  return Number.isSafeInteger(given) && given > 0 ? given : 1 + Math.floor(Math.random() * 2 ** 31);
}

function runJest(args) {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [ROOMY, jest, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TEST_SIZE: process.env.TEST_SIZE ?? 'small' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A file that could not be run at all counts as one failure. */
function countTests(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function main() {
  const given = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-results-'));
  const results = join(folder, 'results.json');
  const chosen = seed();
  const workers = Math.max(2, Math.min(8, availableParallelism()));
  console.log(`size ${process.env.TEST_SIZE ?? 'small'}, seed ${chosen} (TEST_SEED=${chosen} repeats it)`);
  const fixed = [`--seed=${chosen}`, `--maxWorkers=${workers}`, '--json', `--outputFile=${results}`];
  const code = await runJest([...fixed, ...tierArguments(given), ...given, ...leftOut(given, chosen)]);
  const { passed, failed } = countTests(results);
  rmSync(folder, { recursive: true, force: true });
  if (!canBrowse())
    console.log('The browser tier did not run: there is no Chromium for this platform; set CHROME_PATH.');
  console.log(`${passed} passed, ${code === 0 ? failed : Math.max(1, failed)} failed`);
  process.exitCode = code === 0 && failed === 0 ? 0 : 1;
}

void main();
