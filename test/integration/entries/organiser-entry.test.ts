import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { hash } from 'node:crypto';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { noScreeningRule } from '../../../src/cycles/domain/screening-rule.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { Submission } from '../../../src/entries/entities/submission.entity.js';
import { OrganiserEntryQueries } from '../../../src/entries/organiser-entry.queries.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { cookieNames } from '../../../src/platform/http/cookies.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let cycle: MadeCycle;
let owner: Person;
let olga: Visitor;
let auditor: Visitor;
let koeln: MadeEntry;
let flensburg: MadeEntry;
let gehrde: MadeEntry;
beforeAll(async () => {
  system = await startTestSystem();
  owner = await system.person('Otto Amt');
});
afterAll(() => system.close());

let year = 2026;
beforeEach(async () => {
  cycle = await makeCycle(system, year, { screeningRule: noScreeningRule });
  year += 2;
  await goTo(cycle.milestones.deadline.add({ hours: 48 }));
  const entry = async (name: 'Köln' | 'Flensburg' | 'Gehrde', state: 'submitted' | 'draft') =>
    makeEntry(system, cycle, await makeMunicipality(system, name), owner, state);
  koeln = await entry('Köln', 'submitted');
  flensburg = await entry('Flensburg', 'submitted');
  gehrde = await entry('Gehrde', 'draft');
});

/** Sessions do not outlive a jump of weeks. */
async function goTo(instant: Temporal.Instant): Promise<void> {
  system.clock.jumpTo(instant);
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
  auditor = await system.signedIn(await system.person('Arno Aufsicht', 'auditor'));
}

const url = (entry: { id: string }, rest = '') => `/organisation/bewerbungen/${entry.id}${rest}`;
const stateOf = async ({ id }: { id: string }) =>
  (await system.database.reader.findOneByOrFail(Entry, { id })).state;
const eventsOf = ({ id }: { id: string }) =>
  system.database.rows<{ type: string; reason: string | null }>(
    "SELECT type, reason FROM audit_event WHERE subject_id = $1 AND type IN ('EntryAdmitted', 'EntryRejected') ORDER BY position",
    [id],
  );
const decisions = async ({ id }: { id: string }) =>
  (await system.get(OrganiserEntryQueries).byId(id))?.decisions.map(({ decision, reason, decidedBy }) => ({
    decision,
    reason,
    decidedBy,
  }));

describe('an entry as the organisation reads it', () => {
  it('shows the last submission with its hash, the master data and the team', async () => {
    const { status, text, html } = await olga.get(url(koeln));
    expect(status).toBe(200);
    const submission = await system.database.reader.findOneByOrFail(Submission, { entryId: koeln.id });
    expect(html).toContain(submission.contentHash);
    for (const part of [
      'Gemeinsam in Köln',
      '05315000',
      '1.084.831',
      'otto.amt@example.org',
      koeln.reference ?? '',
    ])
      expect(text).toContain(part);
  });

  it('keeps a draft with its team', async () => {
    const { status, text } = await olga.get(url(gehrde));
    expect(status).toBe(200);
    expect(text).toContain('Die Bewerbung ist noch ein Entwurf');
    expect(text).not.toContain('Gemeinsam in Gehrde');
    expect(text).not.toContain('Verein Gehrde');
  });

  it('shows what was submitted while it is being changed again, and earlier submissions on request', async () => {
    await goTo(cycle.milestones.deadline.subtract({ hours: 1 }));
    const first = await system.database.reader.findOneByOrFail(Submission, { entryId: koeln.id });
    const content = JSON.parse(
      JSON.stringify(first.content).replaceAll('Gemeinsam in', 'Zweite Fassung aus'),
    ) as object;
    await inSystem(system, async (tx) => {
      await tx.insert(Submission, { ...first, id: newId(), number: 2, content, contentHash: 'b'.repeat(64) });
      await tx.update(Entry, { id: koeln.id }, { state: 'draft', title: 'Dritte Fassung' });
    });
    const last = await olga.get(url(koeln));
    expect(last.text).toContain('Zweite Fassung aus Köln');
    expect(last.text).toContain('Die Bewerbung wird gerade überarbeitet');
    expect(last.text).not.toContain('Dritte Fassung');
    const earlier = await olga.get(url(koeln, '?einreichung=1'));
    expect(earlier.text).toContain('Gemeinsam in Köln');
    expect(earlier.text).toContain('Sie lesen eine frühere Einreichung');
    for (const wrong of ['3', '0', '-1', 'x', '99999999999'])
      expect((await olga.get(url(koeln, `?einreichung=${wrong}`))).status).toBe(404);
  });

  it('hands out files that a submission of this entry names, no others', async () => {
    const words = Buffer.from('Ratsbeschluss');
    const { sha256 } = await system.get(Storage).put(Readable.from([words]), { maxBytes: 1_000 });
    const file = { name: 'Beschluß.txt', mediaType: 'text/plain', size: words.length, sha256, caption: null };
    await inSystem(system, (tx) =>
      tx.rows(
        `UPDATE submission SET content = jsonb_set(content, '{files}', $2::jsonb) WHERE entry_id = $1`,
        [koeln.id, JSON.stringify([file])],
      ),
    );
    const page = await olga.get(url(koeln));
    const href = page.$('a[href*="/dateien/"]').attr('href') ?? '';
    const answer = await auditor.fetch(href);
    expect(await answer.text()).toBe('Ratsbeschluss');
    expect(answer.headers.get('content-disposition')).toContain('Beschlu%C3%9F.txt');
    expect((await olga.fetch(href.replace(koeln.id, flensburg.id))).status).toBe(404);
    expect((await olga.fetch(href.replace(sha256, hash('sha256', 'other')))).status).toBe(404);
    expect((await (await system.signedIn(owner)).fetch(href)).status).toBe(403);
  });

  it('is not there for unknown ids', async () => {
    for (const id of ['unsinn', newId()]) {
      for (const rest of ['', '/zulassen', '/ablehnen'])
        expect((await olga.get(url({ id }, rest))).status).toBe(404);
    }
  });
});

describe('the formal screening', () => {
  it('admits after a page that says what will happen and who is written to', async () => {
    await olga.get(url(koeln));
    const asked = await olga.follow('Zulassen …');
    expect(asked.text).toContain('1 Person aus dem Team der Bewerbung bekommt eine E-Mail.');
    expect(asked.text).toContain('otto.amt@example.org');
    expect(await stateOf(koeln)).toBe('submitted');
    const done = await olga.press('Zulassen und benachrichtigen', { reason: ' Willkommen! ' });
    expect(done.path).toBe(url(koeln));
    expect(done.html).toContain('Die Bewerbung ist zugelassen');
    expect(await stateOf(koeln)).toBe('admitted');
    expect(await decisions(koeln)).toEqual([
      { decision: 'admitted', reason: 'Willkommen!', decidedBy: 'Olga Organisation' },
    ]);
    expect(await eventsOf(koeln)).toEqual([{ type: 'EntryAdmitted', reason: 'Willkommen!' }]);
    expect(done.text).toContain('Bewerbung zugelassen');
  });

  it('leads on to the next that waits', async () => {
    const first = await olga.get(url(koeln));
    expect(first.text).toContain('Noch zu prüfen: 2');
    const next = await olga.follow('Nächste zu prüfende Bewerbung');
    expect(next.path).toBe(url(flensburg));
    expect((await olga.follow('Nächste zu prüfende Bewerbung')).path).toBe(url(koeln));
  });

  it('rejects with a reason only, and keeps what was typed', async () => {
    await olga.get(url(koeln, '/ablehnen'));
    const without = await olga.press('Nicht zulassen und benachrichtigen', { reason: ' \n ' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Bitte begründen Sie, warum die Bewerbung nicht zugelassen wird.');
    const long = 'ä'.repeat(10_000);
    const tooLong = await olga.press('Nicht zulassen und benachrichtigen', { reason: long });
    expect(tooLong.status).toBe(422);
    expect(tooLong.$('textarea[name=reason]').text()).toBe(long);
    expect(await stateOf(koeln)).toBe('submitted');
    const done = await olga.press('Nicht zulassen und benachrichtigen', { reason: 'Keine **Kommune**.' });
    expect(done.path).toBe(url(koeln));
    expect(await stateOf(koeln)).toBe('rejected');
    expect(await eventsOf(koeln)).toEqual([{ type: 'EntryRejected', reason: 'Keine **Kommune**.' }]);
  });

  it('is one decision when the button is pressed twice', async () => {
    await olga.get(url(koeln, '/zulassen'));
    const { path, method, body } = olga.filled('Zulassen und benachrichtigen', { reason: '' });
    const twice = await Promise.all(
      [1, 2].map(() => olga.fetch(path, { method, body: String(body), headers: form })),
    );
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await eventsOf(koeln)).toHaveLength(1);
    expect(await decisions(koeln)).toHaveLength(1);
  });

  it('refuses the opposite of what a colleague has decided, and keeps the text', async () => {
    await olga.get(url(koeln, '/ablehnen'));
    const second = await system.signedIn(await system.person('Oskar Organisation', 'organiser'));
    await second.get(url(koeln, '/zulassen'));
    await second.press('Zulassen und benachrichtigen');
    const late = await olga.press('Nicht zulassen und benachrichtigen', { reason: 'Lange Begründung' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Das ist beim jetzigen Stand der Bewerbung nicht möglich.');
    expect(late.$('textarea[name=reason]').text()).toBe('Lange Begründung');
    expect(await stateOf(koeln)).toBe('admitted');
  });

  it('is for submitted entries in the phases that allow it', async () => {
    await olga.get(url(gehrde, '/zulassen'));
    expect((await olga.press('Zulassen und benachrichtigen')).status).toBe(422);
    await goTo(cycle.milestones.deadline.subtract({ hours: 1 }));
    await olga.get(url(koeln, '/zulassen'));
    expect((await olga.press('Zulassen und benachrichtigen')).status).toBe(422);
    expect((await olga.get(url(koeln))).text).toContain('Die formale Prüfung ist jetzt nicht möglich');
    await goTo(cycle.milestones.publication);
    await olga.get(url(koeln, '/zulassen'));
    expect((await olga.press('Zulassen und benachrichtigen')).status).toBe(422);
    expect(await stateOf(koeln)).toBe('submitted');
  });

  it("is not the auditor's: reads, posts nothing", async () => {
    const seen = await auditor.get(url(koeln));
    expect({ status: seen.status, forms: seen.$('main form').length }).toEqual({ status: 200, forms: 0 });
    expect(seen.text).not.toContain('Zulassen …');
    for (const act of ['/zulassen', '/ablehnen']) {
      expect((await auditor.get(url(koeln, act))).status).toBe(403);
      const posted = await auditor.fetch(url(koeln, act), {
        method: 'POST',
        body: 'reason=x',
        headers: form,
      });
      expect(posted.status).toBe(403);
    }
    expect(await stateOf(koeln)).toBe('submitted');
  });

  it('gives the reason back when the page was open too long', async () => {
    await olga.get(url(koeln, '/ablehnen'));
    olga.forgetCookie(cookieNames.csrf);
    const back = await olga.press('Nicht zulassen und benachrichtigen', { reason: 'Mühsam geschrieben' });
    expect(back.path).toBe(url(koeln, '/ablehnen'));
    expect(back.$('textarea[name=reason]').text()).toBe('Mühsam geschrieben');
    expect(await stateOf(koeln)).toBe('submitted');
    await olga.press('Nicht zulassen und benachrichtigen');
    expect(await stateOf(koeln)).toBe('rejected');
  });
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
