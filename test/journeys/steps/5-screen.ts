import { describe, expect, it } from '@jest/globals';
import { mailedPath } from '../../support/mail-links.js';
import { allMet } from '../../integration/screening/support.js';
import { applicants, type Journey } from '../journey.js';
import { jurors } from '../jurors.js';

export const screen = (journey: Journey): void =>
  describe('4. the organiser screens and invites the jury', () => {
    it('admits two entries and rejects one with a reason, which reaches the applicant', async () => {
      journey.goTo('deadline');
      const olga = await journey.organiser();
      for (const town of ['Köln', 'Gehrde'] as const) {
        await olga.get(`/organisation/bewerbungen/${journey.entry(town)}/pruefliste`);
        await olga.press('Prüfliste speichern', allMet());
        await olga.follow('Zulassen …');
        await olga.press('Zulassen und benachrichtigen');
      }
      const reason = 'Die Mitzeichnung kam nicht von einer Organisation.';
      await olga.get(`/organisation/bewerbungen/${journey.entry('Flensburg')}/ablehnen`);
      await olga.press('Nicht zulassen und benachrichtigen', { reason });
      const fiete = await journey.as(applicants.Flensburg);
      const page = await fiete.get(`/bewerbung/${journey.entry('Flensburg')}`);
      expect(page.text).toContain(reason);
      const mail = await journey.system.mails.waitForMail(
        ({ envelope, text }) => envelope.to.includes('fiete.flensburg@example.org') && text.includes(reason),
      );
      expect(mail.subject).toContain('KBW-2026-0002');
    });

    it('invites jurors, who accept by the links of their mails', async () => {
      const olga = await journey.organiser();
      for (const { name, email, municipality } of jurors) {
        await olga.get(`/organisation/bewertung/jury/${journey.cycleId}`);
        await olga.press('Einladung verschicken', { name, email });
        const juror = journey.system.visitor();
        await juror.get(await mailedPath(journey.system, email, '/jury/einladung/'));
        const accepted = await juror.press('Einladung annehmen', { municipality });
        expect([accepted.status, accepted.path]).toEqual([200, '/jury']);
      }
    });

    it('opens the round when the jury begins', async () => {
      journey.goTo('juryOpens');
      const olga = await journey.organiser();
      await olga.get(`/organisation/bewertung/planen/${journey.cycleId}`);
      const planned = await olga.press('Bewertungsrunde anlegen', { name: 'Hauptrunde' });
      await olga.follow('Runde öffnen');
      expect(olga.page?.text).toContain('Das wird geschehen');
      const opened = await olga.press('Bewertungsrunde öffnen');
      expect(opened.status).toBe(200);
      journey.roundId = planned.path.split('/').at(-1) ?? '';
      for (const { email } of jurors)
        await journey.system.mails.waitForMail(
          ({ envelope, links }) =>
            envelope.to.includes(email) && links.some((link) => new URL(link).pathname === '/jury'),
        );
    });
  });
