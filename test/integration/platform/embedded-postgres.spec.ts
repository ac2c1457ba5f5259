import * as fs from 'node:fs';
import * as path from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@commonweal/platform';
import { makeDataFolder } from '../../support/data-folder';

describe('the embedded PostgreSQL', () => {
  const folder = makeDataFolder();
  const dataDir = path.join(folder.path, 'data');
  const running: EmbeddedPostgres[] = [];
  const start = async (say?: (sentence: string) => void): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir, durable: true, say });
    running.push(server);
    return server;
  };
  const ask = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  afterAll(async () => {
    await Promise.all(running.map((server) => server.stop()));
    folder.remove();
  });

  it('makes its data whole or not at all, keeps it over a restart, and lets nobody in without a password', async () => {
    // What a first start that was killed leaves behind.
    fs.mkdirSync(path.join(dataDir, 'postgres.new', 'base'), { recursive: true });
    fs.chmodSync(dataDir, 0o711);
    const first = await start();
    await ask(first.ownerUrl, 'CREATE SCHEMA kept CREATE TABLE note (words text)');
    await ask(first.ownerUrl, `INSERT INTO kept.note VALUES ('still here')`);
    for (const password of ['', 'guessed']) {
      const url = new URL(first.urlFor('superuser'));
      url.password = password;
      await expect(ask(url.toString(), 'SELECT 1')).rejects.toThrow(/password/);
    }
    await first.stop();
    expect(await first.exited).toBe('');

    const second = await start();
    expect(await ask(second.ownerUrl, 'SELECT words FROM kept.note')).toEqual([{ words: 'still here' }]);
    expect(await ask(second.ownerUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(second.port).toBeLessThan(32_768);
    await second.stop();
  });

  it('keeps its passwords for this account alone', () => {
    const secrets = path.join(dataDir, 'secrets');
    expect(fs.statSync(secrets).mode & 0o777).toBe(0o700);
    const modes = fs.readdirSync(secrets).map((name) => fs.statSync(path.join(secrets, name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
  });

  it('refuses a folder in use, and stops a server whose starter has gone', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(/^Commonweal is already running on .* \(process \d+\): stop it first/);
    // As after a kill -9 where the kernel cannot be asked to stop the server.
    fs.writeFileSync(path.join(dataDir, 'started-by.pid'), '999999\n');
    const said: string[] = [];
    const second = await start((sentence) => said.push(sentence));
    expect(said).toEqual([expect.stringContaining(`left behind (process ${String(first.pid)})`)]);
    expect(await first.exited).toContain('shut down');
    expect(await ask(second.appUrl, 'SELECT current_user')).toEqual([{ current_user: 'commonweal_app' }]);
    await second.stop();
  });

  it('uses a closed folder of its own account, and says what to do where the server may not enter', async () => {
    const closed = path.join(folder.path, 'closed');
    fs.mkdirSync(closed, { mode: 0o700 });
    const starting = startEmbeddedPostgres({ dataDir: path.join(closed, 'data'), durable: true });
    const said = await starting.then(
      (server) => server.stop().then(() => 'started'),
      (error: unknown) => String(error),
    );
    // Only root's server runs as another account.
    const asRoot = /may not enter .*: name another folder in DATA_DIR/;
    expect(said).toMatch(process.getuid?.() === 0 ? asRoot : 'started');
  });

  it('says what to do about a damaged or foreign folder', async () => {
    const version = path.join(dataDir, 'postgres', 'PG_VERSION');
    fs.writeFileSync(version, '13\n');
    await expect(start()).rejects.toThrow(/is for PostgreSQL "13" and this Commonweal runs 18: restore it/);
    fs.rmSync(version);
    await expect(start()).rejects.toThrow(/is damaged \(PG_VERSION is missing\): restore it/);
    fs.writeFileSync(version, '18\n');
    fs.chmodSync(version, 0o644);
    fs.writeFileSync(path.join(dataDir, 'postgres', 'global', 'pg_control'), '');
    await expect(start()).rejects.toThrow(/does not start \(.*pg_control.*\): restore it from a backup/);
  });
});
