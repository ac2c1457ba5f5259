import type { EmailChannel, SendOutcome } from '../../application/ports/channels';

/** Nothing is set up: messages are read on the pages. For e-mail and texts alike. */
export class NoChannel implements EmailChannel {
  readonly isSet = false;

  send(): Promise<SendOutcome> {
    return Promise.resolve({ state: 'refused', code: 'NO_CHANNEL' });
  }

  wasSent(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
