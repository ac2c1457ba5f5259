import { createHmac } from 'node:crypto';
import type { Clock } from '@commonweal/kernel';
import { ChannelUnavailable, type SendOutcome } from '../../application/ports/channels';

const PATIENCE_MS = 20_000;
/** name-SERVICE-SECRET, the last two of 36 characters each. */
const API_KEY = /([0-9a-f-]{36})-([0-9a-f-]{36})$/;
/** What Notify says when another try is no use: a bad address, a message that its template cannot hold. */
const FOR_GOOD = new Set(['BadRequestError', 'ValidationError']);

interface Found {
  readonly notifications?: readonly { readonly status: string }[];
}

/**
 * The few calls of GOV.UK Notify that are needed: send, and find by our reference. Its limits (3,000 a minute, and by day)
 * answer 429 and are tried again by the queue, as are 5xx and a clock that is off (403); 400 is for good.
 */
export class NotifyClient {
  private readonly service: string;
  private readonly secret: string;

  /** @throws Error for an API key of another shape. */
  constructor(
    private readonly url: string,
    apiKey: string,
    private readonly clock: Clock,
  ) {
    const [, service, secret] = API_KEY.exec(apiKey) ?? [];
    if (service === undefined || secret === undefined) throw new Error('NOTIFY_API_KEY is not an API key of Notify');
    this.service = service;
    this.secret = secret;
  }

  async send(kind: 'email' | 'sms', body: Readonly<Record<string, unknown>>): Promise<SendOutcome> {
    const answer = await this.call('POST', `/v2/notifications/${kind}`, body);
    if (answer.ok) return { state: 'sent' };
    const error = await errorOf(answer);
    if (answer.status === 400 && FOR_GOOD.has(error)) return { state: 'refused', code: codeOf(answer.status, error) };
    throw new ChannelUnavailable(codeOf(answer.status, error));
  }

  /** Whether one with this reference was taken; one that failed for good is not tried again either. */
  async wasSent(kind: 'email' | 'sms', reference: string): Promise<boolean> {
    const query = new URLSearchParams({ reference, template_type: kind });
    const answer = await this.call('GET', `/v2/notifications?${query.toString()}`);
    if (!answer.ok) throw new ChannelUnavailable(codeOf(answer.status, await errorOf(answer)));
    const { notifications = [] } = (await answer.json()) as Found;
    return notifications.length > 0;
  }

  private async call(method: string, path: string, body?: unknown): Promise<Response> {
    try {
      return await fetch(new URL(path, this.url), {
        method,
        headers: { authorization: `Bearer ${this.token()}`, 'content-type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
        redirect: 'error',
      });
    } catch {
      throw new ChannelUnavailable('NOTIFY_UNREACHABLE');
    }
  }

  /** Good for 30 seconds, so each call has its own. */
  private token(): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const issuedAt = Math.floor(Date.parse(this.clock.now()) / 1000);
    const signed = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: this.service, iat: issuedAt })}`;
    return `${signed}.${createHmac('sha256', this.secret).update(signed).digest('base64url')}`;
  }
}

/** The kind of error: its message may quote the address, and is read by nobody. */
async function errorOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { readonly errors?: readonly { readonly error?: string }[] };
  return body.errors?.[0]?.error ?? '';
}

function codeOf(status: number, error: string): string {
  const kind = /^[A-Za-z]{1,30}$/.test(error) ? `_${error.toUpperCase()}` : '';
  return `NOTIFY_${String(status)}${kind}`;
}
