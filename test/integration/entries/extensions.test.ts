import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { noScreeningRule } from '../../../src/cycles/domain/screening-rule.js';
import { EntryService } from '../../../src/entries/entry.service.js';
import { StandingService } from '../../../src/entries/standing.service.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { invariants } from '../../../src/invariants.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { confirmAsPartner, invitePartner, submitEntry } from '../../support/applicant-acts.js';
import { fillAll } from './support.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let otto: Visitor;
let olga: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  owner = await system.person('Otto Amt');
});
afterAll(() => system.close());

let year = 2026;
beforeEach(async () => {
  cycle = await makeCycle(system, year, { graceMinutes: 30, screeningRule: noScreeningRule });
  year += 2;
  await goTo(cycle.milestones.deadline.subtract({ hours: 24 }));
});

/** Sessions do not outlive a jump of weeks. */
async function goTo(instant: Temporal.Instant): Promise<void> {
  system.clock.jumpTo(instant);
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
  otto = await system.signedIn(owner);
}

const page = (entry: { id: string }, rest = '') => `/organisation/bewerbungen/${entry.id}${rest}`;
const after = (hours: number) => cycle.milestones.deadline.add({ hours });
const violations = async () =>
  (await violationsOf(invariants, (type) => system.get(type))).filter(({ invariant }) =>
    /submitted after|numbered/.test(invariant),
  );
const stateOf = async ({ id }: { id: string }) =>
  (await system.database.reader.findOneByOrFail(Entry, { id })).state;
/** As the form takes it, in German time. */
const typed = (until: Temporal.Instant, reason = 'Der Rat tagt erst morgen.') => {
  const moment = until.toZonedDateTimeISO('Europe/Berlin');
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return { 'until.day': moment.toPlainDate().toString(), 'until.time': time, reason };
};
const extendButton = 'Frist verlängern und benachrichtigen';
const reopenButton = 'Wieder öffnen und benachrichtigen';

async function readyDraft(): Promise<MadeEntry> {
  const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft');
  await fillAll(otto, entry.id);
  const partner = { organisation: 'Verein Neu e. V.', contactName: 'Ada', email: `ada${year}@example.org` };
  await invitePartner(otto, entry.id, partner);
  await confirmAsPartner(system, partner);
  return entry;
}

describe('more time for one entry', () => {
  it('is granted with a reason; every page shows what is kept, and it ends with its own grace period', async () => {
    const entry = await readyDraft();
    await goTo(after(2));
    expect((await otto.get(`/bewerbung/${entry.id}`)).text).toContain(
      'Diese Bewerbung wurde nicht eingereicht.',
    );
    await olga.get(page(entry));
    const asked = await olga.follow('Frist verlängern …');
    expect(asked.text).toContain('1 Person aus dem Team bekommt eine E-Mail');
    const done = await olga.press(extendButton, typed(after(48)));
    expect(done.path).toBe(page(entry));
    expect(done.text).toContain('Verlängert bis');
    const mail = await system.mails.waitForMail(({ subject }) => subject.startsWith('Mehr Zeit'));
    expect([mail.envelope.to, mail.text?.includes('Der Rat tagt erst morgen.')]).toEqual([
      [owner.email],
      true,
    ]);

    const dossier = await otto.get(`/bewerbung/${entry.id}`);
    expect(dossier.text).toContain('Sie haben mehr Zeit');
    expect(dossier.text).toContain('Der Rat tagt erst morgen.');
    expect(dossier.text).not.toContain('Nachfrist');
    await goTo(after(48).add({ minutes: 29 }));
    expect((await otto.get(`/bewerbung/${entry.id}`)).text).toContain('Nachfrist');
    expect((await submitEntry(otto, entry.id, 'Köln')).path).toBe(`/bewerbung/${entry.id}/eingang/1`);
    expect(await violations()).toEqual([]);
  });

  it('is refused without a date ahead or a reason, and keeps what was typed', async () => {
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft');
    await goTo(after(2));
    await olga.get(page(entry, '/frist'));
    const empty = await olga.press(extendButton, { 'until.day': '2026-99-99', reason: 'Weil' });
    expect([empty.status, empty.$('textarea[name=reason]').text()]).toEqual([422, 'Weil']);
    expect(empty.text).toContain('Geben Sie Tag und Uhrzeit der neuen Frist an.');
    for (const [values, message] of [
      [typed(after(1)), 'Die neue Frist muss in der Zukunft liegen.'],
      [typed(cycle.milestones.juryCloses), 'Dann hat die Jury schon zu Ende bewertet.'],
      [typed(after(48), ' '), 'Bitte begründen Sie die neue Frist.'],
    ] as const) {
      const refused = await olga.press(extendButton, values);
      expect([refused.status, refused.text.includes(message)]).toEqual([422, true]);
    }
    expect(
      await system.database.rows('SELECT 1 FROM entry_extension WHERE entry_id = $1', [entry.id]),
    ).toEqual([]);
  });

  it('said twice is one', async () => {
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft');
    await olga.get(page(entry, '/frist'));
    const { path, method, body } = olga.filled(extendButton, typed(after(48)));
    const answers = await Promise.all([1, 2].map(() => olga.fetch(path, { method, ...(body && { body }) })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(
      (await system.database.rows('SELECT 1 FROM entry_extension WHERE entry_id = $1', [entry.id])).length,
    ).toBe(1);
  });

  it('is for organisers only, and there is none for unknown ids', async () => {
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft');
    const auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
    for (const rest of ['/frist', '/oeffnen']) {
      expect((await auditor.get(page(entry, rest))).status).toBe(403);
      expect((await otto.get(page(entry, rest))).status).toBe(403);
      expect((await olga.get(page({ id: newId() }, rest))).status).toBe(404);
      expect((await olga.get(page({ id: 'unsinn' }, rest))).status).toBe(404);
    }
  });
});

describe('a submitted entry that the organisation opens again', () => {
  it('is a draft until the new deadline; submitted again it has two submissions', async () => {
    const entry = await readyDraft();
    await submitEntry(otto, entry.id, 'Köln');
    await goTo(after(2));
    await olga.get(page(entry));
    await olga.follow('Wieder öffnen …');
    expect((await olga.press(reopenButton, typed(after(48)))).text).toContain(
      'Die Bewerbung wird gerade überarbeitet',
    );
    expect(await stateOf(entry)).toBe('draft');
    await otto.get(`/bewerbung/${entry.id}/abschnitt/commitment`);
    await otto.press('Speichern und zurück', { title: 'Nachgereicht' });
    expect((await submitEntry(otto, entry.id, 'Köln')).path).toBe(`/bewerbung/${entry.id}/eingang/2`);
    const screened = await olga.get(page(entry));
    expect(screened.text).toContain('Nachgereicht');
    expect(await violations()).toEqual([]);
  });

  it('counts as it was submitted last once the deadline passes without another submission', async () => {
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'submitted');
    await goTo(after(2));
    await olga.get(page(entry, '/oeffnen'));
    await olga.press(reopenButton, typed(after(48)));
    expect((await otto.get(`/bewerbung/${entry.id}`)).text).toContain(
      'Sonst gilt wieder Ihre letzte Einreichung',
    );
    expect((await olga.get(page(entry))).text).toContain('Noch zu prüfen: 0');
    await goTo(after(49));
    const mine = await otto.get(`/bewerbung/${entry.id}`);
    expect(mine.text).toContain('Ihre letzte Einreichung gilt.');
    expect(mine.text).not.toContain('wurde nicht eingereicht');
    expect((await otto.get('/bewerbung')).text).toContain('Eingereicht');
    const read = await olga.get(page(entry));
    expect(read.text).toContain('Die letzte Einreichung gilt');
    expect(read.text).toContain('Noch zu prüfen: 1');
    await olga.follow('Zulassen …');
    await olga.press('Zulassen und benachrichtigen');
    expect(await stateOf(entry)).toBe('admitted');
  });

  it('is found among the submitted ones soon after; once, and not before', async () => {
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'submitted');
    await system.get(EntryService).reopen(personActor(owner.id), entry.id, owner.id);
    const settle = () => system.get(StandingService).settle(system.clock.now());
    await goTo(after(0).add({ minutes: 29 }));
    await settle();
    expect(await stateOf(entry)).toBe('draft');
    await goTo(after(0).add({ minutes: 31 }));
    await Promise.all([settle(), settle()]);
    expect([await settle(), await stateOf(entry)]).toEqual([0, 'submitted']);
    const events = await system.database.rows(
      `SELECT 1 FROM domain_event WHERE type = 'LastSubmissionCountsAgain' AND subject_id = $1`,
      [entry.id],
    );
    expect(events.length).toBe(1);
    expect(
      (await olga.get(`/organisation/bewerbungen?runde=${cycle.year}&phase=eingereicht`)).text,
    ).toContain('Köln');
  });

  it('the same holds for an applicant who opens it before the deadline and does not submit again', async () => {
    const entry = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'submitted');
    await system.get(EntryService).reopen(personActor(owner.id), entry.id, owner.id);
    await goTo(after(1));
    expect((await otto.get(`/bewerbung/${entry.id}`)).text).toContain('Ihre letzte Einreichung gilt.');
    const late = await otto.get(`/bewerbung/${entry.id}/pruefen`);
    expect(late.$('form button').text()).not.toContain('einreichen');
  });
});
