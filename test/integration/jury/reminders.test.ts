import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
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
let organiser: Visitor;
let jurors: [MadeJuror, MadeJuror, MadeJuror];
let roundId: string;
let path: string;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  jurors = [
    await makeJuror(system, setting, 'Ada Fertig'),
    await makeJuror(system, setting, 'Bo Fastfertig'),
    await makeJuror(system, setting, 'Cem Unbegonnen'),
  ];
  await goTo(setting.cycle.milestones.juryOpens);
  roundId = await openRound(system, setting);
  path = `/organisation/bewertung/${roundId}`;
  for (const entry of ['gehrde', 'bersenbrueck', 'flensburg', 'koeln'] as const) {
    await submit(jurors[0], entry);
    if (entry !== 'koeln') await submit(jurors[1], entry);
  }
});
afterAll(() => system.close());

async function submit(juror: MadeJuror, entry: 'gehrde' | 'bersenbrueck' | 'flensburg' | 'koeln') {
  await juror.visitor.get(`/jury/bewertung/${await assignmentId(system, roundId, juror, setting[entry])}`);
  await juror.visitor.press('Abgeben', allScores('7'));
}
/** Sessions end before a round does: everybody signs in anew. */
async function goTo(instant: Temporal.Instant): Promise<void> {
  system.clock.jumpTo(instant);
  organiser = await system.signedIn(setting.organiser);
  for (const [i, name] of ['Ada Fertig', 'Bo Fastfertig', 'Cem Unbegonnen'].entries())
    jurors[i]!.visitor = await system.signedIn(await system.person(name));
}
const reminded = () =>
  system.database.rows<{ recipient: string; note: boolean; references: number }>(
    `SELECT recipient, text LIKE '%bis Freitag%' AS note, regexp_count(text, '\\n– ') AS "references"
       FROM message WHERE template = 'sheets-reminded' ORDER BY created_at, recipient`,
  );

describe('how far each juror is', () => {
  it('is said on the page of the round, by the time that is left', async () => {
    const { juryOpens, juryCloses } = setting.cycle.milestones;
    const half = juryOpens.until(juryCloses).total('milliseconds') / 2;
    await goTo(juryOpens.add({ milliseconds: Math.ceil(half), minutes: 5 }));
    const page = await organiser.get(path);
    for (const said of ['Ada Fertig', 'Fertig', 'Im Plan', 'Noch nicht begonnen'])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain('Im Rückstand');
  });
});

describe('reminding by hand', () => {
  it('offers exactly those with open sheets', async () => {
    await organiser.get(path);
    const page = await organiser.follow('Jury erinnern');
    const offered = page
      .$('input[name=jurors]')
      .map((_, each) => page.$(`label[for="${each.attribs.id}"]`).text());
    expect(offered.get()).toEqual(['Bo Fastfertig', 'Cem Unbegonnen']);
    expect(page.text).toContain('ein offener Bogen, noch nicht erinnert');
    expect(page.text).toContain('4 offene Bögen, noch nicht erinnert');
  });

  it('shows each mail word for word before anything is sent', async () => {
    const page = await organiser.press('Vorschau ansehen', { note: 'Bitte bis Freitag.\nDanke!' });
    expect(page.status).toBe(200);
    expect(
      page
        .$('main summary')
        .map((_, each) => page.$(each).text().trim())
        .get(),
    ).toEqual(['bo.fastfertig@example.org', 'cem.unbegonnen@example.org']);
    expect(page.text).toContain('Bitte bis Freitag.Danke!');
    expect(page.text).toContain('Kommune bewegt Welt');
    expect(await reminded()).toEqual([]);
    const audited = await system.database.rows(`SELECT 1 FROM audit_event WHERE type = 'SheetsReminded'`);
    expect(audited).toEqual([]);
  });

  it('lets go back and keeps what was typed', async () => {
    const page = await organiser.press('Zurück und ändern');
    expect(page.$('textarea[name=note]').text().trim()).toBe('Bitte bis Freitag.\nDanke!');
    expect(page.$('input[name=jurors][checked]').length).toBe(2);
    await organiser.press('Vorschau ansehen');
  });

  it('reaches those who have not handed in meanwhile, once', async () => {
    await submit(jurors[1], 'koeln');
    const form = organiser.filled('2 Erinnerungen verschicken');
    const page = await organiser.press('2 Erinnerungen verschicken');
    expect(page.text).toContain('Eine Erinnerung ist unterwegs.');
    const again = await organiser.request(form.path, form as RequestInit);
    expect(again.text).toContain('Sie wurde kein zweites Mal verschickt.');
    expect(await reminded()).toEqual([
      { recipient: 'cem.unbegonnen@example.org', note: true, references: 4 },
    ]);
    await system.mails.waitForMail(
      ({ subject, envelope }) =>
        subject.startsWith('Erinnerung: 4') && envelope.to[0] === 'cem.unbegonnen@example.org',
    );
    const [event] = await system.database.rows(
      `SELECT reason, actor_id = $1 AS "byOrganiser" FROM audit_event WHERE type = 'SheetsReminded'`,
      [setting.organiser.id],
    );
    expect(event).toEqual({ reason: 'Bitte bis Freitag.\r\nDanke!', byOrganiser: true });
    expect((await organiser.follow('Jury erinnern')).text).toContain('4 offene Bögen, zuletzt erinnert am');
  });

  it('refuses what is too long, nobody chosen, and somebody who has nothing open', async () => {
    await organiser.get(`${path}/erinnern`);
    const long = await organiser.press('Vorschau ansehen', { note: 'x'.repeat(4_001) });
    expect([long.status, long.$('textarea[name=note]').text().length]).toEqual([422, 4_001]);
    await organiser.get(`${path}/erinnern`);
    const nobody = await organiser.press('Vorschau ansehen', { jurors: [] });
    expect([nobody.status, nobody.text.includes('niemand mehr offene Bögen')]).toEqual([422, true]);
    await organiser.get(`${path}/erinnern`);
    const done = await organiser.press('Vorschau ansehen', { jurors: [jurors[0].id] });
    expect(done.status).toBe(422);
    expect(await reminded()).toHaveLength(1);
  });

  it('is for organisers only, and leads back to the round by a link', async () => {
    const auditor = await system.signedIn(await system.person('Anton Auditor', 'auditor'));
    expect((await auditor.get(`${path}/erinnern`)).status).toBe(403);
    expect((await jurors[2].visitor.get(`${path}/erinnern`)).status).toBe(403);
    await auditor.get('/konto');
    expect((await auditor.post(`${path}/erinnern/vorschau`)).status).toBe(403);
    expect((await organiser.get(`${path}/erinnern/vorschau`)).path).toBe(`${path}/erinnern`);
  });

  it('ends with the time for scoring', async () => {
    const { juryCloses } = setting.cycle.milestones;
    await goTo(juryCloses.subtract({ minutes: 5 }));
    await organiser.get(`${path}/erinnern`);
    system.clock.jumpTo(juryCloses.add({ minutes: 5 }));
    const late = await organiser.press('Vorschau ansehen');
    expect([late.status, late.text.includes('Die Zeit zum Bewerten ist zu Ende')]).toEqual([422, true]);
    expect((await organiser.get(path)).text).toContain('Überfällig');
  });
});
