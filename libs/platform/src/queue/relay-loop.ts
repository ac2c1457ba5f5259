import { setTimeout as pause } from 'node:timers/promises';

const IDLE_MILLISECONDS = 200;
const BROKEN_MILLISECONDS = 2_000;

/** Does one piece of work again and again: at once while there is some, five times a second when there is none. */
export class RelayLoop {
  private readonly stopped = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly work: () => Promise<number>,
    private readonly onError: (error: unknown) => void,
    private readonly idleMilliseconds = IDLE_MILLISECONDS,
  ) {}

  start(): void {
    this.running ??= this.loop();
  }

  /** Ends after the piece of work at hand. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const wait = await this.once();
      if (wait > 0) await pause(wait, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }

  private async once(): Promise<number> {
    try {
      return (await this.work()) > 0 ? 0 : this.idleMilliseconds;
    } catch (error) {
      this.onError(error);
      return BROKEN_MILLISECONDS;
    }
  }
}
