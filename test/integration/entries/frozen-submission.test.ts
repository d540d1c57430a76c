import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addFileToSubmission, makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { pdfText } from '../../support/pdf-text.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let koeln: MadeEntry;
let otto: Visitor;
let sha256: string;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system, 2026);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 2 }));
  const owner = await system.person('Otto Amt');
  koeln = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'submitted');
  sha256 = await addFileToSubmission(system, koeln.id, 'Beschluss');
  const stranger = await system.person('Fremde Person');
  await makeEntry(system, cycle, await makeMunicipality(system, 'Gehrde'), stranger, 'submitted');
  otto = await system.signedIn(owner);
});
afterAll(() => system.close());

const url = (end = '') => `/bewerbung/${koeln.id}/einreichung/1${end}`;
const addresses = () => [url(), url('/dossier.pdf'), url(`/dateien/${sha256}`)];

describe('a submission', () => {
  it('is read by its team as it was submitted, with its files, while the draft goes on', async () => {
    await otto.get(`/bewerbung/${koeln.id}/oeffnen`);
    await otto.press('Bewerbung wieder öffnen');
    await otto.get(`/bewerbung/${koeln.id}/abschnitt/commitment`);
    await otto.press('Speichern und zurück', { title: 'Neuer Titel' });
    await otto.get(`/bewerbung/${koeln.id}`);
    const frozen = await otto.follow('Einreichung Nummer 1');
    expect([frozen.path, frozen.text.includes(koeln.title), frozen.text.includes('Neuer Titel')]).toEqual([
      url(),
      true,
      false,
    ]);
    const href = frozen.$('a[href*="/dateien/"]').attr('href') ?? '';
    const file = await otto.fetch(href);
    expect([file.headers.get('content-disposition')?.split(';')[0], await file.text()]).toEqual([
      'attachment',
      'Beschluss',
    ]);
    const pdf = await otto.fetch(url('/dossier.pdf'));
    expect(await pdfText(Buffer.from(await pdf.arrayBuffer()))).toContain(koeln.title);
  });

  it('is not found by others, nor are files that it does not name', async () => {
    const others = [
      await system.signedIn(await system.person('Fremde Person')),
      await system.signedIn(await system.person('Olga Organisation', 'organiser')),
    ];
    for (const other of others)
      for (const address of addresses()) expect((await other.fetch(address)).status).toBe(404);
    const wrong = [url(`/dateien/${'a'.repeat(64)}`), url('/dateien/x'), url().replace(/1$/, '2')];
    for (const address of wrong) expect((await otto.fetch(address)).status).toBe(404);
    const nobody = await system.visitor().fetch(url());
    expect(nobody.status).not.toBe(200);
  });
});
