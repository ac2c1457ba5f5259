/**
 * `npm run bench`: the ratios of docs/performance.md, printed and kept in bench-results/. Takes the parts to run (awards,
 * search); BENCH_SECONDS, BENCH_PAIRS, BENCH_BUDGETS, BENCH_WORKER=0, BENCH_OFFERS and BENCH_SEARCHES size it.
 */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const program = [join(ROOT, 'test/support/run-typescript.js'), join(ROOT, 'test/bench/run.bench.ts')];
const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => (process.exitCode = code ?? 1));
