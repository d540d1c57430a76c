import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { journalFile } from '../../../src/platform/mail/sent-journal.js';
import { MailQueue } from '../../../src/notifications/mail-queue.js';
import { MailSender } from '../../../src/notifications/mail-sender.js';
import { Message } from '../../../src/notifications/entities/message.entity.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { askForLink, messageOnce, messagesTo, writtenOnly } from './support.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
beforeEach(() => system.mails.clear());
afterAll(() => system.close());

const later = (duration: Temporal.DurationLike) => system.clock.jumpTo(system.clock.now().add(duration));
const sweep = () => system.get(MailQueue).sweep();

describe('a personal link', () => {
  it('works in the mail and stands nowhere else', async () => {
    const anna = await system.person('Anna Link');
    const visitor = system.visitor();
    await visitor.get('/anmelden');
    await visitor.press('Link zuschicken', { email: anna.email });
    const mail = await system.mails.waitForMailTo(anna.email);
    const [link = ''] = mail.links;
    expect([mail.subject, mail.html.includes(`href="${link}"`)]).toEqual(['Ihr Link zum Anmelden', true]);
    const token = link.split('/').at(-1) ?? '';
    const [message] = await messagesTo(system, anna.email);
    expect([token.length, JSON.stringify(message).includes(token)]).toEqual([43, false]);
    await visitor.get(link.replace(system.url, ''));
    const account = await visitor.press('Anmelden', {}, 'main');
    expect(account.text).not.toContain(mail.subject);
    expect((await visitor.get('/konto')).text).toContain(anna.email);
  });

  it('is not made by somebody who types one into the name', async () => {
    const mallory = await system.person('Mal {{link:signIn:x}} Lory');
    await askForLink(system, mallory);
    const mail = await system.mails.waitForMailTo(mallory.email);
    expect([mail.links.length, mail.text.includes('Mal { {link:signIn:x} } Lory,')]).toEqual([1, true]);
  });
});

describe('a mail server that is down for an hour', () => {
  it('loses nothing and doubles nothing', async () => {
    const people = await Promise.all(['Ada', 'Ben', 'Cem'].map((name) => system.person(`${name} Ausfall`)));
    await system.mails.stop();
    for (const person of people) await askForLink(system, person);
    for (const { email } of people) await messageOnce(system, email, ({ lastError }) => lastError !== null);
    for (let minutes = 0; minutes < 60; minutes += 10) {
      later({ minutes: 10 });
      await sweep();
      for (const { email } of people)
        await messageOnce(
          system,
          email,
          ({ nextTryAt }) =>
            nextTryAt !== null && Temporal.Instant.compare(nextTryAt, system.clock.now()) > 0,
        );
    }
    const waiting = await messagesTo(system, 'ada.ausfall@example.org');
    expect(waiting.map(({ state, attempts }) => ({ state, tried: attempts > 2 }))).toEqual([
      { state: 'queued', tried: true },
    ]);
    await system.mails.start();
    later({ minutes: 30 });
    await Promise.all([sweep(), sweep()]);
    for (const { email } of people) await messageOnce(system, email, ({ state }) => state === 'sent');
    await sweep();
    const caught = system.mails.mails.map(({ envelope }) => envelope.to[0]).toSorted();
    expect(caught).toEqual(people.map(({ email }) => email).toSorted());
  });
});

describe('a refused address', () => {
  it('fails at once, with the reason for the organisers', async () => {
    const person = await system.person('Niemand Zuhause');
    system.mails.refuseNext(1, 550);
    await askForLink(system, person);
    const failed = await messageOnce(system, person.email, ({ state }) => state === 'failed');
    expect(failed).toMatchObject({ attempts: 1, nextTryAt: null, sentAt: null });
    expect(failed.lastError).toContain('Refused for the test');
    later({ hours: 1 });
    await sweep();
    expect(system.mails.mails).toEqual([]);
  });

  it('is tried again where the server says "later"', async () => {
    const person = await system.person('Später Vielleicht');
    system.mails.refuseNext(1, 451);
    await askForLink(system, person);
    await messageOnce(system, person.email, ({ lastError }) => lastError !== null);
    later({ minutes: 1 });
    await sweep();
    await messageOnce(system, person.email, ({ state, attempts }) => state === 'sent' && attempts === 2);
  });
});

describe('one message and several workers', () => {
  it('is sent once', async () => {
    const { id } = await writtenOnly(system, 'viele@example.org');
    await Promise.all(Array.from({ length: 6 }, () => system.get(MailSender).send(id)));
    await system.get(MailSender).send(id);
    const [message] = await messagesTo(system, 'viele@example.org');
    expect([message?.state, message?.attempts, system.mails.mails.length]).toEqual(['sent', 1, 1]);
  });

  it('is sent by the sweeper where nobody was told of it', async () => {
    await writtenOnly(system, 'vergessen@example.org');
    await sweep();
    await system.mails.waitForMailTo('vergessen@example.org');
  });
});

describe('a worker that was killed while it sent', () => {
  it('is not followed by a second mail where the journal has the first', async () => {
    const { id } = await writtenOnly(system, 'fast@example.org');
    await system.get(MailSender).send(id);
    const sent = await messageOnce(system, 'fast@example.org', ({ state }) => state === 'sent');
    await system.database.reader.update(
      Message,
      { id },
      { state: 'queued', sentAt: null, nextTryAt: sent.sentAt },
    );
    later({ minutes: 6 });
    await sweep();
    const again = await messageOnce(system, 'fast@example.org', ({ state }) => state === 'sent');
    expect([again.sentAt, again.sentBefore, system.mails.mails.length]).toEqual([sent.sentAt, true, 1]);
    const organiser = await system.signedIn(await system.person('Olga Post', 'organiser'));
    expect((await organiser.get(`/organisation/postausgang/${id}`)).text).toContain(
      'Laut Versandprotokoll bereits am',
    );
  });

  it('leaves the message to another one, which sends it under the same Message-ID', async () => {
    const { id } = await writtenOnly(system, 'abbruch@example.org');
    await system.get(MailSender).send(id);
    rmSync(join(system.config.dataDir, journalFile));
    const reserved = system.clock.now().add({ minutes: 5 });
    await system.database.reader.update(
      Message,
      { id },
      { state: 'queued', nextTryAt: reserved, sentAt: null },
    );
    await sweep();
    expect(system.mails.mails).toHaveLength(1);
    later({ minutes: 6 });
    await sweep();
    await messageOnce(system, 'abbruch@example.org', ({ state }) => state === 'sent');
    const [first, second] = system.mails.mails;
    expect([first?.messageId, second?.messageId]).toEqual([`<${id}@example.org>`, `<${id}@example.org>`]);
  });
});
