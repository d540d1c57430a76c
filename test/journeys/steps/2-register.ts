import { describe, expect, it } from '@jest/globals';
import { mailedPath } from '../../support/mail-links.js';
import { startEntry } from '../../support/applicant-acts.js';
import { applicants, type Journey } from '../journey.js';

export const register = (journey: Journey): void =>
  describe('2. a visitor becomes an applicant', () => {
    it('reads call, dates and rules', async () => {
      journey.goTo('callOpens');
      const visitor = journey.system.visitor();
      const start = await visitor.get('/');
      expect(start.text).toContain('Wettbewerb 2026');
      expect(start.text).toContain('12. Juni 2026');
      for (const path of ['/teilnahme', '/haeufige-fragen', '/leichte-sprache'])
        expect([path, (await visitor.get(path)).status]).toEqual([path, 200]);
    });

    it('registers by e-mail: opening the link does nothing, the click does', async () => {
      const visitor = journey.system.visitor();
      const asked = await visitor.get('/bewerbung/neu');
      expect(asked.path).toBe('/anmelden?weiter=%2Fbewerbung%2Fneu');
      await visitor.follow('Konto anlegen');
      const email = 'anna.amt@example.org';
      const sent = await visitor.press('Konto anlegen', { name: applicants.Köln, email });
      expect(sent.path).toBe('/anmelden/verschickt');
      const link = await mailedPath(journey.system, email, '/anmelden/link/');
      await journey.system.visitor().get(link);
      const confirmed = async () =>
        (await journey.system.database.row<{ yes: boolean }>(
          'SELECT confirmed_at IS NOT NULL AS yes FROM person WHERE email = $1',
          [email],
        ))!.yes;
      expect(await confirmed()).toBe(false);
      await visitor.get(link);
      const arrived = await visitor.press('Adresse bestätigen und anmelden');
      expect([arrived.status, await confirmed()]).toEqual([200, true]);
      expect((await journey.system.visitor().get(link)).status).toBe(410);
      expect((await visitor.get('/konto')).text).toContain(email);
    });

    it('chooses Köln, which stands in the large class by itself', async () => {
      const anna = await journey.as(applicants.Köln);
      journey.entries.set('Köln', await startEntry(anna, 'Köln'));
      const dossier = await anna.get(`/bewerbung/${journey.entry('Köln')}`);
      expect(dossier.text).toContain('ab 100.000');
    });
  });
