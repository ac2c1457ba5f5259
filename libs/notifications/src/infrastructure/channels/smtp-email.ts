import type { SmtpSettings } from '@commonweal/platform';
import { createTransport } from 'nodemailer';
import {
  ChannelUnavailable,
  type EmailChannel,
  type Outgoing,
  type SendOutcome,
} from '../../application/ports/channels';

const PATIENCE_MS = 20_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** E-mail by the organisation's own server. The reference is the Message-ID, by which receivers know one that comes twice. */
export class SmtpEmail implements EmailChannel {
  readonly isSet = true;
  private readonly transport;
  private readonly domain: string;

  constructor(private readonly settings: SmtpSettings) {
    const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
    // A link that signs in goes over no open line but to this machine itself.
    const requireTLS = !LOOPBACK.test(new URL(settings.url).hostname);
    const closed = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = createTransport({ url: settings.url, requireTLS, ...patience, ...closed });
    this.domain = /@([^\s>]+)/.exec(settings.from)?.[1] ?? 'localhost';
  }

  async send({ reference, to, subject, text }: Outgoing): Promise<SendOutcome> {
    const messageId = `<${reference}@${this.domain}>`;
    // As parts, not as a header to be read: an address can name one receiver only.
    const receiver = { name: '', address: to };
    try {
      await this.transport.sendMail({ from: this.settings.from, to: receiver, subject, text, messageId });
      return { state: 'sent' };
    } catch (error) {
      return refusalOf(error);
    }
  }

  /** A mail server cannot be asked. */
  wasSent(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

/** Only what the server says of this address or message is for good; a wrong password or a lost line is not. */
function refusalOf(error: unknown): SendOutcome {
  const {
    code = 'SMTP',
    responseCode,
    permanent,
  } = error as { code?: string; responseCode?: number; permanent?: boolean };
  const named = responseCode === undefined ? code : `SMTP_${String(responseCode)}`;
  if (permanent === true && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { state: 'refused', code: named };
  throw new ChannelUnavailable(named);
}
