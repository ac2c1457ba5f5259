import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
export const NOTIFY_KEY = `tests-${SERVICE}-${SECRET}`;

export interface Notification {
  readonly kind: string;
  readonly reference: string;
  readonly to: string;
  readonly template: string;
  readonly personalisation: Readonly<Record<string, string>>;
}

interface Sent {
  readonly email_address?: string;
  readonly phone_number?: string;
  readonly template_id: string;
  readonly reference: string;
  readonly personalisation: Readonly<Record<string, string>>;
}

type Answer = readonly [status: number, body: object];

const failed = (status: number, error: string): Answer => [
  status,
  { status_code: status, errors: [{ error, message: 'What the address was: secret@example.com' }] },
];

/** GOV.UK Notify as far as it is used: keys, references, kinds of error. It never was near the real one. */
export class NotifyServer {
  readonly taken: Notification[] = [];
  /** What the next calls that send are answered instead; 'lost': taken, and the answer never comes. */
  readonly next: (Answer | 'lost')[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<NotifyServer> {
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const answer = notify.answer(request, body);
        if (answer === undefined) response.destroy();
        else response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const notify = new NotifyServer(server, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    return notify;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private answer(request: IncomingMessage, body: string): Answer | undefined {
    if (!isSigned(String(request.headers.authorization))) return failed(403, 'AuthError');
    const { pathname, searchParams } = new URL(String(request.url), this.url);
    if (request.method === 'GET') return [200, { notifications: this.found(searchParams) }];
    const planned = this.next.shift();
    if (planned !== undefined && planned !== 'lost') return planned;
    const answer = this.take(notificationOf(pathname.split('/').at(-1) ?? '', JSON.parse(body) as Sent));
    return planned === 'lost' ? undefined : answer;
  }

  private take(notification: Notification): Answer {
    if (notification.to.startsWith('bad')) return failed(400, 'ValidationError');
    this.taken.push(notification);
    return [201, { id: '740e5834-3a29-46b4-9a6f-16142fde533a' }];
  }

  private found(asked: URLSearchParams): object[] {
    const same = ({ reference, kind }: Notification) =>
      reference === asked.get('reference') && kind === asked.get('template_type');
    return this.taken.filter(same).map(({ reference }) => ({ reference, status: 'delivered' }));
  }
}

function notificationOf(kind: string, { email_address, phone_number, template_id, ...rest }: Sent): Notification {
  return { kind, to: email_address ?? phone_number ?? '', template: template_id, ...rest };
}

/** HS256 by the secret, from the service, within 30 seconds. */
function isSigned(authorization: string): boolean {
  const [head = '', payload = '', signature] = authorization.replace('Bearer ', '').split('.');
  if (createHmac('sha256', SECRET).update(`${head}.${payload}`).digest('base64url') !== signature) return false;
  const { iss, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iss: string; iat: number };
  return iss === SERVICE && Math.abs(Date.now() / 1000 - iat) < 30;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export const NOTIFY_ERRORS = { failed };
