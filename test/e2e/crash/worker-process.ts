import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { WorkerOrders } from './mortal-worker';

const RUNNER = join(__dirname, '../../support/run-typescript.js');
const WORKER = join(__dirname, 'mortal-worker.ts');

/** The whole worker in a process of its own, to be killed. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Until it is at work; one that is to die may die before it can say so. */
  static async start(orders: WorkerOrders): Promise<WorkerProcess> {
    const child = fork(RUNNER, [WORKER], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.send(orders);
    await new Promise<void>((resolve) => {
      for (const event of ['message', 'exit'] as const) {
        child.once(event, () => {
          resolve();
        });
      }
    });
    return new WorkerProcess(child);
  }

  get isWorking(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async kill(): Promise<void> {
    if (!this.isWorking) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await gone;
  }
}
