import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailQueue } from '../../../src/notifications/mail-queue.js';
import { AuditEventRow } from '../../../src/platform/audit/entities/audit-event.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { askForLink, messageOnce, messagesTo, writtenOnly } from './support.js';

const outbox = '/organisation/postausgang';
let system: TestSystem;
let olga: Visitor;
beforeAll(async () => {
  system = await startTestSystem({ smtpUrl: undefined });
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
});
afterAll(() => system.close());

const requeued = () => system.database.reader.countBy(AuditEventRow, { type: 'MessageRequeued' });

describe('the outbox', () => {
  it('explains itself while it is empty', async () => {
    const page = await olga.get(outbox);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Noch keine Nachricht')]);
  });

  it('keeps messages and says so while there is no mail server, and sends them once there is one', async () => {
    const anna = await system.person('Anna Wartet');
    await askForLink(system, anna);
    await system.get(MailQueue).sweep();
    const page = await olga.get(outbox);
    expect(page.text).toContain('Es werden keine E-Mails verschickt.');
    expect(page.$('tbody tr').text()).toMatch(/anna\.wartet@example\.org\s*Ihr Link zum Anmelden\s*Wartet/);
    expect(await messagesTo(system, anna.email)).toMatchObject([{ state: 'queued', attempts: 0 }]);
    system.config.smtpUrl = system.mails.smtpUrl;
    await system.get(MailQueue).sweep();
    await system.mails.waitForMailTo(anna.email);
    await messageOnce(system, anna.email, ({ state }) => state === 'sent');
  });

  it('shows a message without its personal link', async () => {
    await olga.get(outbox);
    const page = await olga.follow('anna.wartet@example.org');
    expect([page.status, page.$('h1').text().trim()]).toEqual([200, 'Ihr Link zum Anmelden']);
    expect(page.text).toContain('(persönlicher Link)');
    expect(page.html).not.toMatch(/anmelden\/link\/|\{\{/);
  });

  it('is for the organisation only, and auditors only read', async () => {
    const [message] = await messagesTo(system, 'anna.wartet@example.org');
    const statuses = async (visitor: Visitor) => {
      const list = (await visitor.get(outbox)).status;
      const one = (await visitor.get(`${outbox}/${message?.id}`)).status;
      return [list, one, (await visitor.post(`${outbox}/${message?.id}/erneut`)).status];
    };
    const applicant = await system.signedIn(await system.person('Bert Bewerbung'));
    const auditor = await system.signedIn(await system.person('Rita Revision', 'auditor'));
    expect(await statuses(applicant)).toEqual([403, 403, 403]);
    expect(await statuses(auditor)).toEqual([200, 200, 403]);
    expect((await system.visitor().get(outbox)).path).toContain('/anmelden');
  });

  it('knows no other messages than those there are', async () => {
    for (const id of [newId(), 'x', "'", '%'])
      expect((await olga.get(`${outbox}/${encodeURIComponent(id)}`)).status).toBe(404);
  });

  it('filters by state and recipient, page by page', async () => {
    system.config.smtpUrl = undefined;
    for (let each = 0; each < 52; each += 1) await writtenOnly(system, `seite${each}@example.org`);
    const first = await olga.get(`${outbox}?an=SEITE`);
    expect([first.$('tbody tr').length, first.text.includes('52 Treffer')]).toEqual([50, true]);
    const second = await olga.get(`${outbox}?an=seite&seite=2`);
    expect(second.$('tbody tr').length).toBe(2);
    const sent = await olga.get(`${outbox}?zustand=sent`);
    expect(sent.$('tbody tr').length).toBe(1);
    const none = await olga.get(`${outbox}?an=${encodeURIComponent('%')}`);
    expect(none.text).toContain('Keine solche Nachricht');
    expect((await olga.get(`${outbox}?seite=9e99&zustand=x`)).status).toBe(200);
    system.config.smtpUrl = system.mails.smtpUrl;
  });
});

describe('a failed message', () => {
  it('is sent again after a confirming click, once however often it is clicked', async () => {
    const person = await system.person('Karl Falsch');
    system.mails.refuseNext(1, 550);
    await askForLink(system, person);
    const failed = await messageOnce(system, person.email, ({ state }) => state === 'failed');
    await olga.get(`${outbox}/${failed.id}`);
    const confirm = await olga.follow('Noch einmal verschicken …');
    expect(confirm.text).toContain('geht noch einmal an karl.falsch@example.org');
    const click = olga.filled('Jetzt noch einmal verschicken');
    await Promise.all([olga.fetch(click.path, click), olga.fetch(click.path, click)]);
    await system.get(MailQueue).sweep();
    await messageOnce(system, person.email, ({ state }) => state === 'sent');
    expect((await olga.get(`${outbox}/${failed.id}/erneut`)).path).toBe(`${outbox}/${failed.id}`);
    const caught = system.mails.mails.filter(({ envelope }) => envelope.to.includes(person.email));
    expect([caught.length, await requeued()]).toEqual([1, 1]);
  });
});
