import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '../../../src/platform/config/config.js';
import { type LocalMailbox, startLocalMailbox } from '../../../src/platform/mail/local-mailbox.js';
import { MailTransport } from '../../../src/platform/mail/mail-transport.js';

let dataDir: string;
let mailbox: LocalMailbox;

const start = () => startLocalMailbox({ dataDir, smtpPort: 0, webPort: 0 });
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mailbox-'));
  mailbox = await start();
});
afterEach(async () => {
  await mailbox.close();
  await rm(dataDir, { recursive: true });
});

const send = (to: string, subject: string, text = 'Guten Tag') =>
  new MailTransport(Object.assign(new Config(), { smtpUrl: mailbox.smtpUrl })).send({
    from: 'Kommune bewegt Welt <wettbewerb@example.org>',
    to,
    subject,
    text,
    html: '<script>alert(1)</script><p>Guten Tag</p>',
    messageId: `<${subject}@example.org>`,
    attachments: [{ name: 'Übersicht.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') }],
  });

const get = (path: string) => fetch(new URL(path, mailbox.url));
const page = async (path: string) => (await get(path)).text();
interface Listed {
  id: string;
  subject: string;
  to: string[];
  links: string[];
}
const list = async (to = '') => (await get(`/mails.json?to=${to}`)).json() as Promise<Listed[]>;

describe('the local mailbox', () => {
  it('lists mails newest first and finds them by recipient', async () => {
    await send('Anna@example.org', 'eins');
    await send('berta@example.org', 'zwei');
    expect((await list()).map(({ subject }) => subject)).toEqual(['zwei', 'eins']);
    expect((await list('anna@')).map(({ subject, to }) => [subject, to])).toEqual([
      ['eins', ['anna@example.org']],
    ]);
    const found = await page('/?to=berta');
    expect([found.includes('zwei'), found.includes('eins<')]).toEqual([true, false]);
    expect(await page('/?to=nobody')).toContain('Keine E-Mail an diese Adresse.');
  });

  it('shows the text with links that can be followed, and never the HTML', async () => {
    const text = 'Anmelden: http://127.0.0.1:3000/anmelden?a=1&b=<x>.';
    await send('anna@example.org', '<b>Link</b>', text);
    const [mail] = await list();
    expect(mail!.links).toEqual(['http://127.0.0.1:3000/anmelden?a=1&b=']);
    const shown = await page(`/mails/${mail!.id}`);
    expect(shown).toContain('href="http://127.0.0.1:3000/anmelden?a=1&#38;b="');
    expect(shown).toContain('<h1>&#60;b&#62;Link&#60;/b&#62;</h1>');
    expect(shown).not.toContain('<script>');
  });

  it('gives attachments and the mail itself for download, under a strict policy', async () => {
    await send('anna@example.org', 'eins');
    const [mail] = await list();
    const attachment = await get(`/mails/${mail!.id}/anlagen/1`);
    expect(await attachment.text()).toBe('%PDF-1.7');
    expect(attachment.headers.get('content-disposition')).toContain('%C3%9Cbersicht.pdf');
    expect(attachment.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page(`/mails/${mail!.id}/quelle`)).toContain('Delivered-To: anna@example.org');
  });

  it('answers what it does not have with 404', async () => {
    await send('anna@example.org', 'eins');
    const [mail] = await list();
    const paths = ['/mails/x', '/mails/..%2f..%2fsecret', `/mails/${mail!.id}/anlagen/9`, '/other'];
    expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual([
      404, 404, 404, 404,
    ]);
  });

  it('keeps its mails when it is started again', async () => {
    await send('anna@example.org', 'eins');
    await mailbox.close();
    mailbox = await start();
    expect(await list()).toHaveLength(1);
    expect((await readdir(join(dataDir, 'mailbox'))).every((name) => name.endsWith('.eml'))).toBe(true);
  });

  it('says that a port is taken and leaves nothing open', async () => {
    const webPort = Number(new URL(mailbox.url).port);
    const smtpPort = Number(new URL(mailbox.smtpUrl).port);
    const taken = { code: 'EADDRINUSE' };
    await expect(startLocalMailbox({ dataDir, smtpPort: 0, webPort })).rejects.toMatchObject(taken);
    await expect(startLocalMailbox({ dataDir, smtpPort, webPort: 0 })).rejects.toMatchObject(taken);
  });
});
