// Jest runs this once for all projects that name it.
import 'reflect-metadata';
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
  process.env.TEST_SERVER_URLS = JSON.stringify(server.urls);
}
