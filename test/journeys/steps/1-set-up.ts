import { describe, expect, it } from '@jest/globals';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { smallCountry } from '../../support/small-country.js';
import type { Journey } from '../journey.js';

export const setUp = (journey: Journey): void =>
  describe('1. an organiser sets up the cycle', () => {
    it('takes over the official directory', async () => {
      journey.system.clock.jumpTo(Temporal.Instant.from('2026-02-02T09:00:00Z'));
      const olga = await journey.organiser();
      await olga.get('/organisation/kommunen');
      const datei = new File([new Uint8Array(smallCountry())], 'GV100AD_30112023.txt');
      await olga.press('Gemeindeverzeichnis übernehmen', { datei });
      while (olga.page?.text.includes('Stand aktualisieren')) await olga.follow('Stand aktualisieren');
      expect(olga.page?.text).toContain('Das Verzeichnis ist übernommen');
    });

    it('creates the round 2026, shown to nobody yet', async () => {
      const olga = await journey.organiser();
      await olga.get('/organisation/wettbewerbsrunden/neu');
      const created = await olga.press('Runde anlegen', { year: '2026' });
      expect(created.text).toContain('Die Wettbewerbsrunde 2026 ist angelegt.');
      expect((await journey.system.visitor().get('/')).text).not.toContain('2026');
    });

    it('describes it, checks every part and publishes it', async () => {
      const olga = await journey.organiser();
      const queries = journey.system.get(CycleQueries);
      const { id } = (await queries.byYear(2026))!;
      const base = `/organisation/wettbewerbsrunden/${id}`;
      await olga.get(`${base}/grunddaten`);
      await olga.press('Speichern', {
        scope: 'Gemeinsames Engagement in der Entwicklungspolitik.',
        eligibility: 'Städte, Gemeinden und Landkreise.',
        graceMinutes: '15',
      });
      for (const part of [
        'termine',
        'groessenklassen',
        'partner',
        'kriterien',
        'preise',
        'dateien',
        'formale-pruefung',
        'formular/abschnitte/commitment',
      ]) {
        await olga.get(`${base}/${part}`);
        expect([part, (await olga.press('Speichern')).status]).toEqual([part, 200]);
      }
      await olga.get(`${base}/veroeffentlichen`);
      const done = await olga.press('Wettbewerbsrunde 2026 veröffentlichen');
      expect([done.path, done.status]).toEqual([base, 200]);
      const { form, milestones } = (await queries.configuration(id))!;
      Object.assign(journey, { cycleId: id, form, milestones });
    });
  });
