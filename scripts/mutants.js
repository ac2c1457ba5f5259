/**
 * `npm run mutants`: plants each bug of test/mutants/*.patch in a copy of the tree and expects the suite that the patch
 * names to fail. The lines above the patch say which:
 *
 *   # suite: integration test/integration/ledger/post.spec.ts
 *   # expects: part of the title of a test that fails
 *
 * A mutant that survives, a patch that no longer applies and a suite that fails without it are failures here.
 */
const { execFileSync, spawnSync } = require('node:child_process');
const {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, dirname, join } = require('node:path');

const ROOT = join(__dirname, '..');
const PATCHES = join(ROOT, 'test/mutants');
const LIMIT_MILLISECONDS = 5 * 60_000;

function readMutant(file) {
  const text = readFileSync(file, 'utf8');
  const header = (name) => new RegExp(`^# ${name}: *(.+)$`, 'm').exec(text)?.[1].trim();
  const [project, path] = (header('suite') ?? '').split(/\s+/);
  const expects = header('expects');
  if (!project || !path || !expects)
    throw new Error(`${file} lacks "# suite: <project> <path>" or "# expects: <title>"`);
  return { name: basename(file, '.patch'), file, project, path, expects };
}

function copyTree() {
  const tree = mkdtempSync(join(tmpdir(), 'commonweal-mutants-'));
  const list = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of list.split('\0').filter((name) => name && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(ROOT, file), join(tree, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

/** The titles of the tests that failed, and whether the suite ran at all. */
function runSuite(tree, { project, path }) {
  const results = join(tree, 'mutant-results.json');
  rmSync(results, { force: true });
  const args = [
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${results}`,
    '--forceExit',
    '--runTestsByPath',
    path,
  ];
  const env = { ...process.env, TEST_SIZE: 'small' };
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
    cwd: tree,
    env,
    stdio: 'ignore',
    timeout: LIMIT_MILLISECONDS,
  });
  if (!existsSync(results)) return { ran: false, failed: [] };
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'));
  const failed = testResults.flatMap((file) => file.assertionResults.filter((test) => test.status === 'failed'));
  return { ran: numPassedTests + numFailedTests > 0, failed: failed.map((test) => test.fullName) };
}

function applyPatch(tree, { file }, ...options) {
  return spawnSync('git', ['apply', ...options, file], { cwd: tree }).status === 0;
}

/** undefined when the bug is caught as expected, else what is wrong. */
function faultOf(tree, mutant, ill) {
  if (ill) return ill;
  if (!applyPatch(tree, mutant)) return 'the patch no longer applies';
  const { ran, failed } = runSuite(tree, mutant);
  applyPatch(tree, mutant, '-R');
  if (!ran) return 'its suite could not run';
  if (failed.length === 0) return 'SURVIVED';
  return failed.some((title) => title.includes(mutant.expects)) ? undefined : `caught only by: ${failed[0]}`;
}

/** Every patch, or those named on the command line. */
function chosenMutants() {
  const files = existsSync(PATCHES) ? readdirSync(PATCHES).filter((file) => file.endsWith('.patch')) : [];
  const wanted = process.argv.slice(2);
  const mutants = files.map((file) => readMutant(join(PATCHES, file)));
  return mutants.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

/** undefined when the suite passes without the bug. */
function illness(tree, mutant) {
  const { ran, failed } = runSuite(tree, mutant);
  if (!ran) return 'its suite could not run without the bug';
  return failed.length === 0 ? undefined : `its suite fails without the bug: ${failed[0]}`;
}

function report(mutant, fault) {
  console.log(`${(fault ? 'FAILED' : 'caught').padEnd(7)} ${mutant.name.padEnd(36)} ${fault ?? mutant.path}`);
}

function main() {
  const mutants = chosenMutants();
  const tree = copyTree();
  process.on('exit', () => rmSync(tree, { recursive: true, force: true }));
  const ill = new Map();
  let faults = 0;
  for (const mutant of mutants) {
    if (!ill.has(mutant.path)) ill.set(mutant.path, illness(tree, mutant));
    const fault = faultOf(tree, mutant, ill.get(mutant.path));
    if (fault) faults += 1;
    report(mutant, fault);
  }
  console.log(`${mutants.length - faults} caught, ${faults} failed`);
  process.exitCode = faults > 0 || mutants.length === 0 ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
main();
