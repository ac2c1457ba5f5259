import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { Client } from 'pg';
import { freePort } from '@commonweal/platform';
import { createTestDatabase, testServerUrls } from '../../support/database';
import { makeDataFolder } from '../../support/data-folder';
import { commandOf, descendantsOf, isAlive } from '../../support/processes';
import { eventually, Standalone } from '../../support/standalone';
import { withDatabase } from '../../support/test-server';

const ROOT = path.join(__dirname, '../../..');

describe('npm start', () => {
  const folder = makeDataFolder();
  const started: Standalone[] = [];
  let environment: Record<string, string>;
  let pages: string;

  const start = (more: Record<string, string> = {}, flags: string[] = []): Standalone => {
    const program = new Standalone({ ...environment, ...more }, flags);
    started.push(program);
    return program;
  };
  /** The one sentence of a start that fails. */
  const sentence = async (program: Standalone): Promise<string> => {
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output.trim().split('\n')).toHaveLength(1);
    return program.output.trim();
  };
  /** In the demonstration's own database, as its owner. */
  const ask = async (sql: string): Promise<unknown[]> => {
    const [, , , port] = fs.readFileSync(path.join(folder.path, 'postgres/postmaster.pid'), 'utf8').split('\n');
    const password = fs.readFileSync(path.join(folder.path, 'secrets/commonweal_owner.password'), 'utf8').trim();
    const connectionString = `postgres://commonweal_owner:${password}@127.0.0.1:${port ?? ''}/commonweal`;
    const client = new Client({ connectionString });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    const [web, api] = [await freePort(), await freePort()];
    environment = { DATA_DIR: folder.path, WEB_PORT: String(web), API_PORT: String(api) };
    pages = `http://127.0.0.1:${String(web)}`;
  });
  afterAll(() => {
    for (const program of started) program.kill('SIGKILL');
    folder.remove();
  });

  it('listens to nobody outside while anyone may sign in as anyone', async () => {
    // The first start of all: where there is no build it makes one, and says so before.
    const program = start({ HOST: '0.0.0.0' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output.trim().split('\n').at(-1)).toMatch(/demonstration mode listens on this machine only/);
  });

  it('serves pages, leaves nothing behind when it is killed, and loses nothing committed', async () => {
    const program = start();
    await program.running();
    const page = await fetch(`${pages}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Commonweal');
    expect((await fetch(`${pages}/health/ready`)).status).toBe(200);
    expect(program.output).toContain(`${pages}/sign-in`);
    expect(await ask('SELECT made_by FROM platform.installation')).toEqual([{ made_by: 'standalone' }]);
    await ask('CREATE TABLE public.kept AS SELECT 42 AS answer');

    const below = descendantsOf(program.pid);
    expect(below.length).toBeGreaterThan(2);
    program.kill('SIGKILL');
    await program.ended;
    await eventually('neither server nor worker is left', () => below.every((pid) => !isAlive(pid)));
  });

  it('finds what it had, starts another worker for a dead one, and Ctrl-C stops everything', async () => {
    const program = start();
    await program.running();
    expect(await ask('SELECT answer FROM public.kept')).toEqual([{ answer: 42 }]);
    await refusesAnotherOfTheSameFolder(program);
    await replacesItsWorker(program);

    const below = descendantsOf(program.pid);
    // Twice at once, as npm passes on what the terminal has sent to everyone.
    program.kill('SIGINT');
    program.kill('SIGINT');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(below.filter(isAlive)).toEqual([]);
    expect(program.output.trim().split('\n').at(-1)).toBe('Stopped.');
  });

  async function refusesAnotherOfTheSameFolder(program: Standalone): Promise<void> {
    const other = start({ WEB_PORT: '0', API_PORT: '0' });
    expect(await sentence(other)).toMatch(`already running on ${folder.path} (process ${String(program.pid)})`);
    expect((await fetch(`${pages}/health/ready`)).status).toBe(200);
  }

  async function replacesItsWorker(program: Standalone): Promise<void> {
    const worker = () => descendantsOf(program.pid).find((pid) => commandOf(pid).includes('--worker'));
    const dead = worker();
    if (dead === undefined) throw new Error('there is no worker');
    process.kill(dead, 'SIGKILL');
    await eventually('another worker runs', () => ![undefined, dead].includes(worker()));
    expect(program.output).toContain('The worker ended (SIGKILL): starting another in 1 s.');
  }

  it('says which port is taken', async () => {
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(Number(environment.API_PORT), '127.0.0.1', resolve));
    try {
      expect(await sentence(start())).toBe(
        `Port ${environment.API_PORT ?? ''} is taken by another program: stop that, or set API_PORT to a free port.`,
      );
    } finally {
      taken.close();
    }
  });

  it('demonstrates nothing on a database that it did not make, nor on an account that could do anything', async () => {
    const database = await createTestDatabase();
    const name = new URL(database.appUrl).pathname.slice(1);
    const external = {
      ...{ DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl },
      ...{ QUEUE_DATABASE_URL: database.queueUrl },
    };
    try {
      expect(await sentence(start(external))).toMatch(
        /DATABASE_URL names a database that was not made for demonstration/,
      );
      const production = { ...external, NODE_ENV: 'production' };
      const superuser = withDatabase(testServerUrls().superuser, name);
      expect(await sentence(start({ ...production, DATABASE_URL: superuser }))).toMatch(
        /will not start as database role ".+": it is a superuser/,
      );
      const real = start(production);
      await real.running();
      expect((await fetch(`${pages}/health/ready`)).status).toBe(200);
      expect(real.output).not.toContain('sign-in');
      real.kill('SIGTERM');
      expect(await real.ended).toEqual({ code: 0, signal: null });
    } finally {
      await database.drop();
    }
  });

  it('says what to do about a damaged data folder', async () => {
    fs.rmSync(path.join(folder.path, 'postgres/PG_VERSION'));
    expect(await sentence(start())).toMatch(/is damaged \(PG_VERSION is missing\): restore it from a backup/);
  });

  it('says what to do about an old Node', async () => {
    const older = path.join(folder.path, 'older.js');
    fs.writeFileSync(older, `Object.defineProperty(process, 'version', { value: 'v18.20.8' })`);
    expect(await sentence(start({}, ['--require', older]))).toBe(
      'Commonweal needs Node 20.19 or later, and this is v18.20.8: install a newer Node and start again.',
    );
  });

  it('makes no build in production', async () => {
    const clone = path.join(folder.path, 'clone');
    fs.mkdirSync(clone);
    fs.cpSync(path.join(ROOT, 'scripts'), path.join(clone, 'scripts'), { recursive: true });
    const program = new Standalone({ ...environment, NODE_ENV: 'production' }, [], clone);
    expect(await sentence(program)).toMatch(/^There is no build.*run "npm run build" first\.$/);
  });
});
