import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cookieNames } from '../../../src/platform/http/cookies.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, makeCycle, makeMunicipality, type MadeCycle } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { EventRelay } from '../../../src/platform/events/event-relay.js';
import { Visitor } from '../../support/visitor.js';
import { EntryMember } from '../../../src/entries/entities/entry-member.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';

let system: TestSystem;
let cycle: MadeCycle;
let id: string;
let anna: Visitor;
let maria: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  cycle = await makeCycle(system);
  const [owner, editor] = [await system.person('Anna Amt'), await system.person('Maria Muster')];
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
  const member = { id: newId(), entryId: id, personId: editor.id, role: 'editor' } as const;
  await inSystem(system, (tx) => tx.insert(EntryMember, { ...member, joinedAt: tx.now }));
});
beforeEach(async () => {
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 2 }));
  for (const table of ['entry_section', 'entry_section_version'])
    await system.database.rows(`DELETE FROM ${table}`);
  anna = await system.signedIn(await system.person('Anna Amt'));
  maria = await system.signedIn(await system.person('Maria Muster'));
});
afterAll(() => system.close());

const section = (key: string) => `/bewerbung/${id}/abschnitt/${key}`;
const stored = async (key: string) =>
  (
    await system.database.row<{ answers: Record<string, unknown> }>(
      'SELECT answers FROM entry_section WHERE entry_id = $1 AND section_key = $2',
      [id, key],
    )
  )?.answers;
const both = (path: string) => Promise.all([anna.get(path), maria.get(path)]);

/** What the script of the page sends for some fields. */
async function autosave(who: Visitor, key: string, fields: Record<string, string>, marks?: string) {
  const { $ } = who.page!;
  const value = (name: string) => $(`form[data-autosave] input[name=${name}]`).attr('value') ?? '';
  const own = Object.keys(fields).map((name) => name.split('.')[0]);
  const base = (marks ?? value('_grundlage')).split(' ').filter((pair) => own.includes(pair.split(':')[0]!));
  const answer = await who.fetch(`${section(key)}/zwischenstand`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ _csrf: value('_csrf'), _grundlage: base.join(' '), ...fields }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('two people in one section', () => {
  it('change different answers: both are saved, and the second is told', async () => {
    await both(section('cooperation'));
    await maria.press('Speichern und zurück', { continuity: 'Seit 2009 ohne Pause' });
    const saved = await anna.press('Speichern und zurück', { quality: 'Gleichberechtigt im Beirat' });
    expect([saved.status, saved.path]).toEqual([200, `/bewerbung/${id}`]);
    expect(saved.text).toContain('Inzwischen wurden auch andere Antworten in diesem Abschnitt geändert.');
    expect(await stored('cooperation')).toEqual({
      continuity: 'Seit 2009 ohne Pause',
      quality: 'Gleichberechtigt im Beirat',
    });
  });

  it('change the same answer: the second sees both texts at the question, the rest is saved', async () => {
    await both(section('cooperation'));
    system.clock.jumpTo(Temporal.Instant.from('2026-06-12T20:03:00Z'));
    await maria.press('Speichern und zurück', { continuity: 'Die Fassung von Maria' });
    const asked = await anna.press('Speichern und weiter', {
      continuity: 'Meine eigene Fassung',
      quality: 'Meine Qualität',
    });
    expect(asked.status).toBe(409);
    expect(asked.$('h3').text()).toContain('Text von Maria Muster, 22:03 Uhr');
    expect(asked.text).toContain('Die Fassung von Maria');
    expect(asked.$('textarea[name=continuity]').text().trim()).toBe('Meine eigene Fassung');
    const expected = { continuity: 'Die Fassung von Maria', quality: 'Meine Qualität' };
    expect(await stored('cooperation')).toEqual(expected);

    const undecided = await anna.press('Speichern und weiter');
    expect([undecided.status, undecided.title.startsWith('Fehler: ')]).toEqual([422, true]);
    expect(undecided.text).toContain('Bitte wählen Sie, welcher Text gelten soll.');
    expect(undecided.$('textarea[name=continuity]').text().trim()).toBe('Meine eigene Fassung');
    expect(await stored('cooperation')).toEqual(expected);

    const done = await anna.press('Speichern und zurück', {
      continuity: 'Aus beiden gemacht',
      '_wahl.continuity': 'meine',
    });
    expect(done.path).toBe(`/bewerbung/${id}`);
    expect(await stored('cooperation')).toEqual({ ...expected, continuity: 'Aus beiden gemacht' });
  });

  it('may keep the text of the other', async () => {
    await both(section('cooperation'));
    await maria.press('Speichern und zurück', { continuity: 'Die von Maria' });
    await anna.press('Speichern und weiter', { continuity: 'Meine' });
    const done = await anna.press('Speichern und zurück', { '_wahl.continuity': 'andere' });
    expect(done.path).toBe(`/bewerbung/${id}`);
    expect(await stored('cooperation')).toEqual({ continuity: 'Die von Maria' });
  });

  it('are asked again when the other text changes while they choose', async () => {
    await both(section('cooperation'));
    await maria.press('Speichern und zurück', { continuity: 'Erste von Maria' });
    await anna.press('Speichern und weiter', { continuity: 'Meine' });
    await maria.get(section('cooperation'));
    await maria.press('Speichern und zurück', { continuity: 'Zweite von Maria' });
    const again = await anna.press('Speichern und zurück', { '_wahl.continuity': 'meine' });
    expect(again.text).toContain('Zweite von Maria');
    expect(await stored('cooperation')).toEqual({ continuity: 'Zweite von Maria' });
  });

  const names = async () => {
    const { projectExamples = [] } = (await stored('projects')) as { projectExamples?: { name: string }[] };
    return projectExamples.map(({ name }) => name);
  };

  it('both add rows to a group, and change different ones', async () => {
    await both(section('projects'));
    await maria.press('Speichern und zurück', { 'projectExamples.0.name': 'Solarlampen' });
    await anna.press('Speichern und zurück', { 'projectExamples.0.name': 'Kaffee' });
    expect(await names()).toEqual(['Solarlampen', 'Kaffee']);
    await both(section('projects'));
    await maria.press('Speichern und zurück', { 'projectExamples.0.name': 'Lampen' });
    const merged = await anna.press('Speichern und zurück', { 'projectExamples.1.name': 'Fairer Kaffee' });
    expect(merged.path).toBe(`/bewerbung/${id}`);
    expect(await names()).toEqual(['Lampen', 'Fairer Kaffee']);
  });

  it('see both texts of a row that both changed, and only of that', async () => {
    await both(section('projects'));
    await anna.press('Projektbeispiel hinzufügen', { 'projectExamples.0.name': 'Eins' });
    await anna.press('Speichern und zurück', { 'projectExamples.1.name': 'Zwei' });
    await both(section('projects'));
    await maria.press('Speichern und zurück', { 'projectExamples.0.name': 'Von Maria' });
    const asked = await anna.press('Speichern und zurück', {
      'projectExamples.0.name': 'Von Anna',
      'projectExamples.1.name': 'Auch von Anna',
    });
    expect([asked.status, asked.$('.app-dispute').length]).toEqual([409, 1]);
    expect(asked.$('.app-dispute').text()).toContain('Von Maria');
    expect(asked.$('input[name="projectExamples.0.name"]').attr('value')).toBe('Von Anna');
    expect(await names()).toEqual(['Von Maria', 'Auch von Anna']);
    const undecided = await anna.press('Speichern und zurück');
    expect(undecided.status).toBe(422);
    const choice = undecided.$('input[name^="_wahl.projectExamples."]').first().attr('name')!;
    await anna.press('Speichern und zurück', { [choice]: 'meine' });
    expect(await names()).toEqual(['Von Anna', 'Auch von Anna']);
  });

  it.each([
    ['meine', ['Bleibt']],
    ['andere', ['Geändert', 'Bleibt']],
  ])('are asked when one removes the row that the other changed: %s', async (choice, expected) => {
    await both(section('projects'));
    await anna.press('Projektbeispiel hinzufügen', { 'projectExamples.0.name': 'Geht' });
    await anna.press('Speichern und zurück', { 'projectExamples.1.name': 'Bleibt' });
    await both(section('projects'));
    await maria.press('Speichern und zurück', { 'projectExamples.0.name': 'Geändert' });
    const asked = await anna.press('Projektbeispiel 1 entfernen');
    expect([asked.status, asked.text.includes('Sie haben diesen Eintrag entfernt.')]).toEqual([409, true]);
    expect(await names()).toEqual(['Geändert', 'Bleibt']);
    const field = asked.$('input[name^="_wahl.projectExamples."]').first().attr('name')!;
    await anna.press('Speichern und zurück', { [field]: choice });
    expect(await names()).toEqual(expected);
  });

  it.each([
    ['meine', ['Bleibt', 'Geändert']],
    ['andere', ['Bleibt']],
  ])('are asked when one changes the row that the other removed: %s', async (choice, expected) => {
    await both(section('projects'));
    await anna.press('Projektbeispiel hinzufügen', { 'projectExamples.0.name': 'Geht' });
    await anna.press('Speichern und zurück', { 'projectExamples.1.name': 'Bleibt' });
    await both(section('projects'));
    await maria.press('Projektbeispiel 1 entfernen');
    const asked = await anna.press('Speichern und zurück', { 'projectExamples.0.name': 'Geändert' });
    expect([asked.status, asked.text.includes('Hier wurde dieser Eintrag entfernt.')]).toEqual([409, true]);
    const field = asked.$('input[name^="_wahl.projectExamples."]').first().attr('name')!;
    await anna.press('Speichern und zurück', { [field]: choice });
    expect(await names()).toEqual(expected);
  });

  it('one of whom does not say what was on the page overwrites nothing', async () => {
    await both(section('contact'));
    await maria.press('Speichern und zurück', { department: 'Büro für Internationales' });
    expect((await anna.post(section('contact'), { department: 'Hauptamt' })).status).toBe(409);
    expect(await stored('contact')).toEqual({ department: 'Büro für Internationales' });
  });
});

describe('saving while somebody types', () => {
  it('answers with the time and with what the next save builds on', async () => {
    await anna.get(section('contact'));
    system.clock.jumpTo(Temporal.Instant.from('2026-06-12T20:03:00Z'));
    const first = await autosave(anna, 'contact', { department: 'Büro' });
    expect(first).toEqual({
      status: 200,
      body: {
        text: 'Gespeichert um 22:03 Uhr',
        marks: expect.stringMatching(/^department:[0-9a-f]{16}$/),
        conflicts: [],
      },
    });
    const next = await autosave(anna, 'contact', { department: 'Büro für' }, String(first.body['marks']));
    expect(next.body).toMatchObject({ conflicts: [] });
    expect(await stored('contact')).toEqual({ department: 'Büro für' });
  });

  it('changes nothing but the answers it sends', async () => {
    await anna.get(section('cooperation'));
    await anna.press('Speichern und zurück', { continuity: 'Bleibt', quality: 'Alt' });
    await anna.get(section('cooperation'));
    await autosave(anna, 'cooperation', { quality: 'Neu' });
    expect(await stored('cooperation')).toEqual({ continuity: 'Bleibt', quality: 'Neu' });
  });

  it('says which answer somebody else has changed, and the button leads to both texts', async () => {
    await both(section('cooperation'));
    await autosave(maria, 'cooperation', { continuity: 'Von Maria', quality: 'Qualität' });
    const { body } = await autosave(anna, 'cooperation', { continuity: 'Von Anna' });
    expect(body['conflicts']).toEqual(['continuity']);
    const compared = await anna.press('Speichern und weiter', { continuity: 'Von Anna' });
    expect([compared.status, compared.$('.app-dispute').length]).toEqual([409, 1]);
  });

  it('is refused with the reason after the deadline, without a session, with a stale page and for strangers', async () => {
    await anna.get(section('contact'));
    system.clock.jumpTo(cycle.milestones.deadline.add({ seconds: 1 }));
    const late = await autosave(anna, 'contact', { department: 'Zu spät' });
    expect([late.status, late.body['reason']]).toEqual([
      422,
      [expect.stringContaining('Der Bewerbungsschluss ist vorbei')],
    ]);
    system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    await stranger.get('/konto');
    const token = stranger.page?.$('input[name=_csrf]').attr('value') ?? '';
    const foreign = await stranger.fetch(`${section('contact')}/zwischenstand`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ _csrf: token, department: 'Fremd' }),
    });
    anna.forgetCookie('kbw_csrf');
    const stale = await autosave(anna, 'contact', { department: 'Abgelaufen' });
    anna.forgetCookie(cookieNames.session);
    const signedOut = await autosave(anna, 'contact', { department: 'Abgemeldet' });
    expect([foreign.status, stale.status, signedOut.status]).toEqual([404, 403, 401]);
    expect(await stored('contact')).toBeUndefined();
  });

  it('takes few statements, as many for a large dossier', async () => {
    await anna.get(section('cooperation'));
    const first = await autosave(anna, 'cooperation', { quality: 'Eins' });
    let marks = String(first.body['marks']);
    const counted = async (text: string) => {
      await system.get(EventRelay).settled();
      const statements = await statementsOf(system, async () => {
        marks = String((await autosave(anna, 'cooperation', { quality: text }, marks)).body['marks']);
      });
      return statements.length;
    };
    const small = await counted('Zwei');
    await anna.get(section('projects'));
    await anna.press('Speichern und zurück', { 'projectExamples.0.name': 'x'.repeat(10_000) });
    await anna.get(section('cooperation'));
    expect([small, await counted('Drei')]).toEqual([6, 6]);
  });
});

describe('what was typed when the session was gone', () => {
  const backWith = async (who: Visitor, name: string) => {
    const session = (await system.signedIn(await system.person(name))).cookie(cookieNames.session) ?? '';
    return new Visitor(system.url, {
      [cookieNames.session]: session,
      [cookieNames.kept]: who.cookie(cookieNames.kept) ?? '',
    });
  };

  it('stands beside what somebody else saved meanwhile', async () => {
    await both(section('cooperation'));
    anna.forgetCookie(cookieNames.session);
    await anna.press('Speichern und weiter', {
      continuity: 'Von Anna, abgemeldet',
      quality: 'Auch von Anna',
    });
    await maria.press('Speichern und zurück', { continuity: 'Von Maria' });
    const back = await backWith(anna, 'Anna Amt');
    const restored = await back.get(section('cooperation'));
    expect(restored.text).toContain('Ihre Eingaben sind wieder da');
    expect(restored.text).toContain('Von Maria');
    expect(restored.$('textarea[name=continuity]').text().trim()).toBe('Von Anna, abgemeldet');
    const saved = await back.press('Speichern und zurück', { '_wahl.continuity': 'meine' });
    expect(saved.path).toBe(`/bewerbung/${id}`);
    expect(await stored('cooperation')).toEqual({
      continuity: 'Von Anna, abgemeldet',
      quality: 'Auch von Anna',
    });
  });
});
