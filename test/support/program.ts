import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '@commonweal/platform';

const ROOT = join(__dirname, '../..');
const RUNNER = join(__dirname, 'run-typescript.js');
const STARTED = { api: /Server listening/, web: /Server listening/, worker: /worker at work/ } as const;
const PATIENCE_MS = 60_000;

export type ProgramName = keyof typeof STARTED;

/** One program of an installation of several, in a process of its own, as a container would run it. */
export class Program {
  /** Of api and web. */
  readonly url: string;
  output = '';
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;

  private constructor(
    readonly name: ProgramName,
    port: number,
    settings: Readonly<Record<string, string>>,
  ) {
    this.url = `http://127.0.0.1:${String(port)}`;
    const inherited = Object.entries(process.env).filter(([key]) => /^(PATH|HOME|TMPDIR|LANG)$/.test(key));
    const ports = { API_PORT: String(port), WEB_PORT: String(port) };
    const env = { ...Object.fromEntries(inherited), LOG_LEVEL: 'info', ...ports, ...settings };
    this.child = spawn(process.execPath, [RUNNER, join(ROOT, `apps/${name}/src/main.ts`)], { env, cwd: ROOT });
    const listen = (chunk: Buffer) => {
      this.output += chunk.toString('utf8');
    };
    this.child.stdout?.on('data', listen);
    this.child.stderr?.on('data', listen);
    this.ended = new Promise((resolve) => {
      this.child.once('close', () => {
        resolve();
      });
    });
  }

  /** Until it does its work. */
  static async start(name: ProgramName, settings: Readonly<Record<string, string>>): Promise<Program> {
    const program = new Program(name, await freePort(), settings);
    const told = new Promise<void>((resolve) => {
      program.child.stdout?.on('data', () => {
        if (STARTED[name].test(program.output)) resolve();
      });
    });
    const never = (why: string) => new Error(`the ${name} ${why}: ${program.output}`);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(never('does not start'));
      }, PATIENCE_MS);
    });
    const over = program.ended.then(() => Promise.reject(never('ended')));
    await Promise.race([told, over, late]).finally(() => {
      clearTimeout(timer);
    });
    return program;
  }

  /** As the kernel or a lost machine would end it. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
