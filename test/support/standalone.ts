import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = path.join(__dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** `npm start` without npm: the same program, its words and its end. */
export class Standalone {
  output = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;

  constructor(environment: Readonly<Record<string, string>>, flags: readonly string[] = [], root = ROOT) {
    const inherited = Object.entries(process.env).filter(([name]) =>
      /^(PATH|HOME|TMPDIR|LANG|LD_LIBRARY_PATH)$/.test(name),
    );
    const env = { ...Object.fromEntries(inherited), LOG_LEVEL: 'silent', ...environment };
    this.child = spawn(process.execPath, [...flags, path.join(root, 'scripts/start.js')], { env, cwd: root });
    const listen = (chunk: Buffer) => {
      this.output += chunk.toString('utf8');
    };
    this.child.stdout?.on('data', listen);
    this.child.stderr?.on('data', listen);
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('it did not start');
    return this.child.pid;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Until it has told where to go. */
  async running(milliseconds = 180_000): Promise<void> {
    const until = new AbortController();
    const told = eventually(
      'it tells where to go',
      () => this.output.includes('Ctrl-C stops'),
      milliseconds,
      until.signal,
    );
    const over = this.ended.then(() => {
      throw new Error(`it ended instead of starting: ${this.output}`);
    });
    try {
      await Promise.race([told, over]);
    } finally {
      until.abort();
    }
  }
}

/** Waits until it is so, or fails after a while. */
export async function eventually(
  what: string,
  isSo: () => boolean,
  milliseconds = 15_000,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!isSo() && signal?.aborted !== true) {
    if (performance.now() > deadline) throw new Error(`not so after ${milliseconds} ms: ${what}`);
    await pause(25);
  }
}
