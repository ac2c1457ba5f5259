import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

export interface FakeTransfer {
  readonly id: string;
  readonly object: 'transfer';
  readonly amount: number;
  readonly destination: string;
  readonly transfer_group: string;
  readonly metadata: Record<string, string>;
  amount_reversed: number;
  reversed: boolean;
}

/** Where a request can be held: one that makes nothing, one for a transfer, and its answer when the transfer is made. */
type HoldPoint = 'look-up' | 'request' | 'answer';

interface Held {
  readonly point: HoldPoint;
  readonly arrived: () => void;
  readonly released: Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const WEBHOOK_SECRET = 'whsec_test';

/**
 * Stripe as its rules go, on loopback for the real SDK: a key that was used gives its first answer again and refuses other
 * parameters, money that is not there is refused with balance_insufficient, and events are signed over their bytes.
 */
export class FakeStripe {
  readonly transfers: FakeTransfer[] = [];
  /** Requests to make a transfer that came in, answered or not. */
  asked = 0;
  balance = 1_000_000;
  /** The next transfers are made, but their answers never arrive. */
  loseAnswers = 0;
  private held: Held | undefined;
  private readonly keys = new Map<string, { readonly params: string; readonly answer: Answer }>();
  private accounts = 0;
  private events = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeStripe> {
    const server = createServer();
    const fake = new FakeStripe(server);
    server.on('request', (request, response) => void fake.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  settings(payer: string) {
    const { port } = this.server.address() as AddressInfo;
    const api = `http://127.0.0.1:${String(port)}`;
    return { secretKey: 'sk_test_invented', webhookSecret: WEBHOOK_SECRET, payer, api };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Stops the next request at the point: reached when one is there, until it is released. */
  hold(point: HoldPoint): { readonly reached: Promise<void>; readonly release: () => void } {
    let letGo: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const reached = new Promise<void>((arrived) => {
      this.held = { point, arrived, released };
    });
    return {
      reached,
      release: () => {
        letGo();
      },
    };
  }

  /** An event as it is sent: its bytes and their signature. */
  event(type: string, object: object, created = Math.trunc(Date.now() / 1000)): { rawBody: Buffer; signature: string } {
    const id = `evt_${String(++this.events)}`;
    const payload = JSON.stringify({ id, object: 'event', type, created, data: { object } });
    const signature = new Stripe('sk_test_invented').webhooks.generateTestHeaderString({
      payload,
      secret: WEBHOOK_SECRET,
    });
    return { rawBody: Buffer.from(payload), signature };
  }

  /** So much of a transfer is taken back, as somebody does it in Stripe's own pages; the event that tells of it. */
  takeBack(transfer: FakeTransfer, amount: number): { rawBody: Buffer; signature: string } {
    if (transfer.amount_reversed + amount > transfer.amount) throw new RangeError('more than the transfer');
    transfer.amount_reversed += amount;
    transfer.reversed = transfer.amount_reversed === transfer.amount;
    this.balance += amount;
    return this.event('transfer.reversed', transfer);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const params = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? '', 'http://stripe');
    const isTransfer = url.pathname === '/v1/transfers' && request.method === 'POST';
    await this.pass(isTransfer ? 'request' : 'look-up');
    const answer = this.once(request.headers['idempotency-key'], params, () =>
      this.answerTo(request.method ?? '', url, params),
    );
    if (isTransfer) await this.pass('answer');
    if (isTransfer && this.loseAnswers > 0) {
      this.loseAnswers--;
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', 'request-id': 'req_test' });
    response.end(JSON.stringify(answer.body));
  }

  private async pass(point: HoldPoint): Promise<void> {
    const { held } = this;
    if (held?.point !== point) return;
    this.held = undefined;
    held.arrived();
    await held.released;
  }

  private once(key: string | string[] | undefined, params: string, work: () => Answer): Answer {
    if (typeof key !== 'string') return work();
    const used = this.keys.get(key);
    if (used !== undefined && used.params !== params) {
      return refusal(
        400,
        'idempotency_error',
        'Keys for idempotent requests can only be used with the same parameters',
      );
    }
    const answer = used?.answer ?? work();
    this.keys.set(key, { params, answer });
    return answer;
  }

  private answerTo(method: string, { pathname, searchParams }: URL, params: string): Answer {
    if (pathname === '/v1/transfers' && method === 'GET') {
      const data = this.transfers.filter(({ transfer_group: group }) => group === searchParams.get('transfer_group'));
      return { status: 200, body: { object: 'list', data, has_more: false, url: pathname } };
    }
    if (pathname === '/v1/transfers') return this.transfer(new URLSearchParams(params));
    if (pathname === '/v1/accounts')
      return { status: 200, body: { id: `acct_${String(++this.accounts)}`, object: 'account' } };
    if (pathname === '/v1/account_links')
      return { status: 200, body: { object: 'account_link', url: 'https://connect.example/start' } };
    return refusal(404, 'invalid_request_error', 'Unrecognized request URL');
  }

  private transfer(params: URLSearchParams): Answer {
    this.asked++;
    const amount = Number(params.get('amount'));
    if (amount > this.balance) {
      return refusal(400, 'invalid_request_error', 'You have insufficient funds', 'balance_insufficient');
    }
    this.balance -= amount;
    const made: FakeTransfer = {
      ...{
        id: `tr_${String(this.transfers.length + 1)}`,
        object: 'transfer',
        amount,
        amount_reversed: 0,
        reversed: false,
      },
      ...{ destination: params.get('destination') ?? '', transfer_group: params.get('transfer_group') ?? '' },
      metadata: {
        authorityId: params.get('metadata[authorityId]') ?? '',
        paymentId: params.get('metadata[paymentId]') ?? '',
      },
    };
    this.transfers.push(made);
    return { status: 200, body: made };
  }
}

function refusal(status: number, type: string, message: string, code?: string): Answer {
  return { status, body: { error: { type, message, ...(code && { code }) } } };
}
