import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RemindOfInquiries } from '../../../src/entries/jobs/remind-of-inquiries.handler.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { EntrySection } from '../../../src/entries/entities/entry-section.entity.js';
import { Inquiry } from '../../../src/entries/entities/inquiry.entity.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { InquiryService } from '../../../src/entries/inquiry.service.js';
import { systemActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import {
  allMet,
  entryPath,
  fillChecklist,
  form,
  makeScene,
  organisers,
  type ScreeningScene,
} from './support.js';

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

/** Three days after the scene's now, whose minute counts in full. */
const dueDay = () =>
  scene.cycle.milestones.deadline.add({ hours: 24 * 5 }).toZonedDateTimeISO('Europe/Berlin');
const due = () => ({ 'answerBy.day': dueDay().toPlainDate().toString(), 'answerBy.time': '12:00' });
const lastInstant = () => dueDay().withPlainTime('12:00:59.999').toInstant();
const open = async (entryId = scene.koeln.id) => system.database.reader.findOneByOrFail(Inquiry, { entryId });
const submissions = (entryId = scene.koeln.id) =>
  system.database.reader.find(Submission, { where: { entryId }, order: { number: 'ASC' } });
const stateOf = async ({ id }: { id: string }) =>
  (await system.database.reader.findOneByOrFail(Entry, { id })).state;
const mailed = async (template: string) =>
  (
    await system.database.rows<{ recipient: string }>(
      `SELECT recipient FROM message WHERE template = $1 AND about->>'entryId' = $2`,
      [template, scene.koeln.id],
    )
  ).map(({ recipient }) => recipient);

async function ask(asked: string[] = ['commitment.summary'], text = 'Wer trägt die Patenschaft?') {
  await scene.olga.get(entryPath(scene.koeln, '/rueckfrage-stellen'));
  const page = await scene.olga.press('Rückfrage verschicken', { text, asked, ...due() });
  if (page.status !== 200) throw new Error(page.text);
  return page;
}
const answerPath = async () => `/bewerbung/${scene.koeln.id}/rueckfrage/${(await open()).id}`;

describe('an inquiry', () => {
  it('is asked from the entry, told to the team with its date and zone, and shown on top of their entry', async () => {
    const { olga, koeln, owner } = scene;
    await olga.get(entryPath(koeln));
    await olga.follow('Rückfrage stellen …');
    expect(olga.page?.text).toContain('1 Person aus dem Team der Bewerbung bekommt eine E-Mail.');
    const page = await ask();
    expect(page.text).toContain('Wartet auf Antwort');
    expect(await mailed('inquiry-asked')).toEqual([owner.email]);
    const seen = await otto.get(`/bewerbung/${koeln.id}`);
    expect(seen.text).toContain('Wir haben eine Rückfrage zu Ihrer Bewerbung');
    expect(seen.text).toMatch(/12:00 Uhr \(MESZ\)/);
    await otto.follow('Rückfrage beantworten');
    expect(otto.page?.path).toBe(await answerPath());
    expect(otto.page?.text).toContain('Wer trägt die Patenschaft?');
    expect(otto.page?.$('textarea[name="commitment__summary"]').text().trim()).toBe(
      'Kurz: Gemeinsam in Köln',
    );
    expect((await olga.get(entryPath(koeln))).text).not.toContain('Rückfrage stellen …');
  });

  it('is refused without words, without a date in the future, and for questions that do not exist', async () => {
    const { olga, koeln } = scene;
    await olga.get(entryPath(koeln, '/rueckfrage-stellen'));
    const wrong = await olga.press('Rückfrage verschicken', {
      text: ' ',
      asked: ['commitment.summary', 'commitment.secret'],
      'answerBy.day': '2020-01-01',
      'answerBy.time': '12:00',
    });
    expect(wrong.status).toBe(422);
    for (const words of [
      'Bitte schreiben Sie, was Sie wissen möchten.',
      'Die Frist muss in der Zukunft liegen.',
      'Diese Frage gibt es im Formular der Bewerbung nicht.',
    ])
      expect(wrong.text).toContain(words);
    expect(wrong.$('input[name=asked][value="commitment.summary"]').attr('checked')).toBeDefined();
    expect(wrong.$('input[name="answerBy.day"]').val()).toBe('2020-01-01');
    expect(await system.database.reader.countBy(Inquiry, { entryId: koeln.id })).toBe(0);
  });

  it('is answered in a draft of its own, sent once, and becomes submission 2', async () => {
    const { olga, koeln } = scene;
    await ask();
    await otto.get(await answerPath());
    const kept = await otto.press('Speichern, noch nicht absenden', { commitment__summary: 'Der Verein.' });
    expect(kept.text).toContain('Ihre Antwort ist gespeichert');
    expect((await submissions()).map(({ number }) => number)).toEqual([1]);
    const unsent = await olga.get(entryPath(koeln, `/rueckfragen/${(await open()).id}`));
    expect(unsent.text).not.toContain('Der Verein.');
    await otto.get(await answerPath());
    const { path, body } = otto.filled('Antwort absenden', { reply: 'Gern erklärt.' });
    const twice = await Promise.all(
      [1, 2].map(() => otto.fetch(path, { method: 'POST', body: String(body), headers: form })),
    );
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    const [first, second, third] = await submissions();
    expect(third).toBeUndefined();
    expect(second).toMatchObject({ number: 2, inquiryId: (await open()).id, reference: koeln.reference });
    expect(JSON.stringify(first?.content)).toContain('Kurz: Gemeinsam in Köln');
    expect(second?.content).toMatchObject({
      answers: {
        commitment: {
          title: 'Gemeinsam in Köln',
          summary: 'Der Verein.',
          commitment: 'Ausführlich: Gemeinsam in Köln',
        },
      },
    });
    expect(await stateOf(koeln)).toBe('submitted');
    expect(await mailed('inquiry-answered')).toEqual([expect.stringContaining('olga')]);
    const seen = await olga.get(entryPath(koeln, `/rueckfragen/${(await open()).id}`));
    for (const words of [
      'Beantwortet',
      'Vorher',
      'Kurz: Gemeinsam in Köln',
      'Mit der Antwort',
      'Der Verein.',
      'Gern erklärt.',
    ])
      expect(seen.text).toContain(words);
    expect((await otto.get(await answerPath())).text).toContain('Ihre Antwort ist abgeschickt');
  });

  it('opens the questions asked about and no other: whatever else is posted is not read', async () => {
    const { koeln } = scene;
    await ask(['commitment.summary']);
    const page = await otto.get(await answerPath());
    expect(page.html).not.toContain('Ausführlich: Gemeinsam in Köln');
    await otto.press('Antwort absenden', {
      commitment__summary: 'Neu.',
      commitment__commitment: 'Erschlichen',
      commitment: 'Erschlichen',
      title: 'Erschlichen',
      contact__contactName: 'Erschlichen',
    });
    const stored = await system.database.reader.findBy(EntrySection, { entryId: koeln.id });
    expect(JSON.stringify([stored, await submissions(), await open()])).not.toContain('Erschlichen');
    expect((await submissions()).at(-1)).toMatchObject({
      number: 2,
      content: { answers: { commitment: { summary: 'Neu.' } } },
    });
    expect((await otto.get(`/bewerbung/${koeln.id}/abschnitt/commitment`)).path).toBe(
      `/bewerbung/${koeln.id}`,
    );
  });

  it('refuses an answer with something missing or too long, and keeps what was typed', async () => {
    await ask();
    await otto.get(await answerPath());
    const empty = await otto.press('Antwort absenden', {
      commitment__summary: ' ',
      reply: 'Wir überlegen noch.',
    });
    expect(empty.status).toBe(422);
    expect(empty.$('#commitment-summary-error').text()).not.toBe('');
    expect(empty.$('textarea[name=reply]').text().trim()).toBe('Wir überlegen noch.');
    const long = 'x'.repeat(5_000);
    const tooLong = await otto.press('Antwort absenden', { commitment__summary: 'Gut.', reply: long });
    expect(tooLong.$('#reply-error').text()).toContain('5000 Zeichen');
    expect(await submissions()).toHaveLength(1);
  });

  it('without a question opened is answered in words', async () => {
    await ask([], 'Bitte melden Sie sich.');
    await otto.get(await answerPath());
    expect((await otto.press('Antwort absenden')).$('#reply-error').text()).toContain(
      'Bitte schreiben Sie eine Antwort.',
    );
    await otto.press('Antwort absenden', { reply: 'Hier sind wir.' });
    expect((await submissions()).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('shows both when two of the team save at once', async () => {
    const { koeln } = scene;
    await ask();
    const path = await answerPath();
    const editor = await system.person('Emil Editor');
    await system.database.rows(
      `INSERT INTO entry_member (id, entry_id, person_id, role, joined_at) VALUES ($1, $2, $3, 'editor', now())`,
      [newId(), koeln.id, editor.id],
    );
    const emil = await system.signedIn(editor);
    await otto.get(path);
    await emil.get(path);
    await emil.press('Speichern, noch nicht absenden', { commitment__summary: 'Von Emil.' });
    const late = await otto.press('Antwort absenden', { commitment__summary: 'Von Otto.' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Emil Editor hat inzwischen gespeichert');
    expect(late.text).toContain('Von Emil.');
    expect(late.$('textarea[name="commitment__summary"]').text().trim()).toBe('Von Otto.');
    expect(await submissions()).toHaveLength(1);
    await otto.press('Antwort absenden');
    expect(JSON.stringify((await submissions()).at(-1)?.content)).toContain('Von Otto.');
  });
});

describe('the instant by which an inquiry is answered', () => {
  it('is kept to the millisecond, without grace, and what was typed stays on the page', async () => {
    const { koeln } = scene;
    await ask();
    expect((await open()).answerBy).toEqual(lastInstant());
    system.clock.jumpTo(lastInstant().add({ milliseconds: 1 }));
    otto = await system.signedIn(scene.owner);
    const page = await otto.get(await answerPath());
    expect(page.text).toContain('Die Frist für die Antwort ist vorbei');
    expect(page.$('textarea')).toHaveLength(0);
    const late = await otto.post(await answerPath(), {
      tun: 'senden',
      commitment__summary: 'Zu spät.',
      version: '0',
    });
    expect(late.status).toBe(422);
    expect(late.$('textarea[name="commitment__summary"]').text().trim()).toBe('Zu spät.');
    expect(await submissions()).toHaveLength(1);
    scene = { ...scene, ...(await organisers(system)) };
    expect((await scene.olga.get(entryPath(koeln))).text).toContain('Nicht beantwortet');
  });

  it('can be moved, also afterwards, and the team answers then', async () => {
    await ask();
    system.clock.jumpTo(lastInstant().add({ hours: 1 }));
    const { olga } = await organisers(system);
    await olga.get(entryPath(scene.koeln, `/rueckfragen/${(await open()).id}`));
    const refused = await olga.press('Frist ändern', { 'answerBy.time': '11:00' });
    expect(refused.text).toContain('Die Frist muss in der Zukunft liegen.');
    await olga.press('Frist ändern', { 'answerBy.time': '23:00' });
    expect(await mailed('inquiry-extended')).toEqual([scene.owner.email]);
    otto = await system.signedIn(scene.owner);
    await otto.get(await answerPath());
    await otto.press('Antwort absenden', { commitment__summary: 'Doch noch.' });
    expect(await submissions()).toHaveLength(2);
  });

  it('is reminded of a day before, exactly once, however often it is looked at', async () => {
    await ask();
    const inquiries = system.get(InquiryService);
    const at = (instant: Temporal.Instant) => inquiries.remindDue(systemActor, instant);
    await at(lastInstant().subtract({ hours: 25 }));
    expect(await mailed('inquiry-reminder')).toEqual([]);
    system.clock.jumpTo(lastInstant().subtract({ hours: 23 }));
    await Promise.all([1, 2, 3].map(() => at(system.clock.now())));
    await at(system.clock.now());
    expect(await mailed('inquiry-reminder')).toEqual([scene.owner.email]);
    expect(system.get(RemindOfInquiries)).toBeDefined();
  });
});

describe('an inquiry and the rest of the screening', () => {
  it('comes before a decision; one left unanswered ends with it', async () => {
    const { olga, koeln } = scene;
    await ask();
    await fillChecklist(olga, koeln, allMet());
    const waiting = await olga.get(entryPath(koeln));
    expect(waiting.text).toContain('Entschieden wird, wenn die Rückfrage beantwortet ist');
    expect(waiting.$('a[href$="/zulassen"], a[href$="/ablehnen"]').length).toBe(0);
    await olga.get(entryPath(koeln, '/zulassen'));
    const refused = await olga.press('Zulassen und benachrichtigen');
    expect(refused.text).toContain('Zu dieser Bewerbung ist eine Rückfrage offen.');
    expect(await stateOf(koeln)).toBe('submitted');
    system.clock.jumpTo(lastInstant().add({ hours: 1 }));
    const later = (await organisers(system)).olga;
    await later.get(entryPath(koeln));
    await later.follow('Zulassen …');
    await later.press('Zulassen und benachrichtigen');
    expect([await stateOf(koeln), (await open()).state]).toEqual(['admitted', 'closed']);
  });

  it('is either answered or withdrawn when both happen at once', async () => {
    const { olga, koeln } = scene;
    await ask();
    const path = await answerPath();
    const organiserPath = entryPath(koeln, `/rueckfragen/${(await open()).id}`);
    await otto.get(path);
    await olga.get(organiserPath);
    const answer = otto.filled('Antwort absenden', { commitment__summary: 'Gleichzeitig.' });
    const end = olga.filled('Rückfrage zurückziehen');
    await Promise.all([
      otto.fetch(path, { method: 'POST', body: String(answer.body), headers: form }),
      olga.fetch(end.path, { method: 'POST', body: String(end.body), headers: form }),
    ]);
    const { state } = await open();
    const sent = (await submissions()).length === 2;
    expect(['answered', 'withdrawn']).toContain(state);
    expect(sent).toBe(state === 'answered');
  });

  it('withdrawn is not answered any more, and another one may follow', async () => {
    const { olga, koeln } = scene;
    await ask();
    const path = await answerPath();
    await olga.get(entryPath(koeln, `/rueckfragen/${(await open()).id}`));
    await olga.press('Rückfrage zurückziehen');
    expect(await mailed('inquiry-ended')).toEqual([scene.owner.email]);
    await otto.get(path);
    expect(otto.page?.text).toContain('Die Rückfrage hat sich erledigt');
    expect((await otto.post(path, { tun: 'senden', reply: 'Doch.' })).status).toBe(422);
    await ask([], 'Eine andere Frage');
    expect(await system.database.reader.countBy(Inquiry, { entryId: koeln.id })).toBe(2);
  });

  it('belongs to its entry and its team', async () => {
    const { olga, flensburg, koeln } = scene;
    await ask();
    const path = await answerPath();
    const { id } = await open();
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    expect((await stranger.get(path)).status).toBe(404);
    expect((await olga.get(path)).status).toBe(404);
    expect((await otto.get(path.replace(koeln.id, flensburg.id))).status).toBe(404);
    expect((await olga.get(entryPath(flensburg, `/rueckfragen/${id}`))).status).toBe(404);
    expect((await otto.get(entryPath(koeln, `/rueckfragen/${id}`))).status).toBe(403);
    const read = await auditor.get(entryPath(koeln, `/rueckfragen/${id}`));
    expect([read.status, read.$('main form').length]).toEqual([200, 0]);
  });
});

describe('the work list of the screening', () => {
  it('counts what is to be done in four groups, each the oldest first', async () => {
    const { olga, koeln, flensburg } = scene;
    const group = async (word: string) => {
      const page = await olga.get(`/organisation/pruefung?runde=${scene.cycle.year}&gruppe=${word}`);
      return page
        .$('tbody th a')
        .toArray()
        .map((each) => page.$(each).text());
    };
    expect(await group('pruefen')).toEqual(['Köln', 'Flensburg']);
    await ask();
    expect([await group('pruefen'), await group('rueckfrage')]).toEqual([['Flensburg'], ['Köln']]);
    await otto.get(await answerPath());
    await otto.press('Antwort absenden', { commitment__summary: 'Da.' });
    expect([await group('rueckfrage'), await group('antwort')]).toEqual([[], ['Köln']]);
    await fillChecklist(olga, flensburg);
    await olga.get('/organisation');
    await olga.follow('Formale Prüfung');
    expect(olga.page?.path).toBe('/organisation/pruefung');
    expect(await stateOf(koeln)).toBe('submitted');
    expect((await olga.get(`/organisation/pruefung?runde=1999`)).status).toBe(404);
  });
});
