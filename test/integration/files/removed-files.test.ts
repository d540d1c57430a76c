import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invariants } from '../../../src/invariants.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { FileSweeper } from '../../../src/platform/storage/file-sweeper.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { pdfFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';
import { submitEntry } from '../../support/applicant-acts.js';
import { fillAll } from '../entries/support.js';

let system: TestSystem;
let anna: Visitor;
let id: string;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 7 }));
  const owner = await system.person('Anna Amt');
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
  anna = await system.signedIn(owner);
  await fillAll(anna, id);
  await upload('plan', 'brief', 'foto');
});
afterAll(() => system.close());

async function upload(...names: string[]): Promise<void> {
  await anna.get(`/bewerbung/${id}/anlagen`);
  await anna.press('Datei hochladen', { file: names.map((name) => pdfFile(`${name}.pdf`, name)) });
}
const act = (name: string, what: 'entfernen' | 'wiederherstellen') =>
  `form[action="/bewerbung/${id}/anlagen/${ids.get(name)}/${what}"]`;
const ids = new Map<string, string>();
async function page(): Promise<SeenPage> {
  const files = await system.database.rows<{ id: string; name: string }>(
    `SELECT id, replace(file_name, '.pdf', '') AS name FROM attachment ORDER BY added_at, id`,
  );
  for (const file of files) ids.set(file.name, file.id);
  return anna.get(`/bewerbung/${id}/anlagen`);
}
async function remove(name: string): Promise<SeenPage> {
  await page();
  return anna.press('Entfernen', {}, act(name, 'entfernen'));
}
async function restore(name: string): Promise<SeenPage> {
  await page();
  return anna.press('Wiederherstellen', {}, act(name, 'wiederherstellen'));
}
async function submit(): Promise<void> {
  await submitEntry(anna, id, 'Köln');
}
async function reopen(): Promise<void> {
  await anna.get(`/bewerbung/${id}/oeffnen`);
  await anna.press('Bewerbung wieder öffnen');
}
const offered = async () => {
  const { $ } = await page();
  return [...ids].filter(([name]) => $(act(name, 'wiederherstellen')).length > 0).map(([name]) => name);
};
const statusOf = async (name: string) =>
  (await anna.fetch(`/bewerbung/${id}/anlagen/${ids.get(name)}/datei`)).status;
const held = async () => (await page()).text.match(/Belegt: (\d+) von/)?.[1];

describe('a removed file', () => {
  it('is brought back until the submission, and the page says until when at the latest', async () => {
    const removed = await remove('plan');
    expect(removed.text).toContain('Entfernte Anlagen');
    expect(removed.text).toMatch(
      /Bis Sie einreichen, können Sie diese Dateien wiederherstellen, längstens bis .* Uhr.*Danach sind sie weg\./,
    );
    expect([await offered(), await held(), await statusOf('plan')]).toEqual([['plan'], '2', 200]);
    expect((await restore('plan')).text).toContain('Die Anlage ist wieder da.');
    expect([await offered(), await held()]).toEqual([[], '3']);
  });

  it('is not offered where the same file was added again', async () => {
    await remove('plan');
    const before = ids.get('plan') ?? '';
    await upload('plan');
    expect((await page()).$(`form[action$="/${before}/wiederherstellen"]`).length).toBe(0);
    expect((await anna.post(`/bewerbung/${id}/anlagen/${before}/wiederherstellen`)).status).toBe(404);
    expect(await held()).toBe('3');
  });

  it('is gone with the submission, and its bytes with it', async () => {
    await remove('foto');
    await submit();
    await page();
    await anna.post(`/bewerbung/${id}/anlagen/${ids.get('foto')}/wiederherstellen`);
    expect(anna.page?.text).not.toContain('Die Anlage ist wieder da.');
    await reopen();
    expect([await offered(), await held()]).toEqual([[], '2']);
    const stale = await anna.post(`/bewerbung/${id}/anlagen/${ids.get('foto')}/wiederherstellen`);
    expect([stale.status, await statusOf('foto')]).toEqual([404, 404]);
    system.clock.jumpTo(system.clock.now().add({ hours: 25 }));
    anna = await system.signedIn(await system.person('Anna Amt'));
    expect((await system.get(FileSweeper).sweep()).length).toBe(1);
  });

  it('of an earlier submission is brought back until the next one does without it, and stays readable there', async () => {
    await remove('brief');
    expect(await offered()).toEqual(['brief']);
    await restore('brief');
    await remove('brief');
    await submit();
    await reopen();
    expect([await offered(), await held(), await statusOf('brief')]).toEqual([[], '1', 404]);
    const organiser = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
    const first = await organiser.get(`/organisation/bewerbungen/${id}?einreichung=1`);
    const hrefs = first
      .$('#anlagen ~ ul a, section[aria-labelledby=anlagen] a')
      .toArray()
      .map((each) => first.$(each).attr('href') ?? '');
    expect(hrefs.length).toBe(2);
    await system.get(FileSweeper).sweep();
    const answers = await Promise.all(hrefs.map((href) => organiser.fetch(href)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('breaks no rule of the database', async () => {
    expect(await violationsOf(invariants, (type) => system.get(type))).toEqual([]);
  });
});
