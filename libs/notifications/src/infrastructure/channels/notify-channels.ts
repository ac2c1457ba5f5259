import type { EmailChannel, Outgoing, SendOutcome, TextChannel } from '../../application/ports/channels';
import type { NotifyClient } from './notify-client';

/** E-mail by GOV.UK Notify. Its template holds ((subject)) and ((text)). */
export class NotifyEmail implements EmailChannel {
  readonly isSet = true;

  constructor(
    private readonly client: NotifyClient,
    private readonly template: string,
  ) {}

  send({ reference, to, subject, text }: Outgoing): Promise<SendOutcome> {
    const personalisation = { subject, text };
    return this.client.send('email', { email_address: to, template_id: this.template, personalisation, reference });
  }

  wasSent(reference: string): Promise<boolean> {
    return this.client.wasSent('email', reference);
  }
}

/** Texts by GOV.UK Notify. Its template holds ((text)). */
export class NotifyTexts implements TextChannel {
  readonly isSet = true;

  constructor(
    private readonly client: NotifyClient,
    private readonly template: string,
  ) {}

  send({ reference, to, text }: Outgoing): Promise<SendOutcome> {
    const personalisation = { text };
    return this.client.send('sms', { phone_number: to, template_id: this.template, personalisation, reference });
  }

  wasSent(reference: string): Promise<boolean> {
    return this.client.wasSent('sms', reference);
  }
}
