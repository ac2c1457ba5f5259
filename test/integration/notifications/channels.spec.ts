import { SystemClock } from '@commonweal/kernel';
import { NotifyClient } from '../../../libs/notifications/src/infrastructure/channels/notify-client';
import { NotifyEmail, NotifyTexts } from '../../../libs/notifications/src/infrastructure/channels/notify-channels';
import { SmtpEmail } from '../../../libs/notifications/src/infrastructure/channels/smtp-email';
import { MailServer } from '../../support/mail-server';
import { NOTIFY_ERRORS, NOTIFY_KEY, NotifyServer } from '../../support/notify-server';

const LETTER = { reference: '0193-a', to: 'iris@example.com', subject: 'Neges i chi: ŵ', text: 'Mae neges yn aros. ŷ' };

describe('e-mail and texts by Notify', () => {
  let notify: NotifyServer;
  let email: NotifyEmail;
  let texts: NotifyTexts;
  beforeAll(async () => {
    notify = await NotifyServer.open();
    const client = new NotifyClient(notify.url, NOTIFY_KEY, new SystemClock());
    email = new NotifyEmail(client, 'letter-template');
    texts = new NotifyTexts(client, 'text-template');
  });
  afterAll(() => notify.close());

  it('go with our reference, the template and the words', async () => {
    expect(await email.send(LETTER)).toEqual({ state: 'sent' });
    expect(await texts.send({ ...LETTER, to: '+447700900123' })).toEqual({ state: 'sent' });
    const { reference, subject, text } = LETTER;
    expect(notify.taken).toEqual([
      { kind: 'email', reference, to: LETTER.to, template: 'letter-template', personalisation: { subject, text } },
      { kind: 'sms', reference, to: '+447700900123', template: 'text-template', personalisation: { text } },
    ]);
    expect([await email.wasSent(reference), await email.wasSent('0193-b')]).toEqual([true, false]);
  });

  it('are refused for good where the address is wrong', async () => {
    expect(await email.send({ ...LETTER, to: 'bad' })).toEqual({
      state: 'refused',
      code: 'NOTIFY_400_VALIDATIONERROR',
    });
  });

  it.each([
    [429, 'RateLimitError'],
    [429, 'TooManyRequestsError'],
    [403, 'AuthError'],
    [500, 'InternalServerError'],
  ])('may be tried again after %i %s, and say nothing of the address', async (status, error) => {
    notify.next.push(NOTIFY_ERRORS.failed(status, error));
    await expect(email.send(LETTER)).rejects.toMatchObject({
      name: 'ChannelUnavailable',
      message: `NOTIFY_${String(status)}_${error.toUpperCase()}`,
    });
  });

  it('may be tried again when the answer is lost, and can then be found by their reference', async () => {
    notify.next.push('lost');
    await expect(email.send({ ...LETTER, reference: '0193-c' })).rejects.toMatchObject({ code: 'NOTIFY_UNREACHABLE' });
    expect(await email.wasSent('0193-c')).toBe(true);
  });

  it('are refused by Notify with another key, and not sent with none', async () => {
    const other = new NotifyClient(notify.url, NOTIFY_KEY.replace(/b0$/, 'b1'), new SystemClock());
    await expect(new NotifyEmail(other, 't').send(LETTER)).rejects.toMatchObject({ code: 'NOTIFY_403_AUTHERROR' });
    expect(() => new NotifyClient(notify.url, 'nonsense', new SystemClock())).toThrow('is not an API key of Notify');
  });
});

describe('e-mail by SMTP', () => {
  let mail: MailServer;
  let email: SmtpEmail;
  beforeAll(async () => {
    mail = await MailServer.open();
    email = new SmtpEmail({ url: mail.url, from: 'Commonweal <post@commonweal.example>' });
  });
  afterAll(() => mail.close());

  it('goes with our reference as its Message-ID, from the address that was set', async () => {
    expect(await email.send(LETTER)).toEqual({ state: 'sent' });
    const [letter] = mail.letters;
    expect(letter?.to).toEqual([LETTER.to]);
    expect(letter?.raw).toContain('Message-ID: <0193-a@commonweal.example>');
    expect(letter?.raw).toMatch(/^From: Commonweal <post@commonweal\.example>/m);
    expect(letter?.text).toContain(LETTER.text);
  });

  it('reaches one address, whatever is written in it', async () => {
    const to = 'iris@example.com, other@example.com';
    await email.send({ ...LETTER, to, reference: '0193-b' }).catch(() => undefined);
    expect(mail.letters.flatMap((letter) => letter.to)).not.toContain('other@example.com');
  });

  it('is refused for good where there is no such mailbox, and may be tried again when the server is busy', async () => {
    expect(await email.send({ ...LETTER, to: 'gone@example.com' })).toEqual({ state: 'refused', code: 'SMTP_550' });
    mail.busyFor = 1;
    await expect(email.send(LETTER)).rejects.toMatchObject({ name: 'ChannelUnavailable', code: 'SMTP_451' });
  });

  it('goes over no open line to another machine', async () => {
    const port = new URL(mail.url).port;
    const open = new SmtpEmail({ url: `smtp://0.0.0.0:${port}`, from: 'post@commonweal.example' });
    await expect(open.send(LETTER)).rejects.toMatchObject({ name: 'ChannelUnavailable' });
  });
});
