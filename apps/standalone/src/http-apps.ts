import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config, SettingName } from '@commonweal/platform';
import { openApi } from '../../api/src/api-host.module';
import { openWeb } from '../../web/src/web-host.module';
import { listenFailure } from './listening';
import type { Stack } from './stack';

export interface HttpApp {
  /** As the operator reads it. */
  readonly name: string;
  readonly setting: SettingName;
  readonly port: (config: Config) => number;
  readonly open: (config: Config) => Promise<NestFastifyApplication>;
}

/** Where an app listens; with port 0 only the app knows. */
export interface Address {
  readonly name: string;
  readonly url: string;
}

/** What listens, in the order in which it starts. */
export const HTTP_APPS: readonly HttpApp[] = [
  { name: 'Pages', setting: 'WEB_PORT', port: (config) => config.webPort, open: openWeb },
  { name: 'API', setting: 'API_PORT', port: (config) => config.apiPort, open: openApi },
];

export async function startHttpApp(app: HttpApp, config: Config, running: Stack): Promise<Address> {
  const port = app.port(config);
  const opened = await app.open(config);
  await running.add(app.name, () => opened.close());
  try {
    await opened.listen(port, config.host);
  } catch (error) {
    throw listenFailure(error, { host: config.host, port, setting: app.setting }) ?? error;
  }
  return { name: app.name, url: await opened.getUrl() };
}
