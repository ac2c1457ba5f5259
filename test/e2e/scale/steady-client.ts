import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 60;
const PAUSE_MS = 100;

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** An outside client as the contract asks it to be: takes the addresses in turn, and sends again what had no answer. */
export class SteadyClient {
  retries = 0;
  requests = 0;
  private next = 0;
  private readonly authorization: Readonly<Record<string, string>>;

  constructor(
    private readonly urls: readonly string[],
    token?: string,
  ) {
    this.authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  get(path: string): Promise<Answer> {
    return this.send(path, { method: 'GET', headers: this.authorization });
  }

  /** The key makes it safe to send again. */
  post(path: string, body: unknown, key: string): Promise<Answer> {
    const headers = { ...this.authorization, 'content-type': 'application/json', 'idempotency-key': key };
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  private async send(path: string, init: RequestInit): Promise<Answer> {
    this.requests += 1;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await this.once(path, init);
      if (answer !== undefined && answer.status < 500) return answer;
      this.retries += 1;
      await pause(PAUSE_MS);
    }
    throw new Error(`no answer to ${init.method ?? ''} ${path} after ${TRIES} tries`);
  }

  private async once(path: string, init: RequestInit): Promise<Answer | undefined> {
    const url = this.urls[this.next++ % this.urls.length] ?? '';
    try {
      const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
      return { status: response.status, text: await response.text() };
    } catch {
      return undefined;
    }
  }
}
