import { createServer } from 'node:net';
import { makeDataFolder } from '../support/data-folder';
import { Standalone } from '../support/standalone';

/** With a build and the demonstration data, on a slow machine that does other things too. */
const LONGEST_START_MS = 300_000;

/** `npm start` with data and ports of its own; stopped, nothing of it is left. */
export class Installation {
  private constructor(
    readonly apiUrl: string,
    private readonly program: Standalone,
    private readonly folder: { remove: () => void },
  ) {}

  static async start(): Promise<Installation> {
    const folder = makeDataFolder();
    const [web, api] = [await freePort(), await freePort()];
    const program = new Standalone({ DATA_DIR: folder.path, WEB_PORT: String(web), API_PORT: String(api) });
    const installation = new Installation(`http://127.0.0.1:${String(api)}/api/v1`, program, folder);
    try {
      await program.running(LONGEST_START_MS);
    } catch (error) {
      await installation.stop();
      throw error;
    }
    return installation;
  }

  async stop(): Promise<void> {
    this.program.kill('SIGINT');
    await this.program.ended;
    this.folder.remove();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no port is free'));
      });
    });
  });
}
