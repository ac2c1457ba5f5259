import { Clock } from '@commonweal/kernel';
import type { ChannelSettings } from '@commonweal/platform';
import type { Provider } from '@nestjs/common';
import { EmailChannel, TextChannel } from '../../application/ports/channels';
import { NoChannel } from './no-channel';
import { NotifyClient } from './notify-client';
import { NotifyEmail, NotifyTexts } from './notify-channels';
import { SmtpEmail } from './smtp-email';

export const CHANNEL_SETTINGS = Symbol('ChannelSettings');

/** E-mail by Notify, or else by SMTP; texts by Notify; nothing where nothing is set. */
export function channelProviders(settings: ChannelSettings): Provider[] {
  return [
    { provide: CHANNEL_SETTINGS, useValue: settings },
    { provide: EmailChannel, useFactory: (clock: Clock) => emailOf(settings, clock), inject: [Clock] },
    { provide: TextChannel, useFactory: (clock: Clock) => textsOf(settings, clock), inject: [Clock] },
  ];
}

function emailOf({ notify, smtp }: ChannelSettings, clock: Clock): EmailChannel {
  if (notify) return new NotifyEmail(new NotifyClient(notify.url, notify.apiKey, clock), notify.emailTemplate);
  return smtp ? new SmtpEmail(smtp) : new NoChannel();
}

function textsOf({ notify }: ChannelSettings, clock: Clock): TextChannel {
  if (notify === undefined || notify.textTemplate === '') return new NoChannel();
  return new NotifyTexts(new NotifyClient(notify.url, notify.apiKey, clock), notify.textTemplate);
}
