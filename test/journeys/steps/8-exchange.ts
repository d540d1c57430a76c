import { describe, expect, it } from '@jest/globals';
import { invariants } from '../../../src/invariants.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { MailQueue } from '../../../src/notifications/mail-queue.js';
import { eventually } from '../../support/eventually.js';
import { applicants, type Journey, partnerOf } from '../journey.js';

export const exchange = (journey: Journey): void =>
  describe('8. the exchange area', () => {
    const partner = partnerOf('Köln');

    it('opens with boards and tells its members', async () => {
      journey.goTo('exchangeOpens');
      const olga = await journey.organiser();
      await olga.get('/organisation/austausch/bereiche/neu');
      await olga.press('Bereich speichern', { name: 'Gute Beispiele', description: 'Was gelungen ist' });
      await journey.system.get(MailQueue).sweep();
      for (const email of ['anna.amt@example.org', 'fiete.flensburg@example.org', partner.email])
        await journey.system.mails.waitForMail(
          (mail) => mail.envelope.to.includes(email) && mail.subject.startsWith('Willkommen'),
        );
    });

    it('lets winner, rejected applicant and confirmed partner in, nobody else', async () => {
      const status = async (name: string) => (await (await journey.as(name)).get('/austausch')).status;
      expect(await status(applicants.Köln)).toBe(200);
      expect(await status(applicants.Flensburg)).toBe(200);
      const door = journey.system.visitor();
      await door.get('/anmelden');
      await door.press('Link zuschicken', { email: partner.email });
      const { mails } = journey.system;
      await mails.waitForMail(
        ({ envelope, links }) =>
          envelope.to.includes(partner.email) && links.some((link) => link.includes('/anmelden/link/')),
      );
      const link = mails.mails
        .flatMap((mail) => (mail.envelope.to.includes(partner.email) ? mail.links : []))
        .find((each) => each.includes('/anmelden/link/'))!;
      await door.get(new URL(link).pathname);
      await door.press('Anmelden');
      expect((await door.get('/austausch')).status).toBe(200);
      for (const name of ['Lena Ledig', applicants.Bersenbrück, 'Fremde Person'])
        expect([name, await status(name)]).toEqual([name, 403]);
    });

    it('carries a question and its answer, which is mailed to those who follow', async () => {
      const fiete = await journey.as(applicants.Flensburg);
      await fiete.get('/austausch/gute-beispiele/neu');
      const topic = await fiete.press('Thema veröffentlichen', {
        title: 'Wie überzeugt man den Rat?',
        body: 'Wir suchen **Argumente**.',
      });
      expect(topic.text).toContain('Ihr Thema ist veröffentlicht.');
      const anna = await journey.as(applicants.Köln);
      await anna.get('/austausch/gute-beispiele');
      await anna.follow('Wie überzeugt man den Rat?');
      await anna.press('Antwort veröffentlichen', { body: 'Mit Zahlen und Geduld.' });
      const mail = await journey.system.mails.waitForMail(({ text }) => text.includes('Zahlen und Geduld'));
      expect(mail.envelope.to).toEqual(['fiete.flensburg@example.org']);
    });
  });

export const nothingBroken = (journey: Journey): void =>
  describe('after the journey', () => {
    it('every invariant of the database holds', async () => {
      expect(await violationsOf(invariants, (type) => journey.system.get(type))).toEqual([]);
    });

    it('every mail was sent once', async () => {
      const { mails, database } = journey.system;
      const sent = await eventually(async () => {
        const rows = await database.rows<{ state: string; count: number }>(
          'SELECT state, count(*)::int FROM message GROUP BY state',
        );
        return rows.length === 1 && rows[0]?.state === 'sent' && rows[0].count;
      });
      const ids = mails.mails.map(({ messageId }) => messageId);
      expect([ids.length, new Set(ids).size]).toEqual([sent, sent]);
    });
  });
