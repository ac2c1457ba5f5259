import { randomInt } from 'node:crypto';
import * as net from 'node:net';

// Below the range from which systems pick the near end of outgoing connections.
const LOWEST = 20_000;
const HIGHEST = 32_767;
const TRIES = 50;

/** A port of the loopback address on which nobody listens at this moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port found in ${String(TRIES)} tries`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
