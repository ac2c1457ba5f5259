/**
 * `node scripts/dump-release.js`: writes the data of the upgrade test again. Takes the code of the previous release (named
 * in test/support/previous-release.ts) out of the repository, lets its use cases make its demonstration data in an
 * embedded database, and writes every row as SQL to test/support/previous-release.sql, its keys beside it.
 */
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const PROGRAM = 'test/support/dump-data.ts';

const release = readFileSync(join(ROOT, 'test/support/previous-release.ts'), 'utf8');
const commit = /commit: '([0-9a-f]+)'/.exec(release)[1];
const folder = mkdtempSync(join(tmpdir(), 'commonweal-release-'));
try {
  const run = (command, args) => execFileSync(command, args, { cwd: folder, stdio: 'inherit' });
  execFileSync('git', ['archive', '--output', join(folder, 'release.tar'), commit], { cwd: ROOT });
  run('tar', ['-xf', 'release.tar']);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(ROOT, PROGRAM), join(folder, PROGRAM));
  const files = ['sql', 'keys.json'].map((ending) => join(ROOT, `test/support/previous-release.${ending}`));
  run(process.execPath, ['test/support/run-typescript.js', PROGRAM, ...files, commit]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
