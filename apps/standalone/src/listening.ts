import * as net from 'node:net';
import { type Config, type SettingName, StartFailure } from '@commonweal/platform';

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** Where anyone may sign in as anyone, nobody from outside may call. */
export function assertDemonstrationIsLocal(config: Config): void {
  if (!config.demonstration || LOOPBACK.test(config.host)) return;
  throw new StartFailure(
    `HOST is ${config.host}, and demonstration mode listens on this machine only: leave HOST out, or set NODE_ENV=production.`,
  );
}

/** Found out before anything is started; listening finds out again, should somebody be quicker. */
export async function assertPortsAreFree(config: Config): Promise<void> {
  if (config.webPort === config.apiPort && config.webPort !== 0) {
    throw new StartFailure(`WEB_PORT and API_PORT are both ${String(config.webPort)}: give each its own.`);
  }
  await assertFree(config.host, config.webPort, 'WEB_PORT');
  await assertFree(config.host, config.apiPort, 'API_PORT');
}

function assertFree(host: string, port: number, setting: SettingName): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => {
      reject(listenFailure(error, { host, port, setting }) ?? error);
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve();
      });
    });
  });
}

/** A sentence for an address on which one cannot listen; undefined for any other error. */
export function listenFailure(
  error: unknown,
  { host, port, setting }: { host: string; port: number; setting: SettingName },
): StartFailure | undefined {
  const at = String(port);
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${at} is taken by another program: stop that, or set ${setting} to a free port.`,
    EACCES: `You may not listen on port ${at}: set ${setting} to one above 1023.`,
    EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine: leave HOST out.`,
    ENOTFOUND: `HOST is ${host}, which is no address of this machine: leave HOST out.`,
  };
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? ''];
  return sentence === undefined ? undefined : new StartFailure(sentence);
}
