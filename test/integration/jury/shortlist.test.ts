import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { shortlistOf } from '../../../src/jury/shortlist-rows.js';
import { personActor } from '../../../src/platform/database/actor.js';
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

const names = ['gehrde', 'bersenbrueck', 'flensburg', 'koeln'] as const;

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
let juror: MadeJuror;
let first: string;
let final: string;
let path: string;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  organiser = await system.signedIn(setting.organiser);
  const jurors = [
    await makeJuror(system, setting, 'Ada Eins'),
    await makeJuror(system, setting, 'Bo Zwei'),
    await makeJuror(system, setting, 'Cem Drei'),
  ];
  juror = jurors[0]!;
  first = await openRound(system, setting, 'Vorrunde');
  path = `/organisation/bewertung/${first}/vorauswahl`;
  for (const each of jurors)
    for (const [i, name] of names.entries()) {
      await each.visitor.get(`/jury/bewertung/${await assignmentId(system, first, each, setting[name])}`);
      await each.visitor.press('Abgeben', allScores(String(9 - 2 * i)));
    }
  final = await system
    .get(RoundsService)
    .plan(personActor(setting.organiser.id), setting.cycle.id, 'Endrunde');
});
afterAll(() => system.close());

const goingOn = async () => {
  const ids = (await shortlistOf(system.database, first)) ?? [];
  return names.filter((name) => ids.includes(setting[name].id));
};
const rule = (amount: string, kind = 'number', scope = 'overall') => ({ kind, amount, scope, view: 'raw' });

describe('which entries go on', () => {
  it('is decided once the round is closed, by an organiser', async () => {
    expect((await organiser.get(path)).status).toBe(404);
    await system.get(RoundsService).close(personActor(setting.organiser.id), first);
    await organiser.get(`/organisation/bewertung/${first}`);
    const page = await organiser.follow('Vorauswahl');
    expect([page.path, page.text.includes('Noch ist nicht entschieden')]).toEqual([path, true]);
    expect((await juror.visitor.get(path)).status).toBe(403);
    const auditor = await system.signedIn(await system.person('Anton Auditor', 'auditor'));
    expect((await auditor.get(path)).$('form[action$=vorauswahl]').length).toBe(0);
    expect((await auditor.post(path, rule('2'))).status).toBe(403);
  });

  it.each([['0'], ['zwei'], ['-1'], ['1,5'], ['']])('is refused for %j', async (amount) => {
    await organiser.get(path);
    const page = await organiser.press('Vorschau', rule(amount));
    expect([
      page.status,
      page.text.includes('Geben Sie eine Zahl an'),
      page.$('input[name=amount]').attr('value'),
    ]).toEqual([422, true, amount]);
  });

  it('is seen before it is saved', async () => {
    await organiser.get(path);
    const page = await organiser.press('Vorschau', rule('2'));
    expect(page.text).toContain('Bewerbungen, die weiterkommen: 2.');
    expect(page.text).toContain('Gehrdes Gartenbund');
    expect(await goingOn()).toEqual([]);
    const form = organiser.filled('Vorauswahl speichern');
    await organiser.press('Vorauswahl speichern');
    expect((await organiser.request(form.path, form as RequestInit)).status).toBe(200);
    expect(await goingOn()).toEqual(['gehrde', 'bersenbrueck']);
    expect(
      await system.database.rows(`SELECT 1 FROM audit_event WHERE type = 'ShortlistSaved'`),
    ).toHaveLength(1);
  });

  it('follows a threshold, and a number in every class', async () => {
    await organiser.get(path);
    await organiser.press('Vorschau', rule('4,5', 'threshold'));
    await organiser.press('Vorauswahl speichern');
    expect(await goingOn()).toEqual(['gehrde', 'bersenbrueck', 'flensburg']);
    await organiser.press('Vorschau', rule('1', 'number', 'class'));
    await organiser.press('Vorauswahl speichern');
    expect(await goingOn()).toEqual(['gehrde', 'flensburg', 'koeln']);
  });

  it('is changed by hand with a reason, which a new rule keeps', async () => {
    await organiser.get(path);
    const change = { entryId: setting.koeln.id, origin: 'removed' };
    const silent = await organiser.press('Von Hand ändern', { ...change, reason: ' ' });
    expect([silent.status, silent.text.includes('Begründen Sie die Änderung.')]).toEqual([422, true]);
    await organiser.press('Von Hand ändern', { ...change, reason: 'Zieht sich nach der Vorrunde zurück' });
    await organiser.press('Von Hand ändern', {
      entryId: setting.bersenbrueck.id,
      origin: 'added',
      reason: 'Knapp dahinter',
    });
    expect(await goingOn()).toEqual(['gehrde', 'bersenbrueck', 'flensburg']);
    expect(organiser.page!.text).toContain('Knapp dahinter');
    await organiser.press('Vorschau', rule('4'));
    await organiser.press('Vorauswahl speichern');
    expect(await goingOn()).toEqual(['gehrde', 'bersenbrueck', 'flensburg']);
    const events = await system.database.rows(
      `SELECT reason, facts->'before'->>'origin' AS before, facts->'after'->>'origin' AS after FROM audit_event
        WHERE type = 'ShortlistChanged' ORDER BY position`,
    );
    expect(events).toEqual([
      { reason: 'Zieht sich nach der Vorrunde zurück', before: 'rule', after: 'removed' },
      { reason: 'Knapp dahinter', before: 'none', after: 'added' },
    ]);
  });

  it('is not changed on a page that is old', async () => {
    await organiser.get(path);
    const old = organiser.filled('Von Hand ändern', {
      entryId: setting.koeln.id,
      origin: 'rule',
      reason: 'Doch',
    });
    await organiser.press('Von Hand ändern', {
      entryId: setting.flensburg.id,
      origin: 'removed',
      reason: 'Zu knapp',
    });
    const page = await organiser.request(old.path, old as RequestInit);
    expect([page.status, page.text.includes('inzwischen geändert')]).toEqual([422, true]);
    expect(await goingOn()).toEqual(['gehrde', 'bersenbrueck']);
  });

  it('makes the entries of the next round, and stands from its opening on', async () => {
    await system.database.rows('UPDATE round SET entries_from_id = $2 WHERE id = $1', [final, first]);
    await system.get(RoundsService).open(personActor(setting.organiser.id), final);
    const entries = await system.database.rows<{ entryId: string }>(
      'SELECT DISTINCT entry_id AS "entryId" FROM assignment WHERE round_id = $1',
      [final],
    );
    expect(names.filter((name) => entries.some(({ entryId }) => entryId === setting[name].id))).toEqual([
      'gehrde',
      'bersenbrueck',
    ]);
    const page = await organiser.get(path);
    expect([page.text.includes('Die Vorauswahl steht deshalb fest.'), page.$('main form').length]).toEqual([
      true,
      0,
    ]);
    const late = await organiser.post(path, { ...rule('3'), act: 'save', version: '9' });
    expect([late.status, late.text.includes('Die nächste Runde hat begonnen')]).toEqual([422, true]);
  });
});
