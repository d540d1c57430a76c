import { describe, expect, it } from '@jest/globals';
import { AwardQueries } from '../../../src/awards/award.queries.js';
import type { Visitor } from '../../support/visitor.js';
import { applicants, type Journey, partnerOf } from '../journey.js';

const awards = '/organisation/auszeichnungen';

async function decide(olga: Visitor, prizeId: string, fields: Record<string, string | string[]>) {
  await olga.get(`${awards}/preis/${prizeId}`);
  const page = await olga.press('Beschluss speichern', fields);
  expect([page.status, page.path]).toEqual([200, `${awards}?runde=2026`]);
}

export const award = (journey: Journey): void =>
  describe('7. prizes, letters, publication', () => {
    const prizes = () => journey.system.get(AwardQueries).prizes(journey.cycleId);
    const prize = async (key: string) => (await prizes()).find((each) => each.key === key)!.id;

    it('gives prizes: one alone, one shared, one invented, the rest left empty', async () => {
      journey.goTo('deliberation');
      const olga = await journey.organiser();
      const [koeln, gehrde] = [journey.entry('Köln'), journey.entry('Gehrde')];
      await decide(olga, await prize('large1'), { laureates: koeln });
      await decide(olga, await prize('partnership'), { laureates: [koeln, gehrde] });
      await olga.get(`${awards}/2026/neuer-preis`);
      const invented = await olga.press('Preis hinzufügen', { title: 'Mut zur Lücke', amount: '1.500' });
      await decide(olga, invented.path.split('/').at(-1)!, { laureates: gehrde });
      for (const { id, decision } of await prizes())
        if (!decision) await decide(olga, id, { outcome: 'empty', reason: 'Keine Bewerbung überzeugte.' });
      expect((await prizes()).filter(({ awards: won }) => won.length > 0)).toHaveLength(3);
    });

    it('releases the letters after a page that names their number and lists who gets them', async () => {
      const olga = await journey.organiser();
      const page = await olga.get(`${awards}/2026/schreiben`);
      expect(page.text).toContain('anna.amt@example.org');
      expect(page.text).not.toContain('dora.draft@example.org');
      await olga.press('3 Schreiben freigeben');
      const subjects = {
        'anna.amt@example.org': 'Herzlichen Glückwunsch',
        'fiete.flensburg@example.org': 'Abschluss des Verfahrens',
        [partnerOf('Köln').email]: 'Herzlichen Glückwunsch',
      };
      for (const [email, subject] of Object.entries(subjects)) {
        const mail = await journey.system.mails.waitForMail(
          (each) => each.envelope.to.includes(email) && each.subject.startsWith(subject),
        );
        expect(mail.attachments.map(({ type }) => type)).toEqual(['application/pdf']);
      }
    });

    const outside = ['/', '/preistraeger', '/preistraeger/2026', '/preistraeger/2026.json'];
    const seenOutside = async () => {
      const texts = await Promise.all(
        outside.map(async (path) => (await journey.system.visitor().fetch(path)).text()),
      );
      return texts.map((text) => /Köln|Gehrde|Mut zur Lücke|\d ausgezeichnete Kommunen/.test(text));
    };

    it('publishes at a chosen instant: nothing a millisecond before, everything then', async () => {
      const olga = await journey.organiser();
      const at = journey.milestones.publication!;
      await olga.get(`${awards}/2026/veroeffentlichung`);
      const local = at.toZonedDateTimeISO('Europe/Berlin');
      await olga.press('Weiter zur Prüfung', {
        'visibleFrom.day': local.toPlainDate().toString(),
        'visibleFrom.time': local.toPlainTime().toString({ smallestUnit: 'minute' }),
      });
      await olga.press('Veröffentlichung festlegen');
      journey.system.clock.stopAt(at.subtract({ milliseconds: 1 }));
      expect(await seenOutside()).toEqual([false, false, false, false]);
      journey.system.clock.stopAt(at);
      expect(await seenOutside()).toEqual([true, true, true, true]);
      const anna = await journey.as(applicants.Köln);
      const result = await anna.get(`/bewerbung/${journey.entry('Köln')}/ergebnis`);
      expect(result.text).toContain('Herzlichen Glückwunsch');
    });
  });
