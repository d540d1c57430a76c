import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ConflictsService } from '../../../src/jury/conflicts.service.js';
import { JurorsService } from '../../../src/jury/jurors.service.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { actionsOf, passTo, readersOf } from '../../support/schedule.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { MadeEntry } from '../../support/entry-factories.js';
import { RoundTimesService } from '../../../src/jury/round-times.service.js';
import { SheetsService } from '../../../src/jury/sheets.service.js';
import {
  assignmentId,
  criteria,
  declareFree,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
  noAffiliations,
} from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let roundId: string;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

let year = 2026;
beforeEach(async () => {
  setting = await makeJurySetting(system, year);
  year += 2;
  system.clock.stopAt(at('juryOpens').subtract({ hours: 48 }));
  system.mails.clear();
  roundId = await system.get(RoundsService).plan(actor(), setting.cycle.id, 'Vorauswahl');
});

const actor = () => personActor(setting.organiser.id);
const at = (kind: 'juryOpens' | 'juryCloses') => setting.cycle.milestones[kind];
const stateOf = async () =>
  (await system.database.row<{ state: string }>('SELECT state FROM round WHERE id = $1', [roundId]))?.state;
const days = (count: number) =>
  at('juryCloses').toZonedDateTimeISO('Europe/Berlin').subtract({ days: count }).toInstant();
const actions = (kind: string) => actionsOf(system, setting.cycle.id, kind);

const fullSheet = {
  scores: Object.fromEntries(criteria.map((key) => [key, 7])),
  abstention: null,
  comment: '',
  privateNote: '',
};
async function handIn(juror: MadeJuror, ...entries: MadeEntry[]): Promise<void> {
  await declareFree(system, roundId);
  for (const entry of entries) {
    const id = await assignmentId(system, roundId, juror, entry);
    await system.get(SheetsService).submit(personActor(juror.personId), juror.personId, id, fullSheet, 0);
  }
}

describe('a round', () => {
  it('opens at its instant, once, and tells its jurors', async () => {
    await makeJuror(system, setting, 'Ada Eins');
    await makeJuror(system, setting, 'Bo Zwei');
    await passTo(system, at('juryOpens').subtract({ milliseconds: 1 }));
    expect(await stateOf()).toBe('planned');
    await passTo(system, at('juryOpens'));
    expect([await stateOf(), await actions('jury.openRounds')]).toMatchObject([
      'open',
      [{ state: 'done', late: false, outcome: { jurors: 2, entries: 4, assignments: 8 } }],
    ]);
    await passTo(system, at('juryOpens').add({ hours: 1 }));
    expect(readersOf(system, /^Die Bewertung beginnt/)).toEqual([
      'ada.eins@example.org',
      'bo.zwei@example.org',
    ]);
  });

  it('that cannot open says why, tells organisers once, and opens as soon as nothing is in the way', async () => {
    const failed = /^Geplant, aber nicht möglich: Bewertungsrunde öffnet: Vorauswahl/;
    await passTo(system, at('juryOpens'));
    await passTo(system, at('juryOpens').add({ minutes: 6 }));
    expect(await actions('jury.openRounds')).toMatchObject([
      { state: 'planned', failure: 'Die Bewertungsrunde hat noch keine Jurymitglieder.' },
    ]);
    expect(readersOf(system, failed)).toEqual([setting.organiser.email]);
    expect(system.mails.mails.at(-1)?.text).toContain('Die Bewertungsrunde hat noch keine Jurymitglieder.');
    await makeJuror(system, setting, 'Ada Eins');
    await passTo(system, at('juryOpens').add({ minutes: 12 }));
    expect([await stateOf(), await actions('jury.openRounds')]).toMatchObject([
      'open',
      [{ state: 'done', late: true }],
    ]);
    expect(readersOf(system, failed)).toHaveLength(1);
  });

  it('that an organiser opened before is not opened again', async () => {
    await makeJuror(system, setting, 'Ada Eins');
    await system.get(RoundsService).open(actor(), roundId);
    expect(await actions('jury.openRounds')).toEqual([]);
    await passTo(system, at('juryOpens'));
    expect(readersOf(system, /^Die Bewertung beginnt/)).toEqual(['ada.eins@example.org']);
  });

  it('reminds each juror of exactly their open sheets, by number; nobody who is done, has declined or is gone', async () => {
    const { gehrde, bersenbrueck, flensburg, koeln } = setting;
    const ada = await makeJuror(system, setting, 'Ada Eins');
    const bo = await makeJuror(system, setting, 'Bo Zwei');
    const eva = await makeJuror(system, setting, 'Eva Weg');
    const invited = {
      name: 'Ina Offen',
      email: 'ina.offen@example.org',
      ...noAffiliations,
    };
    await system.get(JurorsService).invite(actor(), { cycleId: setting.cycle.id, ...invited });
    await system
      .get(ConflictsService)
      .set(actor(), { jurorId: ada.id, entryId: koeln.id }, 'Vorgesetzte dort.');
    await passTo(system, at('juryOpens'));
    await handIn(ada, gehrde);
    await handIn(bo, gehrde, bersenbrueck, flensburg, koeln);
    await system.get(JurorsService).remove(actor(), eva.id, 'Zieht sich zurück.');
    system.mails.clear();
    await passTo(system, days(7));
    const reminder = /Bewertung(en)? fehl(t|en) noch$|eine Bewertung fehlt noch$/;
    expect(readersOf(system, reminder)).toEqual(['ada.eins@example.org']);
    const [mail] = system.mails.mails;
    const numbers = mail?.text.match(/KBW-[\d-]+/g);
    expect(numbers).toEqual([bersenbrueck.reference, flensburg.reference].toSorted());
    expect(mail?.text).not.toMatch(/Brückenschlag|Fördefreundschaft|Klimapartnerschaft/);
    await handIn(ada, bersenbrueck, flensburg);
    await passTo(system, days(2));
    expect(readersOf(system, reminder)).toHaveLength(1);
    expect(await actions('jury.remindJurors')).toMatchObject([
      { state: 'done', outcome: { sent: 1 } },
      { state: 'done', outcome: { sent: 0 } },
    ]);
  });

  it('closes at its end where nothing is missing', async () => {
    const ada = await makeJuror(system, setting, 'Ada Eins');
    await passTo(system, at('juryOpens'));
    const { gehrde, bersenbrueck, flensburg, koeln } = setting;
    await handIn(ada, gehrde, bersenbrueck, flensburg, koeln);
    await passTo(system, at('juryCloses'));
    expect(await stateOf()).toBe('open');
    await passTo(system, at('juryCloses').add({ milliseconds: 1 }));
    expect([await stateOf(), await actions('jury.closeRounds')]).toMatchObject([
      'closed',
      [{ state: 'done', outcome: { closed: 1 } }],
    ]);
  });

  it('with gaps takes no more sheets, stays open, tells organisers, and takes them again with more time', async () => {
    const due = /^Die Bewertung ist zu Ende und kann geschlossen werden/;
    const ada = await makeJuror(system, setting, 'Ada Eins');
    await passTo(system, at('juryOpens'));
    await handIn(ada, setting.gehrde);
    const end = at('juryCloses').add({ milliseconds: 1 });
    await passTo(system, end);
    expect([await stateOf(), await actions('jury.closeRounds')]).toMatchObject([
      'open',
      [{ state: 'done', outcome: { openSheets: 3, entriesWithoutScore: 3, sent: 1 } }],
    ]);
    expect(readersOf(system, due)).toEqual([setting.organiser.email]);
    await expect(handIn(ada, setting.koeln)).rejects.toThrow('jury.errors.scoringOver');
    const juror = await system.signedIn(await system.person('Ada Eins'));
    expect((await juror.get('/jury')).text).toContain('Die Zeit zum Bewerten ist zu Ende');
    const visitor = await system.signedIn(setting.organiser);
    await visitor.get(`/organisation/bewertung/${roundId}`);
    await visitor.get(`/organisation/bewertung/${roundId}/zeiten`);
    const until = end.add({ hours: 1 }).toZonedDateTimeISO('Europe/Berlin');
    const typed = { 'closesAt.day': until.toPlainDate().toString(), 'closesAt.time': '18:00' };
    const page = await visitor.press('Zeiten speichern', typed);
    expect(page.text).toContain('Die Zeiten der Bewertungsrunde sind gespeichert.');
    await handIn(ada, setting.koeln, setting.flensburg, setting.bersenbrueck);
    await passTo(system, end.add({ hours: 72 }));
    expect([
      await stateOf(),
      (await actions('jury.closeRounds')).map(({ outcome }) => outcome),
    ]).toMatchObject(['closed', [{ sent: 1 }, { closed: 1 }]]);
    expect(readersOf(system, due)).toHaveLength(1);
  });

  it('is not opened by hand after its end, when nobody could score', async () => {
    await makeJuror(system, setting, 'Ada Eins');
    system.clock.stopAt(at('juryCloses').add({ hours: 1 }));
    const opening = system.get(RoundsService).open(actor(), roundId);
    await expect(opening).rejects.toThrow('jury.errors.roundEnded');
  });
});

describe('the times of a round', () => {
  it('are refused with everything typed where they make no sense', async () => {
    const visitor = await system.signedIn(setting.organiser);
    await visitor.get(`/organisation/bewertung/${roundId}/zeiten`);
    const half = await visitor.press('Zeiten speichern', { 'opensAt.day': '2020-01-01', 'opensAt.time': '' });
    expect([half.status, half.text]).toEqual([
      422,
      expect.stringContaining('Bitte geben Sie Datum und Uhrzeit an'),
    ]);
    const past = await visitor.press('Zeiten speichern', { 'opensAt.time': '10:00' });
    expect([past.status, past.text]).toEqual([422, expect.stringContaining('liegt in der Vergangenheit')]);
    expect(past.$('input[name="opensAt.day"]').attr('value')).toBe('2020-01-01');
  });

  it('of two organisers do not overwrite each other', async () => {
    const opens = at('juryOpens').add({ hours: 24 });
    const times = system.get(RoundTimesService);
    await times.set(actor(), roundId, { opensAt: opens, closesAt: null }, 1);
    await times.set(actor(), roundId, { opensAt: opens, closesAt: null }, 1);
    await expect(times.set(actor(), roundId, { opensAt: null, closesAt: null }, 1)).rejects.toThrow(
      'jury.errors.roundStale',
    );
    expect(await actions('jury.openRounds')).toMatchObject([{ state: 'planned' }]);
  });
});
