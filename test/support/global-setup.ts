// Jest runs this once for all projects that name it.
import 'reflect-metadata';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import './resolve-contexts';
import { migrate } from '@commonweal/platform';
import { startTestServer, TEMPLATE, type TestServer, withDatabase } from './test-server';

declare global {
  var commonwealTestServer: TestServer | undefined;
}

export default async function globalSetup(): Promise<void> {
  const server = await startTestServer();
  globalThis.commonwealTestServer = server;
  await migrate(withDatabase(server.urls.owner, TEMPLATE));
  process.env.TEST_KEYS = fs.mkdtempSync(path.join(os.tmpdir(), 'commonweal-test-keys-'));
  process.env.TEST_SERVER_URLS = JSON.stringify(server.urls);
}
