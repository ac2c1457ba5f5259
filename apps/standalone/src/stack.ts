interface Part {
  readonly name: string;
  readonly stop: () => Promise<void>;
}

/** What has been started, stopped in the opposite order. */
export class Stack {
  private readonly parts: Part[] = [];
  private stopping: Promise<void> | undefined;

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  /** A part that arrives while the others are being stopped is stopped at once. */
  async add(name: string, stop: () => Promise<void>): Promise<void> {
    if (this.isStopping) await stop();
    else this.parts.push({ name, stop });
  }

  /** Goes on when a part does not stop, so that those below it still do. */
  stop(say: (sentence: string) => void): Promise<void> {
    this.stopping ??= this.stopAll(say);
    return this.stopping;
  }

  private async stopAll(say: (sentence: string) => void): Promise<void> {
    for (let part = this.parts.pop(); part !== undefined; part = this.parts.pop()) {
      try {
        await part.stop();
      } catch (error) {
        say(`${part.name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
