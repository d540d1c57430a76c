import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noTexts } from '../../../src/cycles/domain/cycle-texts.js';
import { Cycle } from '../../../src/cycles/entities/cycle.entity.js';
import { AwardQueries } from '../../../src/awards/award.queries.js';
import { entryUrl } from '../../../src/entries/entries.paths.js';
import { lettersUrl, prizeUrl, resultLetterUrl, resultUrl } from '../../../src/awards/awards.paths.js';
import { LetterDocument } from '../../../src/awards/documents/letter-document.js';
import { LetterQueries } from '../../../src/awards/letter.queries.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { inSystem } from '../../support/factories.js';
import { pdfText, withoutSpaces } from '../../support/pdf-text.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { eventsOf, makeScene, type Scene } from './scene.js';

let system: TestSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startTestSystem();
  scene = await makeScene(system);
  const letter = {
    de: 'Die Urkunden übergibt die Ministerin.',
    en: 'The minister hands over the certificates.',
  };
  const contact = { name: 'Team Wettbewerb', email: 'fragen@example.org', phone: '' };
  await inSystem(system, (tx) =>
    tx.update(Cycle, { id: scene.cycle.id }, { texts: { ...noTexts, letter, contact } }),
  );
});
afterAll(() => system.close());

const setState = (entryId: string, state: 'admitted' | 'withdrawn') =>
  inSystem(system, (tx) => tx.update(Entry, { id: entryId }, { state }));

describe('letters', () => {
  it('wait until every prize is decided', async () => {
    await scene.give('small1', scene.entries.Gehrde);
    const seen = await scene.organiser.get(lettersUrl(2026));
    expect(seen.text).toContain('ist noch nicht entschieden');
    expect(seen.$('main form').length).toBe(0);
    await expect(scene.release()).rejects.toThrow('prizeUndecided');
    await scene.leaveRestEmpty();
  });

  it('name their number and list everybody by kind, with a preview', async () => {
    const seen = await scene.organiser.get(lettersUrl(2026));
    expect(seen.$('main button').text()).toContain('4 Schreiben freigeben');
    expect(seen.$('h2').text()).toMatch(
      /Zusagen an Preisträger \(1\).*Teilnahme \(2\).*Nicht zugelassen.*\(1\)/s,
    );
    expect(seen.text).toContain('amt.gehrde@example.org');
    expect(seen.text).toContain(scene.entries.Gehrde.partnerEmail);
    const href =
      seen
        .$('a')
        .filter((_, each) => seen.$(each).text() === 'Vorschau')
        .first()
        .attr('href') ?? '';
    const preview = await scene.organiser.fetch(href);
    expect(preview.headers.get('content-type')).toBe('application/pdf');
    const text = withoutSpaces(pdfText(Buffer.from(await preview.arrayBuffer())));
    expect(text).toContain('HerzlichenGlückwunsch');
    expect(text).toContain('30.000€');
    expect((await scene.organiser.get(`${lettersUrl(2026)}/${crypto.randomUUID()}`)).status).toBe(404);
  });

  it('have no recipients in a cycle without entries', async () => {
    expect(await system.get(LetterQueries).recipients(crypto.randomUUID())).toEqual([]);
  });

  it('say nothing to applicants before they are released', async () => {
    const applicant = await system.signedIn(scene.owners.Gehrde);
    const seen = await applicant.get(resultUrl(scene.entries.Gehrde.id));
    expect([seen.status, seen.text.includes('Noch keine Entscheidung')]).toEqual([200, true]);
    expect(seen.text).not.toContain('30.000');
    expect((await applicant.fetch(resultLetterUrl(scene.entries.Gehrde.id))).status).toBe(404);
    expect(await system.get(AwardQueries).resultOf(scene.entries.Gehrde.id)).toBeUndefined();
  });

  it('are not released when the number has changed since the page', async () => {
    await scene.organiser.get(lettersUrl(2026));
    await setState(scene.entries.Köln.id, 'withdrawn');
    const refused = await scene.organiser.press('4 Schreiben freigeben');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Angekündigt waren 4 Schreiben, jetzt sind es 3');
    expect(refused.$('main button').text()).toContain('3 Schreiben freigeben');
    await setState(scene.entries.Köln.id, 'admitted');
    const again = await scene.organiser.press('3 Schreiben freigeben');
    expect(again.status).toBe(422);
    expect(await eventsOf(system, 'LettersReleased')).toEqual([]);
  });

  it('are released by organisers only', async () => {
    const auditor = await system.signedIn(await system.person('Anton Prüfer', 'auditor'));
    const seen = await auditor.get(lettersUrl(2026));
    expect([seen.status, seen.$('main form').length]).toEqual([200, 0]);
    expect((await auditor.post(lettersUrl(2026), { letters: '4' })).status).toBe(403);
    const applicant = await system.signedIn(scene.owners.Köln);
    expect((await applicant.get(lettersUrl(2026))).status).toBe(403);
  });

  it('are released once, however often and at once the button is pressed', async () => {
    await scene.organiser.get(lettersUrl(2026));
    const { path, body } = scene.organiser.filled('4 Schreiben freigeben');
    const post = () => scene.organiser.fetch(path, { method: 'POST', body: body as URLSearchParams });
    const answers = await Promise.all([post(), post(), post()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const events = await eventsOf(system, 'LettersReleased');
    expect(events.map(({ payload }) => payload)).toEqual([{ letters: 4 }]);
    expect(await scene.release()).toBe(false);
  });

  it('lock the prizes', async () => {
    const { id } = await scene.prize('small1');
    const seen = await scene.organiser.get(prizeUrl(id));
    expect(seen.text).toContain('Preise lassen sich nicht mehr ändern');
    const answer = await scene.organiser.post(prizeUrl(id), { outcome: 'empty', reason: 'Doch nicht.' });
    expect(answer.status).toBe(422);
    await expect(scene.give('small1', scene.entries.Bersenbrück)).rejects.toThrow('awardsLocked');
  });

  it('tell each team its own result, and no other', async () => {
    const gehrde = await system.signedIn(scene.owners.Gehrde);
    await gehrde.get(entryUrl(scene.entries.Gehrde.id));
    const won = await gehrde.follow('Ergebnis ansehen');
    expect(won.text).toContain('Herzlichen Glückwunsch');
    expect(won.text).toContain('30.000');
    const letter = await gehrde.fetch(resultLetterUrl(scene.entries.Gehrde.id));
    expect(letter.headers.get('content-disposition')).toContain(scene.entries.Gehrde.reference ?? '-');
    const koeln = await system.signedIn(scene.owners.Köln);
    expect((await koeln.get(resultUrl(scene.entries.Köln.id))).text).toContain('Vielen Dank');
    expect((await koeln.get(resultUrl(scene.entries.Gehrde.id))).status).toBe(404);
    expect((await koeln.fetch(resultLetterUrl(scene.entries.Gehrde.id))).status).toBe(404);
    expect((await system.visitor().get(resultUrl(scene.entries.Gehrde.id))).path).toContain('/anmelden');
  });

  it('carry the round’s own passage, as mail and as document, and the mail whom to ask', async () => {
    for (const name of ['Gehrde', 'Köln', 'Flensburg'] as const) {
      const { id } = scene.entries[name];
      const mails = await system.database.rows<{ text: string }>(
        `SELECT text FROM message WHERE recipient = $1 AND template LIKE 'letter-%'`,
        [scene.owners[name].email],
      );
      expect(
        mails.map(({ text }) => [
          /Die Urkunden übergibt die Ministerin\./.test(text),
          /Team Wettbewerb, fragen@example\.org/.test(text),
        ]),
      ).toEqual([[true, true]]);
      const document = await system.get(LetterDocument).render(id, 'de');
      expect(withoutSpaces(pdfText(document.content))).toContain('DieUrkundenübergibtdieMinisterin.');
    }
    const english = await system.get(LetterDocument).render(scene.entries.Gehrde.id, 'en');
    expect(withoutSpaces(pdfText(english.content))).toContain('Theministerhandsoverthecertificates.');
  });

  it('come in English too, the same bytes each time', async () => {
    const documents = system.get(LetterDocument);
    const first = await documents.render(scene.entries.Flensburg.id, 'en');
    const second = await documents.render(scene.entries.Flensburg.id, 'en');
    expect(first).toEqual(second);
    expect(withoutSpaces(pdfText(first.content))).toContain('couldnotadmit');
  });
});
