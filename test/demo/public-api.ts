import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What api-contract names of each thing, as far as the demonstration reads it. */
export interface DemoUser {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly authorityId: string | null;
  readonly personId?: string;
  readonly providerId?: string;
}

type Json = Readonly<Record<string, unknown>>;

const PATIENCE_MS = 30_000;
const POLL_MS = 200;

/** One person calling as an outside client: a token and addresses, nothing else. */
export class Caller {
  constructor(
    private readonly base: string,
    readonly who: DemoUser,
    private readonly token: string,
  ) {}

  async get<T = Json>(path: string): Promise<T> {
    return (await answered(`GET ${path}`, await this.fetch('GET', path))).json() as Promise<T>;
  }

  async text(path: string): Promise<string> {
    return (await answered(`GET ${path}`, await this.fetch('GET', path))).text();
  }

  /** With a key of its own, as every POST that has an effect. */
  async post<T = Json>(path: string, body: unknown): Promise<T> {
    const answer = await answered(`POST ${path}`, await this.fetch('POST', path, body));
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }

  /** Every item of a list, page by page. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null | undefined;
    do {
      const joint = path.includes('?') ? '&' : '?';
      const from = cursor ? `${joint}cursor=${encodeURIComponent(cursor)}` : '';
      const page = await this.get<{ items: T[]; nextCursor?: string | null }>(`${path}${from}`);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  /** Asks again until it is so. @throws Error when it is not in half a minute. */
  async until<T>(path: string, what: string, isSo: (answer: T) => boolean): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.get<T>(path);
      if (isSo(answer)) return answer;
      if (performance.now() > deadline) throw new Error(`it did not come about that ${what}`);
      await pause(POLL_MS);
    }
  }

  private fetch(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const key: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    return fetch(`${this.base}${path}`, { method, headers: { ...headers, ...key }, ...sent });
  }
}

/** The invented people, each of whom can be called as. */
export class PublicApi {
  private constructor(
    private readonly base: string,
    readonly users: readonly DemoUser[],
  ) {}

  static async at(base: string): Promise<PublicApi> {
    const answer = await answered('GET /demo/users', await fetch(`${base}/demo/users`));
    return new PublicApi(base, ((await answer.json()) as { items: DemoUser[] }).items);
  }

  /** @throws Error when the demonstration has nobody like that. */
  async someone(what: string, is: (user: DemoUser) => boolean): Promise<Caller> {
    const who = this.users.find(is);
    if (who === undefined) throw new Error(`the demonstration has no ${what}`);
    const headers = { 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify({ user: who.user }) };
    const answer = await answered('POST /demo/tokens', await fetch(`${this.base}/demo/tokens`, asked));
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return new Caller(this.base, who, accessToken);
  }
}

/** @throws Error with what the problem document says. */
async function answered(call: string, answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new Error(`${call} answered ${String(answer.status)}: ${await answer.text()}`);
}
