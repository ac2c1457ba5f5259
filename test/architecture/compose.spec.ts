import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '@commonweal/platform';
import { ROOT } from './planted-tree';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const compose = read('docker-compose.yml');
const all = (pattern: RegExp, text = compose) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** The lines of one block of settings, by its first line. */
function block(first: string): string {
  const lines = compose.split('\n');
  const from = lines.indexOf(first);
  expect(from).toBeGreaterThan(-1);
  const indent = /^ */.exec(lines[from + 1] ?? '')?.[0] ?? '';
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => !line.startsWith(indent));
  return rest.slice(0, end).join('\n');
}

describe('the compose file', () => {
  it('runs programs that the build makes', () => {
    const programs = all(/command: \[node, dist\/(\S+)\.js\]/g);
    expect(programs.map((path) => path.split('/')[1]).sort()).toEqual(['api', 'cli', 'web', 'worker']);
    expect(programs.filter((path) => !existsSync(join(ROOT, `${path}.ts`)))).toEqual([]);
    const built = read('apps/standalone/tsconfig.app.json');
    for (const app of ['api', 'web', 'worker']) expect(built).toContain(`../${app}/src/main.ts`);
    expect(built).toContain('../cli/src/*.ts');
  });

  it('sets only settings that there are, with values that are taken', () => {
    const inline = all(/environment: \{ <<: \*settings, ([A-Z_]+):/g);
    const named = [...all(/^ *([A-Z_]+): /gm, block('x-settings: &settings')), ...inline, 'MIGRATION_DATABASE_URL'];
    expect(named.length).toBeGreaterThan(9);
    expect(named.filter((name) => !(name in SETTINGS))).toEqual([]);
  });

  it('passes on every setting that an installation may need, or has no use for it', () => {
    // For one machine, for demonstrations and for tests; and what has a good value of its own.
    const unused = [
      'DATA_DIR',
      'DEMO',
      'NOTIFY_URL',
      'STRIPE_API',
      'DATABASE_POOL',
      'DATABASE_PORT',
      'QUEUE_DATABASE_URL',
    ];
    const names = Object.keys(SETTINGS).filter((name) => !unused.includes(name));
    expect(names.filter((name) => !new RegExp(`\\b${name}: `).test(compose))).toEqual([]);
  });

  it('believes the proxy and nobody outside its network', () => {
    expect(all(/TRUSTED_PROXIES: (\S+)/g)).toEqual(all(/subnet: (\S+) \}/g));
  });

  it('has two of each program, each known to the proxy where it listens', () => {
    const services = all(/^ {2}([a-z]+-[12]): \*[a-z]+$/gm);
    expect(services).toEqual(['api-1', 'api-2', 'web-1', 'web-2', 'worker-1', 'worker-2']);
    const upstreams = all(/server ([a-z]+-[12]):300[01] /g, read('deploy/nginx.conf'));
    expect(upstreams).toEqual(['api-1', 'api-2', 'web-1', 'web-2']);
  });

  it('holds no password, and mounts files that there are', () => {
    expect(all(/^ +[A-Z_]*(?:PASSWORD|SECRET): ['"]?([^$'"\s][^\s]*)/gm)).toEqual([]);
    expect(all(/postgres:\/\/[a-z_]+:([^@]+)@/g).every((password) => password.startsWith('${'))).toBe(true);
    const files = all(/'\.\/([^:']+):[^']+:ro'/g);
    // What an installation brings itself is made empty where it brings nothing.
    const own = ['deploy/councils'];
    expect(files).toEqual([...own, 'scripts/create-roles.sql', 'deploy/nginx.conf']);
    expect(files.filter((file) => !own.includes(file) && !existsSync(join(ROOT, file)))).toEqual([]);
    expect(read('.gitignore').split('\n')).toEqual(expect.arrayContaining(own));
  });
});
