import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

const RUNNER = join(__dirname, '../support/run-typescript.js');

type Reply = { readonly answer: unknown } | { readonly error: string };

/** A part of the bench that runs in a process of its own and answers one request at a time. */
export class Program {
  private constructor(private readonly child: ChildProcess) {}

  /** file: a program of this folder that calls `answerRequests`. */
  static start(file: string, options: { readonly environment?: NodeJS.ProcessEnv } = {}): Program {
    const execArgv = process.env.BENCH_PROFILE === file ? ['--cpu-prof', '--cpu-prof-dir=bench-results'] : [];
    const child = fork(RUNNER, [join(__dirname, file)], {
      env: { ...process.env, ...options.environment },
      execArgv,
      // What the program logs costs what it costs in production, and is read by nobody.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new Program(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  ask<Answer>(request: object): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = () => {
        reject(new Error('a program of the bench ended before it answered'));
      };
      this.child.once('exit', ended);
      this.child.once('message', (reply: Reply) => {
        this.child.off('exit', ended);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.answer as Answer);
      });
      this.child.send(request);
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
  }
}

/** The other side: answers each request, and ends when the bench closes the channel or dies. */
export function answerRequests(
  answer: (request: never) => Promise<unknown>,
  close: () => Promise<void> = () => Promise.resolve(),
): void {
  process.on('message', (request) => {
    answer(request as never).then(
      (result) => process.send?.({ answer: result ?? null }),
      (error: unknown) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.once('disconnect', () => {
    void close().finally(() => process.exit(0));
  });
}
