import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clamdIsThere, eicar, freePort, type RunningClamd, startClamd } from '../../support/clamd.js';
import { makeEntry } from '../../support/entry-factories.js';
import { eventually } from '../../support/eventually.js';
import { makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { pdfFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

const there = clamdIsThere();
if (!there) console.warn('clamd is not installed: scanning for malware is not tested here.');

let system: TestSystem;
let clamd: RunningClamd | undefined;
let port: number;
let anna: Visitor;
let id: string;
let cycle: MadeCycle;
beforeAll(async () => {
  if (!there) return;
  port = await freePort();
  system = await startTestSystem({ clamdHost: `127.0.0.1:${port}` });
  cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
  anna = await system.signedIn(owner);
});
afterAll(async () => {
  await system?.close();
  await clamd?.stop();
});

interface Kept {
  id: string;
  state: string;
  finding: string | null;
}
const kept = (name: string) =>
  system.database.row<Kept>(
    `SELECT a.id, f.state, f.finding FROM attachment a JOIN stored_file f USING (sha256) WHERE a.file_name = $1`,
    [name],
  );
const upload = async (file: File) => {
  await anna.get(`/bewerbung/${id}/anlagen`);
  return anna.press('Datei hochladen', { file });
};
const fetched = async (name: string) => {
  const file = await kept(name);
  const answer = await anna.fetch(`/bewerbung/${id}/anlagen/${file?.id}/datei`);
  return { status: answer.status, text: await answer.text() };
};

(there ? describe : describe.skip)('files, with a scanner', () => {
  it('are in quarantine while the scanner is away, and the page says so', async () => {
    const page = await upload(pdfFile('gut.pdf'));
    expect(page.text).toContain('Wird auf Schadsoftware geprüft');
    expect(page.$('a').text()).not.toContain('Herunterladen');
    const answer = await fetched('gut.pdf');
    expect([answer.status, answer.text.includes('kann zurzeit nicht heruntergeladen werden')]).toEqual([
      423,
      true,
    ]);
    expect(answer.text).not.toContain('%PDF-');
  });

  it('hold up submitting for two minutes, and not longer', async () => {
    const says = 'Die Anlage „gut.pdf“ wird noch auf Schadsoftware geprüft.';
    const check = async () => (await anna.get(`/bewerbung/${id}/pruefen`)).text;
    expect(await check()).toContain(`${says} Das hält das Einreichen höchstens 2 Minuten auf.`);
    system.clock.jumpTo(system.clock.now().add({ minutes: 2 }));
    expect(await check()).not.toContain(says);
  });

  it('come out of it once the scanner is there and has found nothing', async () => {
    clamd = await startClamd(port);
    await eventually(async () => (await kept('gut.pdf'))?.state === 'clean', 30);
    expect((await fetched('gut.pdf')).text).toBe(await pdfFile('gut.pdf').text());
    expect((await anna.get(`/bewerbung/${id}/anlagen`)).text).toContain('Auf Schadsoftware geprüft');
  });

  it('with malware are given to nobody and stand in the way of submitting', async () => {
    await upload(pdfFile('eicar.pdf', eicar));
    await eventually(async () => (await kept('eicar.pdf'))?.state === 'infected', 30);
    expect((await kept('eicar.pdf'))?.finding).toMatch(/^Eicar-Within/);
    const answer = await fetched('eicar.pdf');
    expect([answer.status, answer.text.includes('STANDARD-ANTIVIRUS')]).toEqual([423, false]);
    expect((await anna.get(`/bewerbung/${id}/anlagen`)).text).toContain('Schadsoftware gefunden');
    const check = await anna.get(`/bewerbung/${id}/pruefen`);
    expect(check.text).toContain(
      'In der Anlage „eicar.pdf“ wurde Schadsoftware gefunden. Bitte entfernen Sie sie.',
    );
    const file = await kept('eicar.pdf');
    expect(check.$(`a[href="/bewerbung/${id}/anlagen/${file?.id}"]`).length).toBeGreaterThan(0);
  });

  it('that are known already are looked at once', async () => {
    const owner = await system.person('Berta Amt');
    const other = await makeEntry(system, cycle, await makeMunicipality(system, 'Gehrde'), owner, 'draft');
    const berta = await system.signedIn(owner);
    await berta.get(`/bewerbung/${other.id}/anlagen`);
    const page = await berta.press('Datei hochladen', { file: pdfFile('gut-kopie.pdf') });
    expect(page.text).toContain('Auf Schadsoftware geprüft');
    expect((await kept('gut-kopie.pdf'))?.state).toBe('clean');
  });
});
