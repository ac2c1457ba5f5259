// Jest runs this once for all projects that name it, outside the tests' module mapping: imports are relative.
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer, TEMPLATE, type TestServer, withDatabase } from './test-server';

declare global {
  var commonwealTestServer: TestServer | undefined;
}

export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  globalThis.commonwealTestServer = server;
  const file = join(__dirname, '../../libs/platform/src/database/migrate.ts');
  if (existsSync(file)) {
    const { migrate } = (await import(file)) as { migrate: (ownerUrl: string) => Promise<void> };
    await migrate(withDatabase(server.urls.owner, TEMPLATE));
  }
  process.env.TEST_SERVER_URLS = JSON.stringify(server.urls);
}
