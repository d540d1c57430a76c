import { describe, expect, it } from '@jest/globals';
import { RoundVerification } from '../../../src/jury/round-verification.js';
import type { Visitor } from '../../support/visitor.js';
import { allScores, jurors } from '../jurors.js';
import type { Journey, Town } from '../journey.js';

/** Opens the sheet of an entry from the juror's own list. */
async function openSheet(juror: Visitor, town: Town): Promise<void> {
  const list = await juror.get('/jury');
  const item = list.$('li').filter((_, each) => list.$(each).text().includes(`· ${town}`));
  await juror.get(item.find('a[href^="/jury/bewertung/"]').attr('href') ?? '/jury/bewertung/none');
}

/** Declares, by title and applicant alone, to be free of everything that is on the page. */
async function declareFree(juror: Visitor): Promise<void> {
  const page = await juror.get('/jury/befangenheit');
  const names = page.$('input[type=radio][value=frei]').toArray();
  await juror.press(
    'Erklärungen abgeben',
    Object.fromEntries(names.map((each) => [page.$(each).attr('name')!, 'frei'])),
  );
}

/** What the jury sees of a town: its name, its partner, its team. */
const traces = (town: Town) => new RegExp(`Bewerbung für ${town}|· ${town}|Weltladen ${town}`);

export const score = (journey: Journey): void =>
  describe('5. the jury scores', () => {
    it('everyone knows title and applicant only, before declaring to be free', async () => {
      for (const { name } of jurors) {
        const juror = await journey.as(name);
        const page = await juror.get('/jury');
        expect(page.$('a[href^="/jury/bewertung/"]')).toHaveLength(0);
        if (name !== 'Mia Mittel') await declareFree(juror);
      }
    });

    it.each(jurors)('$name does not see what is in conflict: $hidden', async ({ name, hidden }) => {
      const juror = await journey.as(name);
      const list = await juror.get('/jury');
      const links = list
        .$('a[href^="/jury/"]')
        .toArray()
        .map((each) => list.$(each).attr('href')!);
      const pages = [list.text];
      for (const link of links) pages.push((await juror.get(link)).text);
      const seen = (['Köln', 'Gehrde'] as const).filter((town) =>
        pages.some((text) => traces(town).test(text)),
      );
      expect(seen).toEqual((['Köln', 'Gehrde'] as const).filter((town) => !hidden.includes(town)));
      for (const town of ['Flensburg', 'Bersenbrück'] as const)
        expect(pages.some((text) => traces(town).test(text))).toBe(false);
    });

    it('one declares a further conflict: the entry is gone', async () => {
      const mia = await journey.as('Mia Mittel');
      const list = await mia.get('/jury');
      const item = list.$('li').filter((_, each) => list.$(each).text().includes('· Gehrde'));
      const sheet = item.find('a').attr('href')!.replace('befangenheit', 'bewertung');
      expect((await mia.get(sheet)).path).toContain('/jury/befangenheit/');
      const declared = await mia.press('Befangen melden', { reason: 'Ich habe die Gemeinde beraten.' });
      expect(declared.text).not.toContain('· Gehrde');
      expect((await mia.get(sheet)).status).toBe(404);
      await declareFree(mia);
    });

    it('they score, abstain and comment, as a draft first, then for good', async () => {
      const jutta = await journey.as('Jutta Domplatz');
      await openSheet(jutta, 'Gehrde');
      await jutta.press('Entwurf speichern', { 'score.continuity': '4', comment: 'Noch offen.' });
      await openSheet(jutta, 'Gehrde');
      expect(jutta.page?.$('textarea[name=comment]').text().trim()).toBe('Noch offen.');
      await jutta.press('Abgeben', { ...allScores(6), comment: 'Klein und stark.' });

      const kai = await journey.as('Kai Kreis');
      await openSheet(kai, 'Köln');
      await kai.press('Abgeben', {
        ...allScores(8),
        'score.continuity': 'enthaltung',
        'reason.continuity': 'Erst seit Mai dabei',
      });

      const lena = await journey.as('Lena Ledig');
      for (const [town, value] of [
        ['Köln', 10],
        ['Gehrde', 8],
      ] as const) {
        await openSheet(lena, town);
        await lena.press('Abgeben', allScores(value));
      }
      const mia = await journey.as('Mia Mittel');
      await openSheet(mia, 'Köln');
      const done = await mia.press('Abgeben', { abstain: 'true', abstention: 'Zu wenig Einblick.' });
      expect(done.text).toContain('Alle Bögen sind abgegeben');
    });

    it('nobody sees a result before the round is closed', async () => {
      const lena = await journey.as('Lena Ledig');
      const list = await lena.get('/jury');
      expect(list.text).not.toMatch(/Mittelwert|Median|Rang\b|Klein und stark/);
      const olga = await journey.organiser();
      const round = await olga.get(`/organisation/bewertung/${journey.roundId}`);
      expect(round.text).not.toMatch(/Mittelwert \d|Median|Klein und stark/);
      const ranking = await olga.get(`/organisation/bewertung/${journey.roundId}/rangliste`);
      expect(ranking.text).toContain('Noch keine Rangliste');
      expect((await lena.get(`/organisation/bewertung/${journey.roundId}/rangliste`)).status).toBe(403);
    });
  });

export const rank = (journey: Journey): void =>
  describe('6. the organiser closes the round', () => {
    it('sees what is missing and freezes a ranking by size class', async () => {
      journey.goTo('juryCloses');
      const olga = await journey.organiser();
      await olga.get(`/organisation/bewertung/${journey.roundId}/schliessen`);
      const ranking = await olga.press('Bewertungsrunde schließen');
      expect(ranking.path).toBe(`/organisation/bewertung/${journey.roundId}/rangliste`);
      const rows = ranking
        .$('tbody tr')
        .toArray()
        .map((row) => ranking.$(row).text().replaceAll(/\s+/g, ' '));
      expect(rows.some((row) => row.includes('Köln') && row.includes('9,00'))).toBe(true);
      expect(rows.some((row) => row.includes('Gehrde') && row.includes('7,00'))).toBe(true);
    });

    it('whose hash can be computed again, from the page and from the command', async () => {
      const verified = await journey.system.get(RoundVerification).verify(journey.roundId);
      expect(verified).toMatchObject({ ok: true, findings: [], liveHash: verified?.hash });
      const olga = await journey.organiser();
      const page = await olga.get(`/organisation/bewertung/${journey.roundId}/pruefung`);
      expect(page.text).toContain('Alles stimmt überein');
      expect(page.text).toContain(verified!.hash);
    });
  });
