import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { Round } from '../../../src/jury/entities/round.entity.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { StoredFiles } from '../../../src/platform/storage/stored-files.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { inSystem } from '../../support/factories.js';
import { pdfFile } from '../../support/sample-files.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';
import {
  allScores,
  assignmentId,
  declareFree,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
} from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
let juror: MadeJuror;
let roundId: string;
let sheet: string;
let sha256: string;
const given = pdfFile('Ratsbeschluss Stadt Köln.pdf');

/** Words of the applicant and its partner, wherever they may hide; the titles of the setting are changed to name nobody. */
const telling =
  /Köln|Koeln|05315|Nordrhein|1\.0\d\d\.\d{3}|Gehrde|Flensburg|Bersenbr|Amina|Presseamt|Partnerwort/;

beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  organiser = await system.signedIn(setting.organiser);
  juror = await makeJuror(system, setting, 'Ada Eins');
  await nameNobody();
  await bringFile(setting.koeln.id);
  roundId = await system
    .get(RoundsService)
    .plan(personActor(setting.organiser.id), setting.cycle.id, 'Blindrunde');
  await organiser.get(`/organisation/bewertung/${roundId}/regeln`);
  await organiser.press('Regeln speichern', { applicant: 'true' });
  await organiser.get(`/organisation/bewertung/${roundId}/oeffnen`);
  await organiser.press('Bewertungsrunde öffnen');
  await declareFree(system, roundId);
  sheet = `/jury/bewertung/${await assignmentId(system, roundId, juror, setting.koeln)}`;
});
afterAll(() => system.close());

async function nameNobody(): Promise<void> {
  await system.database.rows(`UPDATE entry SET title = 'Vorhaben ' || right(reference, 1)`);
  const partner = {
    name: 'Verein Köln e. V.',
    kind: 'migrantOrganisation',
    state: 'confirmed',
    confirmation: {
      name: 'Amina Partner',
      office: 'Vorsitzende in Köln',
      statement: 'Partnerwort',
      confirmedAt: '2026-05-01T10:00:00Z',
      contentHash: 'a'.repeat(64),
    },
  };
  await system.database.rows(
    `UPDATE submission SET content = jsonb_set(jsonb_set(content, '{answers,commitment}', '{"title":"Vorhaben","summary":"Sauberes Wasser"}'),
       '{partners}', $1::jsonb)`,
    [JSON.stringify([partner])],
  );
}

async function bringFile(entryId: string): Promise<void> {
  const bytes = Buffer.from(await given.arrayBuffer());
  const stored = await system.get(Storage).put(Readable.from([bytes]), { maxBytes: 1000 });
  sha256 = stored.sha256;
  await inSystem(system, (tx) => system.get(StoredFiles).refer(tx, [sha256]));
  const file = {
    name: given.name,
    mediaType: 'application/pdf',
    size: stored.size,
    sha256,
    caption: 'Beschluss aus Köln',
    credit: 'Presseamt Köln',
    altText: 'Kölner Rathaus',
  };
  await system.database.rows(
    `UPDATE submission SET content = jsonb_set(content, '{files}', $2::jsonb) WHERE entry_id = $1`,
    [entryId, JSON.stringify([file])],
  );
}

/** Every page that a juror comes to by clicking, as far as it goes. */
async function everyPage(visitor: Visitor): Promise<SeenPage[]> {
  const seen = new Map<string, SeenPage>();
  const waiting = ['/jury'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path) || path.includes('/anlagen/')) continue;
    const page = await visitor.get(path);
    seen.set(path, page);
    waiting.push(
      ...page
        .$('a[href^="/jury"]')
        .toArray()
        .map((each) => page.$(each).attr('href')!.split('#')[0]!),
    );
  }
  return [...seen.values()];
}

const fileOf = async (visitor: Visitor) => {
  const answer = await visitor.fetch(`${sheet}/anlagen/${sha256}`);
  return {
    status: answer.status,
    name: answer.headers.get('content-disposition'),
    text: await answer.text(),
  };
};

describe('a round that hides who applies', () => {
  it('says it on no page of its jurors, and shows what was written', async () => {
    const pages = await everyPage(juror.visitor);
    expect(pages.length).toBeGreaterThan(8);
    const leaks = pages.flatMap(
      ({ path, html }) => telling.exec(html)?.map((word) => `${path}: ${word}`) ?? [],
    );
    expect(leaks).toEqual([]);
    const page = await juror.visitor.get(sheet);
    for (const said of ['Sauberes Wasser', 'In dieser Bewertungsrunde verborgen', 'Anlage 1.pdf'])
      expect(page.text).toContain(said);
  });

  it('says it in no mail to its jurors, and in no name of a file', async () => {
    const mails = system.mails.mails.filter(({ to }) => JSON.stringify(to).includes('ada.eins'));
    expect(mails.length).toBeGreaterThan(0);
    expect(JSON.stringify(mails)).not.toMatch(telling);
    const file = await fileOf(juror.visitor);
    expect(file.status).toBe(200);
    expect(file.name).toContain('Anlage');
    expect(file.name).not.toMatch(telling);
  });

  it('is scored like any other', async () => {
    await juror.visitor.get(sheet);
    const after = await juror.visitor.press('Abgeben', allScores('7'));
    expect(after.html).not.toMatch(telling);
    expect((await juror.visitor.get(sheet)).html).not.toMatch(telling);
  });

  it('hides nothing from organisers', async () => {
    expect((await organiser.get(`/organisation/bewertung/${roundId}`)).text).toContain('Köln');
  });
});

describe('an attachment of a round', () => {
  const toFile = async () => {
    await organiser.get(`/organisation/bewertung/${roundId}`);
    await organiser.follow('Ändern: Einzelne Anlagen');
    await organiser.follow('Beschluss aus Köln');
  };

  it('is withheld for its jurors alone, on the page and by its address', async () => {
    await toFile();
    await organiser.press('Speichern', { what: 'withheld' });
    expect((await juror.visitor.get(sheet)).text).toContain('Keine Anlagen');
    expect((await fileOf(juror.visitor)).status).toBe(404);
  });

  it('needs a redacted file where it is to be replaced', async () => {
    await toFile();
    const none = await organiser.press('Speichern', { what: 'redacted' });
    expect({ status: none.status, said: none.text.includes('geschwärzte Datei aus') }).toEqual({
      status: 422,
      said: true,
    });
    const odd = await upload(new File(['<script>'], 'böse.html'));
    expect(odd.status).toBe(422);
    expect((await fileOf(juror.visitor)).status).toBe(404);
  });

  it('is replaced by a redacted one, at the same address', async () => {
    await toFile();
    const done = await upload(pdfFile('Köln geschwärzt.pdf', 'Geschwärzt'));
    expect(done.text).toContain('geschwärzt');
    const file = await fileOf(juror.visitor);
    expect({ status: file.status, redacted: file.text.includes('Geschw') }).toEqual({
      status: 200,
      redacted: true,
    });
    expect(file.name).not.toMatch(telling);
    expect((await juror.visitor.get(sheet)).html).not.toMatch(telling);
    const [event] = await system.database.rows<{ facts: object }>(
      `SELECT facts FROM audit_event WHERE type = 'RoundFileWithheld' ORDER BY position DESC LIMIT 1`,
    );
    expect(event?.facts).toMatchObject({ sha256, entryId: setting.koeln.id });
  });

  it('of another entry cannot be touched', async () => {
    const path = `/organisation/bewertung/${roundId}/anlagen/${setting.gehrde.id}/${sha256}`;
    expect((await organiser.get(path)).status).toBe(404);
  });

  it('is shown again as it was submitted', async () => {
    await toFile();
    await organiser.press('Speichern', { what: 'shown' });
    expect((await fileOf(juror.visitor)).text).toBe(await given.text());
  });

  it('is out of reach where the round withholds them all', async () => {
    const planned = await inSystem(system, (tx) => tx.findOne(Round, { id: roundId }));
    expect(planned?.blindness).toEqual({ applicant: true, attachments: false });
    await system.database.rows(`ALTER TABLE round DISABLE TRIGGER round_locked`);
    await system.database.rows(
      `UPDATE round SET blindness = '{"applicant": false, "attachments": true}' WHERE id = $1`,
      [roundId],
    );
    expect((await fileOf(juror.visitor)).status).toBe(404);
    const page = await juror.visitor.get(sheet);
    expect(page.text).toContain('In dieser Bewertungsrunde verborgen');
    expect(page.html).not.toContain(sha256);
  });

  async function upload(file: File): Promise<SeenPage> {
    const { path, body } = organiser.filled('Speichern', { what: 'redacted' });
    const fields = body as FormData;
    fields.delete('file');
    fields.append('file', file);
    return organiser.request(path, { method: 'POST', body: fields });
  }
});
