import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Inquiry } from '../../../src/entries/entities/inquiry.entity.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { StandingService } from '../../../src/entries/standing.service.js';
import { invariants } from '../../../src/invariants.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { pdfFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { entryPath, makeScene, organisers, type ScreeningScene } from './support.js';

let system: TestSystem;
let scene: ScreeningScene;
let otto: Visitor;
let year = 2026;
beforeAll(async () => void (system = await startTestSystem()));
afterAll(() => system.close());
beforeEach(async () => {
  scene = await makeScene(system, year);
  year += 2;
  otto = await system.signedIn(scene.owner);
});

const after = (hours: number) => scene.cycle.milestones.deadline.add({ hours });
const contents = async () =>
  (
    await system.database.reader.find(Submission, {
      where: { entryId: scene.koeln.id },
      order: { number: 'ASC' },
    })
  ).map(({ content }) => content as Record<string, unknown> & { answers: Record<string, object> });

async function goTo(hours: number): Promise<void> {
  system.clock.jumpTo(after(hours));
  scene = { ...scene, ...(await organisers(system)) };
  otto = await system.signedIn(scene.owner);
}

async function reopenUntil(hours: number): Promise<void> {
  const moment = after(hours).toZonedDateTimeISO('Europe/Berlin');
  await scene.olga.get(entryPath(scene.koeln, '/oeffnen'));
  const page = await scene.olga.press('Wieder öffnen und benachrichtigen', {
    'until.day': moment.toPlainDate().toString(),
    'until.time': moment.toPlainTime().toString({ smallestUnit: 'minute' }),
    reason: 'Der Rat tagt erst morgen.',
  });
  if (page.status !== 200) throw new Error(page.text);
}

async function ask(asked: string[]): Promise<string> {
  const due = after(24 * 8).toZonedDateTimeISO('Europe/Berlin');
  await scene.olga.get(entryPath(scene.koeln, '/rueckfrage-stellen'));
  const page = await scene.olga.press('Rückfrage verschicken', {
    text: 'Wer trägt die Patenschaft?',
    asked,
    'answerBy.day': due.toPlainDate().toString(),
    'answerBy.time': '12:00',
  });
  if (page.status !== 200) throw new Error(page.text);
  const { id } = await system.database.reader.findOneByOrFail(Inquiry, {
    entryId: scene.koeln.id,
    state: 'open',
  });
  return `/bewerbung/${scene.koeln.id}/rueckfrage/${id}`;
}

/** The entry is opened again, changed everywhere, and not submitted in time: its last submission counts. */
async function strayEdits(): Promise<void> {
  await reopenUntil(72);
  await otto.get(`/bewerbung/${scene.koeln.id}/abschnitt/commitment`);
  await otto.press('Speichern und zurück', { title: 'Verirrt', summary: 'Verirrt', commitment: 'Verirrt' });
  await otto.get(`/bewerbung/${scene.koeln.id}/abschnitt/contact`);
  await otto.press('Speichern und zurück', { contactName: 'Verirrt' });
  await otto.get(`/bewerbung/${scene.koeln.id}/anlagen`);
  await otto.press('Datei hochladen', { file: pdfFile('verirrt.pdf') });
  await goTo(73);
  await system.get(StandingService).settle(system.clock.now());
}

describe('an answer to an inquiry after an entry was opened again and not submitted', () => {
  it('changes exactly what was asked about in what was submitted last', async () => {
    await strayEdits();
    const path = await ask(['commitment.summary']);
    const page = await otto.get(path);
    expect(page.$('textarea[name="commitment__summary"]').text().trim()).toBe('Kurz: Gemeinsam in Köln');
    await otto.press('Antwort absenden', { commitment__summary: 'Der Verein.' });
    const [first, second] = await contents();
    expect(second).toEqual({
      ...first,
      answers: { ...first?.answers, commitment: { ...first?.answers['commitment'], summary: 'Der Verein.' } },
    });
    const seen = await scene.olga.get(entryPath(scene.koeln));
    expect([seen.text.includes('Verirrt'), seen.text.includes('Der Verein.')]).toEqual([false, true]);
  });

  it('sent without a change is what was submitted last', async () => {
    await strayEdits();
    await otto.get(await ask(['commitment.summary']));
    await otto.press('Antwort absenden', { reply: 'Es bleibt dabei.' });
    const [first, second] = await contents();
    expect(second).toEqual(first);
  });

  it('leaves to the draft what was typed there, and breaks no rule of the database', async () => {
    await strayEdits();
    await otto.get(await ask(['commitment.summary']));
    await otto.press('Antwort absenden', { commitment__summary: 'Der Verein.' });
    const rows = await system.database.rows<{ answers: object }>(
      `SELECT answers FROM entry_section WHERE entry_id = $1 AND section_key = 'commitment'`,
      [scene.koeln.id],
    );
    expect(rows[0]?.answers).toMatchObject({
      title: 'Verirrt',
      summary: 'Der Verein.',
      commitment: 'Verirrt',
    });
    expect(await violationsOf(invariants, (type) => system.get(type))).toEqual([]);
  });
});

describe('an entry that the organisation opens again', () => {
  it('needs no answer to an inquiry any more: the team may change everything', async () => {
    const path = await ask(['commitment.summary']);
    await goTo(50);
    await reopenUntil(72);
    expect((await otto.get(path)).text).toContain('Die Rückfrage hat sich erledigt');
    expect((await contents()).length).toBe(1);
  });
});
