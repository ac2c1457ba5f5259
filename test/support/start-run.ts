import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { migrate } from '@commonweal/platform';
import { startTestServer, TEMPLATE, type TestServer, withDatabase } from './test-server';

declare global {
  var commonwealTestServer: TestServer | undefined;
}

/** What all test files of a run share: a database server with an empty template, and a folder for keys. */
export async function startRun(): Promise<void> {
  const server = await startTestServer();
  globalThis.commonwealTestServer = server;
  await migrate(withDatabase(server.urls.owner, TEMPLATE));
  process.env.TEST_KEYS = fs.mkdtempSync(path.join(os.tmpdir(), 'commonweal-test-keys-'));
  process.env.TEST_SERVER_URLS = JSON.stringify(server.urls);
}
