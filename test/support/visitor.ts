import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

/** A form as a browser sends it; a field that is there several times has several values. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Someone who reads pages over HTTP, keeps cookies, and sends forms with the token of the last page seen. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private token = '';

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Readonly<Record<string, string>> = {},
    /** Where they are: limits count by it. */
    private readonly remoteAddress = '127.0.0.1',
  ) {}

  private get from() {
    return { remoteAddress: this.remoteAddress };
  }

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const answer = await this.app.inject({ ...this.from, method: 'GET', url, headers: this.sent(headers) });
    return this.remember(answer);
  }

  /** A form as it is given, without a token. */
  async post(url: string, fields: Fields): Promise<Answer> {
    const answer = await this.app.inject({
      ...this.from,
      method: 'POST',
      url,
      headers: this.sent({ 'content-type': 'application/x-www-form-urlencoded' }),
      payload: encoded(fields),
    });
    return this.remember(answer);
  }

  /** A form with the token of the last page that had one. */
  submit(url: string, fields: Fields): Promise<Answer> {
    return this.post(url, { _csrf: this.token, ...fields });
  }

  async signIn(userId: string): Promise<Answer> {
    await this.get('/sign-in');
    const answer = await this.submit('/sign-in', { user: userId });
    if (answer.statusCode !== 303) throw new Error(`sign-in answered ${String(answer.statusCode)}`);
    return answer;
  }

  private sent(headers: Readonly<Record<string, string>>): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { ...this.headers, ...headers, ...(cookie === '' ? {} : { cookie }) };
  }

  private remember(answer: Answer): Answer {
    for (const { name, value, expires } of answer.cookies) {
      if (expires && expires.getTime() <= Date.now()) this.cookies.delete(name);
      else this.cookies.set(name, encodeURIComponent(value));
    }
    this.token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? this.token;
    return answer;
  }
}

function encoded(fields: Fields): string {
  const all = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(all).toString();
}
