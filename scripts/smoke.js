/**
 * `node scripts/smoke.js http://127.0.0.1:3000`: waits for the first page of a Commonweal with demonstration data, then
 * makes one journey through it in Chromium. A line for each step; ends with `N passed, N failed`.
 */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const program = [join(ROOT, 'test/support/run-typescript.js'), join(ROOT, 'test/browser/first-visit/visit.ts')];
const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => (process.exitCode = code ?? 1));
