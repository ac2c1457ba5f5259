import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: readonly string[];
  /** Headers and text, as they came over the line. */
  readonly raw: string;
  /** The text alone, decoded. */
  readonly text: string;
}

/** A mail server of this machine that keeps what it is given; an address that begins with "gone" it refuses. */
export class MailServer {
  readonly letters: Letter[] = [];
  /** How many of the next letters are answered "try again later". */
  busyFor = 0;

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<MailServer> {
    const server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      logger: false,
      onRcptTo: ({ address }, _, done) => {
        if (address.startsWith('gone')) done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
        else done();
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (mail.busyFor-- > 0) {
            done(Object.assign(new Error('busy'), { responseCode: 451 }));
            return;
          }
          const raw = Buffer.concat(parts).toString('utf8');
          mail.letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, text: textOf(raw) });
          done();
        });
      },
    });
    const mail = new MailServer(server);
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.server.address() as AddressInfo).port)}`;
  }

  /** Waits until so many have come. */
  async received(count: number): Promise<readonly Letter[]> {
    for (let tries = 0; tries < 400 && this.letters.length < count; tries++) await pause(25);
    return this.letters;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}

function textOf(raw: string): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  const coding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (coding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (coding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
