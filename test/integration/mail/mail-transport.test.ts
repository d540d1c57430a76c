import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailCatcher } from '../../support/mail-catcher.js';
import { Config } from '../../../src/platform/config/config.js';
import { MailDelayed, MailRefused } from '../../../src/platform/mail/mail-errors.js';
import { MailTransport } from '../../../src/platform/mail/mail-transport.js';

const mail = {
  from: 'Kommune bewegt Welt <wettbewerb@example.org>',
  to: 'Ayşe Łukasz <ayse@example.org>',
  subject: 'Ihre Bewerbung für Nürnberg',
  text: 'Guten Tag,\n\nbitte bestätigen Sie: http://127.0.0.1/x?a=1.',
  html: '<p>Guten Tag</p>',
  messageId: '<m1@example.org>',
};

let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await MailCatcher.start();
});
beforeEach(() => catcher.clear());
afterAll(() => catcher.stop());

const transport = (query = '') =>
  new MailTransport(Object.assign(new Config(), { smtpUrl: catcher.smtpUrl + query }));

describe('MailTransport', () => {
  it('delivers text, HTML and attachments with the Message-ID of the caller', async () => {
    const attachment = {
      name: 'Eingangsbestätigung.pdf',
      type: 'application/pdf',
      content: Buffer.from('%PDF'),
    };
    await transport().send({ ...mail, attachments: [attachment], headers: { 'X-Cause': 'receipt' } });
    const caught = await catcher.waitForMailTo('ayse@example.org');
    expect(caught).toMatchObject({
      messageId: '<m1@example.org>',
      from: mail.from,
      to: ['ayse@example.org'],
      subject: mail.subject,
      text: mail.text,
      links: ['http://127.0.0.1/x?a=1'],
      headers: { 'auto-submitted': 'auto-generated', 'x-cause': 'receipt' },
      attachments: [attachment],
      envelope: { from: 'wettbewerb@example.org', to: ['ayse@example.org'] },
    });
    expect(caught.html).toContain('<p>Guten Tag</p>');
  });

  it('tells a refusal for good from one for now', async () => {
    catcher.refuseNext(1, 550);
    await expect(transport().send(mail)).rejects.toThrow(MailRefused);
    catcher.refuseNext(1, 451);
    await expect(transport().send(mail)).rejects.toThrow(MailDelayed);
    await transport().send(mail);
    expect(catcher.deliveries(mail.messageId)).toBe(1);
  });

  it('refuses a mail without a usable recipient for good', async () => {
    await expect(transport().send({ ...mail, to: 'nobody' })).rejects.toThrow(MailRefused);
    await expect(transport().send({ ...mail, to: '' })).rejects.toThrow(MailRefused);
  });

  it('never sends to a second recipient smuggled in by a line break', async () => {
    await transport().send({ ...mail, subject: 'Hallo\r\nBcc: other@example.org' });
    const caught = await catcher.waitForMailTo('ayse@example.org');
    expect([caught.envelope.to, caught.headers['bcc']]).toEqual([['ayse@example.org'], undefined]);
  });

  it('gives up a server that does not answer, for now', async () => {
    catcher.hang();
    await expect(transport('?socketTimeout=200').send(mail)).rejects.toThrow(MailDelayed);
  });

  it('waits for a server that is down and delivers when it is back', async () => {
    await catcher.stop();
    await expect(transport().send(mail)).rejects.toThrow(MailDelayed);
    await catcher.start();
    await transport().send(mail);
    expect(catcher.deliveries(mail.messageId)).toBe(1);
  });

  it('knows whether there is a server', async () => {
    const without = new MailTransport(new Config());
    expect([without.isConfigured, transport().isConfigured]).toEqual([false, true]);
    await expect(without.send(mail)).rejects.toThrow(MailDelayed);
  });
});
