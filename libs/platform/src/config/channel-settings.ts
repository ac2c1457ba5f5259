import { StartFailure } from '../start-failure';
import type { SettingName } from './settings';

/** By what e-mail and texts go out; undefined parts are not set up, and messages are then read on the pages alone. */
export interface ChannelSettings {
  readonly notify: NotifySettings | undefined;
  readonly smtp: SmtpSettings | undefined;
  /** Where links lead: the address of the pages, without a slash at its end. */
  readonly publicUrl: string;
}

export interface NotifySettings {
  readonly url: string;
  readonly apiKey: string;
  readonly emailTemplate: string;
  readonly textTemplate: string;
}

export interface SmtpSettings {
  readonly url: string;
  readonly from: string;
}

export const NO_CHANNELS: ChannelSettings = { notify: undefined, smtp: undefined, publicUrl: '' };

/** Whether anything can go out by e-mail: without, nobody can be sent a link. */
export function hasEmail({ notify, smtp }: ChannelSettings): boolean {
  return notify !== undefined || smtp !== undefined;
}

/** @throws StartFailure where one setting lacks another that it needs. */
export function readChannels(read: (name: SettingName) => string): ChannelSettings {
  const publicUrl = read('PUBLIC_URL').replace(/\/+$/, '');
  const notify = readNotify(read);
  const smtp = readSmtp(read);
  if (notify && smtp) throw new StartFailure('NOTIFY_API_KEY and SMTP_URL are both set: leave one of them out.');
  if ((notify ?? smtp) && publicUrl === '') {
    throw new StartFailure('PUBLIC_URL must be set where e-mail is sent: links in it lead there.');
  }
  return { notify, smtp, publicUrl };
}

function readNotify(read: (name: SettingName) => string): NotifySettings | undefined {
  const apiKey = read('NOTIFY_API_KEY');
  if (apiKey === '') return undefined;
  const emailTemplate = read('NOTIFY_EMAIL_TEMPLATE');
  if (emailTemplate === '') throw new StartFailure('NOTIFY_EMAIL_TEMPLATE must be set where NOTIFY_API_KEY is.');
  return { url: read('NOTIFY_URL'), apiKey, emailTemplate, textTemplate: read('NOTIFY_TEXT_TEMPLATE') };
}

function readSmtp(read: (name: SettingName) => string): SmtpSettings | undefined {
  const url = read('SMTP_URL');
  if (url === '') return undefined;
  const from = read('MAIL_FROM');
  if (from === '') throw new StartFailure('MAIL_FROM must be set where SMTP_URL is.');
  return { url, from };
}
