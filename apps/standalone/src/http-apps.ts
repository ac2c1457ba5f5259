import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config, SettingName } from '@commonweal/platform';
import { listenFailure } from './listening';
import type { Stack } from './stack';

export interface HttpApp {
  readonly name: string;
  readonly setting: SettingName;
  readonly port: (config: Config) => number;
  readonly create: (config: Config) => Promise<NestFastifyApplication>;
}

/** What listens, in the order in which it starts. */
export const HTTP_APPS: readonly HttpApp[] = [];

export async function startHttpApp(app: HttpApp, config: Config, running: Stack): Promise<void> {
  const port = app.port(config);
  const created = await app.create(config);
  await running.add(app.name, () => created.close());
  try {
    await created.listen(port, config.host);
  } catch (error) {
    throw listenFailure(error, { host: config.host, port, setting: app.setting }) ?? error;
  }
}
