import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentsService } from '../../../src/jury/assignments.service.js';
import { ConflictsService } from '../../../src/jury/conflicts.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { inSystem, makeMunicipality } from '../../support/factories.js';
import type { MadeEntry } from '../../support/entry-factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import {
  allScores,
  assignmentId,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
  openRound,
} from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let roundId: string;
/** From Gehrde: Gehrde and Bersenbrück, of one Kreis, must not exist for her. */
let fromKreis: MadeJuror;
/** Of the partner organisation of Köln. */
let ofPartner: MadeJuror;
let free: MadeJuror;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  const gehrde = await makeMunicipality(system, 'Gehrde');
  fromKreis = await makeJuror(system, setting, 'Karla Kreis', { municipalityId: gehrde.id });
  ofPartner = await makeJuror(system, setting, 'Paul Partner', {
    associations: 'Turnverein\nverein KÖLN ev',
  });
  free = await makeJuror(system, setting, 'Frieda Frei');
  roundId = await openRound(system, setting);
});
afterAll(() => system.close());

const words = ({ title, reference, id }: MadeEntry) => [title, title.split(' ')[0]!, reference ?? '', id];
async function everyRouteOf(
  { visitor }: MadeJuror,
  ids: string[],
): Promise<{ path: string; status: number; html: string }[]> {
  const own = await visitor.get('/jury');
  const links = new Set(
    own
      .$('a[href^="/jury"]')
      .toArray()
      .map((each) => own.$(each).attr('href')!),
  );
  const paths = [
    '/jury',
    ...links,
    ...ids.flatMap((id) => [
      `/jury/bewertung/${id}`,
      `/jury/befangenheit/${id}`,
      `/jury/bewertung/${id}/anlagen/${'a'.repeat(64)}`,
    ]),
  ];
  const pages = [];
  for (const path of paths) {
    const { status, html } = await visitor.get(path);
    pages.push({ path, status, html });
  }
  return pages;
}

describe('an entry in conflict does not exist for the juror', () => {
  it.each([
    ['from the same Kreis', () => fromKreis, () => [setting.gehrde, setting.bersenbrueck]],
    ['of the partner', () => ofPartner, () => [setting.koeln]],
  ])('%s: on no page, by no address', async (_, juror, hidden) => {
    const entries = hidden();
    const foreign = await Promise.all(entries.map((entry) => assignmentId(system, roundId, free, entry)));
    const ids = [...entries.map(({ id }) => id), ...foreign];
    const pages = await everyRouteOf(juror(), ids);
    const leaks = pages.flatMap(({ path, html }) =>
      entries.flatMap((entry) => words(entry).filter((word) => html.includes(word) && !path.includes(word))),
    );
    expect(leaks).toEqual([]);
    const refused = pages.filter(({ path }) => ids.some((id) => path.includes(id)));
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
    expect(pages.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
  });

  it('hands out its files to jurors who may see it, and to nobody else', async () => {
    const pdf = new TextEncoder().encode('Beschluss des Rates');
    const { sha256 } = await system.get(Storage).put(
      (async function* () {
        yield await Promise.resolve(pdf);
      })(),
      { maxBytes: 100 },
    );
    const file = { name: 'Beschluss.txt', mediaType: 'text/plain', size: pdf.length, sha256, caption: null };
    await system.database.rows(
      `UPDATE submission SET content = jsonb_set(content, '{files}', $2::jsonb) WHERE entry_id = $1`,
      [setting.gehrde.id, JSON.stringify([file])],
    );
    const path = `/jury/bewertung/${await assignmentId(system, roundId, free, setting.gehrde)}`;
    const page = await free.visitor.get(path);
    expect(page.$(`a[href="${path}/anlagen/${sha256}"]`).text()).toContain('Beschluss');
    const answers = [free, fromKreis, ofPartner].map(({ visitor }) =>
      visitor.fetch(`${path}/anlagen/${sha256}`),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 404, 404]);
    const other = `/jury/bewertung/${await assignmentId(system, roundId, free, setting.koeln)}`;
    expect((await free.visitor.fetch(`${other}/anlagen/${sha256}`)).status).toBe(404);
  });

  it('is not counted either', async () => {
    const list = await fromKreis.visitor.get('/jury');
    expect(list.text).toContain('0 von 2');
    expect(list.$('.app-jury-list__item').length).toBe(2);
  });

  it('cannot be scored or declared by post', async () => {
    const id = await assignmentId(system, roundId, free, setting.gehrde);
    await fromKreis.visitor.get('/konto');
    for (const path of [`/jury/bewertung/${id}`, `/jury/befangenheit/${id}`]) {
      const answer = await fromKreis.visitor.post(path, { reason: 'x' });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    }
    const [sheets] = await system.database.rows('SELECT id FROM score_sheet');
    expect(sheets).toBeUndefined();
  });

  it('is refused by the database, whatever the program thinks', async () => {
    const pair = { jurorId: fromKreis.id, entryId: setting.gehrde.id };
    const assign = inSystem(system, (tx) => system.get(AssignmentsService).assign(tx, roundId, [pair]));
    await expect(assign).rejects.toThrow('in conflict');
  });

  it('vanishes with a partner that joins later', async () => {
    const before = await fromKreis.visitor.get('/jury');
    expect(before.text).toContain(setting.flensburg.title);
    await inSystem(system, async (tx) => {
      const partnerId = newId();
      await tx.rows(
        `INSERT INTO partner (id, entry_id, kind, organisation, contact_name, email, state, invited_at, expires_at, statement)
         VALUES ($1, $2, 'migrantOrganisation', 'Neu', 'N. N.', 'karla.kreis@example.org', 'invited', now(), now(), '')`,
        [partnerId, setting.flensburg.id],
      );
      const subject = { kind: 'entry', id: setting.flensburg.id };
      tx.emit({ type: 'PartnerInvited', subject, payload: { partnerId } });
    });
    const after = await fromKreis.visitor.get('/jury');
    expect(after.text).not.toContain(setting.flensburg.title);
    expect(after.text).toContain(setting.koeln.title);
  });
});

describe('a conflict that is known later', () => {
  it('is declared by the juror before opening the entry, twice is once', async () => {
    const id = await assignmentId(system, roundId, free, setting.bersenbrueck);
    const form = await free.visitor.get(`/jury/befangenheit/${id}`);
    expect(form.text).toContain(setting.bersenbrueck.title);
    expect(form.text).not.toContain('Ausführlich');
    const again = free.visitor.filled('Befangen melden', { reason: 'Meine Schwester leitet das Projekt.' });
    const list = await free.visitor.press('Befangen melden', {
      reason: 'Meine Schwester leitet das Projekt.',
    });
    expect({ path: list.path, shown: list.text.includes(setting.bersenbrueck.title) }).toEqual({
      path: '/jury',
      shown: false,
    });
    const second = await free.visitor.request(again.path, again as RequestInit);
    expect(second.path).toBe('/jury');
    expect((await free.visitor.get(`/jury/bewertung/${id}`)).status).toBe(404);
  });

  it('leaves a submitted sheet in the data and takes it out of the ranking', async () => {
    const id = await assignmentId(system, roundId, ofPartner, setting.flensburg);
    await ofPartner.visitor.get(`/jury/bewertung/${id}`);
    await ofPartner.visitor.press('Abgeben', allScores('8'));
    const organiser = await system.signedIn(setting.organiser);
    await organiser.get(`/organisation/bewertung/jurymitglied/${ofPartner.id}`);
    const unreasoned = await organiser.press('Befangenheit festlegen', { entryId: setting.flensburg.id });
    expect(unreasoned.status).toBe(422);
    await organiser.press('Befangenheit festlegen', {
      entryId: setting.flensburg.id,
      reason: 'Honorar des Landesverbands',
    });
    expect((await ofPartner.visitor.get(`/jury/bewertung/${id}`)).status).toBe(404);
    const sheet = await system.database.row(`SELECT state FROM score_sheet WHERE assignment_id = $1`, [id]);
    expect(sheet).toEqual({ state: 'submitted' });
    const round = await organiser.get(`/organisation/bewertung/${roundId}`);
    expect(round.text).toContain('Zählt nicht: befangen');
    const events = await system.database.rows(`SELECT facts FROM audit_event WHERE type = 'SheetExcluded'`);
    expect(events).toMatchObject([{ facts: { assignmentId: id } }]);
  });

  it('is lifted only where no sheet was excluded by it', async () => {
    const actor = personActor(setting.organiser.id);
    const [conflict] = await system.database.rows<{ id: string }>(
      `SELECT id FROM conflict_of_interest WHERE juror_id = $1 AND source = 'set'`,
      [ofPartner.id],
    );
    const lifting = system.get(ConflictsService).lift(actor, conflict!.id, 'Irrtum');
    await expect(lifting).rejects.toThrow('jury.errors.conflictWithSheet');
    const [declared] = await system.database.rows<{ id: string }>(
      `SELECT id FROM conflict_of_interest WHERE juror_id = $1 AND source = 'declared'`,
      [free.id],
    );
    const organiser = await system.signedIn(setting.organiser);
    await organiser.get(`/organisation/bewertung/befangenheit/${declared!.id}/aufheben`);
    await organiser.press('Befangenheit aufheben', { reason: 'Verwechslung' });
    await organiser.get(`/organisation/bewertung/${roundId}`);
    const done = await organiser.press('Zuweisungen ergänzen');
    expect(done.html).toContain('1 Zuweisung ergänzt');
    expect((await free.visitor.get('/jury')).text).toContain(setting.bersenbrueck.title);
  });
});
