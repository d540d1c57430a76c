import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultScreeningRule } from '../../../src/cycles/domain/defaults/screening.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { ScreeningProposal } from '../../../src/entries/entities/screening-proposal.entity.js';
import { Screening } from '../../../src/entries/entities/screening.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { entryPath, fillChecklist, form, makeScene, type ScreeningScene } from './support.js';

let system: TestSystem;
let scene: ScreeningScene;
let year = 2026;
beforeAll(async () => void (system = await startTestSystem()));
afterAll(() => system.close());
beforeEach(async () => {
  scene = await makeScene(system, year, { screeningRule: { ...defaultScreeningRule, fourEyes: true } });
  year += 2;
});

const stateOf = async ({ id }: { id: string }) =>
  (await system.database.reader.findOneByOrFail(Entry, { id })).state;
const proposals = ({ id: entryId }: { id: string }) =>
  system.database.reader.find(ScreeningProposal, { where: { entryId }, order: { proposedAt: 'ASC' } });
const mailsAbout = async ({ id }: { id: string }) =>
  (
    await system.database.rows<{ template: string }>(
      `SELECT template FROM message WHERE about @> jsonb_build_object('entryId', $1::text) ORDER BY created_at`,
      [id],
    )
  ).map(({ template }) => template);

async function propose(organiser: Visitor, reason = 'Willkommen!'): Promise<string> {
  const { koeln } = scene;
  await fillChecklist(organiser, koeln);
  await organiser.follow('Zulassen …');
  await organiser.press('Zulassung vorschlagen', { reason });
  const { id } = (await proposals(koeln)).at(-1)!;
  return entryPath(koeln, `/zweite-pruefung/${id}`);
}
const confirmText = 'Zulassung bestätigen und benachrichtigen';

describe('with four eyes', () => {
  it('a decision is proposed by one and confirmed by another; only then the state changes and mail goes out', async () => {
    const { olga, oskar, koeln } = scene;
    await propose(olga);
    expect([await stateOf(koeln), await mailsAbout(koeln)]).toEqual(['submitted', []]);
    const seen = await oskar.get(entryPath(koeln));
    expect(seen.text).toContain('Vorschlag: zulassen – wartet auf die zweite Prüfung');
    expect(seen.text).not.toContain('Zulassen …');
    await oskar.follow('Vorschlag ansehen');
    expect(oskar.page?.text).toContain('1 Person aus dem Team der Bewerbung bekommt eine E-Mail.');
    const done = await oskar.press(confirmText);
    expect(done.text).toContain('Vorgeschlagen von Olga Organisation.');
    expect([await stateOf(koeln), await mailsAbout(koeln)]).toEqual(['admitted', ['entry-admitted']]);
    const screening = await system.database.reader.findOneByOrFail(Screening, { entryId: koeln.id });
    const [proposal] = await proposals(koeln);
    expect(screening).toMatchObject({
      decision: 'admitted',
      reason: 'Willkommen!',
      proposalId: proposal?.id,
      decidedById: proposal?.endedById,
    });
    expect(screening.items).toHaveLength(8);
  });

  it('nobody confirms or returns an own proposal, neither by the page nor past it', async () => {
    const { olga, koeln } = scene;
    const path = await propose(olga);
    const page = await olga.get(path);
    expect(page.text).toContain('Das ist Ihr Vorschlag');
    expect(page.$('button').text()).not.toContain(confirmText);
    const confirmed = await olga.post(path);
    expect([confirmed.status, await stateOf(koeln)]).toEqual([422, 'submitted']);
    expect(confirmed.text).toContain('Den eigenen Vorschlag bestätigt eine andere Person.');
    expect((await olga.post(`${path}/zurueckgeben`, { words: 'Nein.' })).status).toBe(422);
    const [{ proposedById = '' } = {}] = await proposals(koeln);
    await expect(
      system.database.rows(
        `UPDATE screening_proposal SET state = 'confirmed', ended_at = now(), ended_by_id = $1 WHERE entry_id = $2`,
        [proposedById, koeln.id],
      ),
    ).rejects.toThrow('screening_proposal_four_eyes');
  });

  it('is given back with words, proposed anew, and confirmed', async () => {
    const { olga, oskar, koeln } = scene;
    const path = await propose(olga);
    await oskar.get(path);
    const empty = await oskar.press('Vorschlag zurückgeben');
    expect(empty.$('#words-error').text()).toContain('Bitte schreiben Sie, was gegen den Vorschlag spricht.');
    const back = await oskar.press('Vorschlag zurückgeben', { words: 'Bitte die Mitzeichnung ansehen.' });
    expect(back.path).toBe(entryPath(koeln));
    const seen = await olga.get(entryPath(koeln));
    expect(seen.text).toContain('Oskar Organisation hat den Vorschlag zurückgegeben');
    expect(seen.text).toContain('Bitte die Mitzeichnung ansehen.');
    expect(seen.text).toContain('8 von 8');
    const again = await propose(olga, 'Nach erneuter Prüfung.');
    expect((await oskar.get(path)).path).toBe(entryPath(koeln));
    await oskar.get(again);
    await oskar.press(confirmText);
    expect(await stateOf(koeln)).toBe('admitted');
    expect((await proposals(koeln)).map(({ state }) => state)).toEqual(['returned', 'confirmed']);
  });

  it('is taken back by the proposer only', async () => {
    const { olga, oskar, koeln } = scene;
    const path = await propose(olga);
    await oskar.get(path);
    expect((await oskar.post(`${path}/zuruecknehmen`)).text).toContain(
      'Zurücknehmen kann den Vorschlag nur, wer ihn gemacht hat.',
    );
    await olga.get(path);
    await olga.press('Vorschlag zurücknehmen');
    expect((await proposals(koeln)).map(({ state }) => state)).toEqual(['takenBack']);
    expect(olga.page?.text).toContain('Zulassen …');
  });

  it('is one decision when two confirm at once, and one proposal when the button is pressed twice', async () => {
    const { olga, oskar, koeln } = scene;
    await fillChecklist(olga, koeln);
    await olga.follow('Zulassen …');
    const act = olga.filled('Zulassung vorschlagen', { reason: 'Ja.' });
    const twice = await Promise.all(
      [1, 2].map(() => olga.fetch(act.path, { method: 'POST', body: String(act.body), headers: form })),
    );
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await proposals(koeln)).toHaveLength(1);
    const third = await system.signedIn(await system.person('Ona Organisation', 'organiser'));
    const path = entryPath(koeln, `/zweite-pruefung/${(await proposals(koeln))[0]?.id}`);
    const answers = await Promise.all(
      [oskar, third].map(async (organiser) => {
        await organiser.get(path);
        const { body } = organiser.filled(confirmText);
        return organiser.fetch(path, { method: 'POST', body: String(body), headers: form });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await system.database.reader.countBy(Screening, { entryId: koeln.id })).toBe(1);
    expect(await mailsAbout(koeln)).toEqual(['entry-admitted']);
  });

  it('ends with an entry that is withdrawn', async () => {
    const { olga, owner, koeln } = scene;
    await propose(olga);
    const otto = await system.signedIn(owner);
    await otto.get(`/bewerbung/${koeln.id}/zurueckziehen`);
    await otto.post(`/bewerbung/${koeln.id}/zurueckziehen`);
    expect(await stateOf(koeln)).toBe('withdrawn');
    expect((await proposals(koeln)).map(({ state, endedById }) => [state, endedById])).toEqual([
      ['takenBack', null],
    ]);
  });

  it('is not there under the id of another entry, nor for others than organisers', async () => {
    const { olga, oskar, koeln, flensburg, owner } = scene;
    const path = await propose(olga);
    const elsewhere = path.replace(koeln.id, flensburg.id);
    expect((await oskar.get(elsewhere)).status).toBe(404);
    await oskar.get(path);
    expect((await oskar.post(elsewhere)).status).toBe(404);
    expect((await oskar.get(entryPath(koeln, `/zweite-pruefung/${newId()}`))).status).toBe(404);
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    for (const someone of [auditor, await system.signedIn(owner)]) {
      for (const rest of ['/pruefliste', '/entscheidung-zuruecknehmen'])
        expect((await someone.get(entryPath(koeln, rest))).status).toBe(403);
      expect((await someone.get(path)).status).toBe(403);
    }
    const read = await auditor.get(entryPath(koeln));
    expect([read.status, read.$('main form').length, read.text.includes('Vorschlag ansehen')]).toEqual([
      200,
      0,
      false,
    ]);
  });
});
