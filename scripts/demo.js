/**
 * `npm run demo`: starts a throw-away installation, runs the main job for each kind of money through the public API alone,
 * and says in plain English what happens and what the figures are. Ends with 0 only when money, payment file and messages
 * agree. Nothing of it stays.
 */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const program = [join(ROOT, 'test/support/run-typescript.js'), join(ROOT, 'test/demo/run.demo.ts')];
const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => (process.exitCode = code ?? 1));
