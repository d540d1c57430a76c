import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awardPaths, lettersUrl } from '../../../src/awards/awards.paths.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { LetterPlanService } from '../../../src/awards/letter-plan.service.js';
import { LetterQueries } from '../../../src/awards/letter.queries.js';
import { listOf } from '../../../src/awards/recipient-rows.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { inSystem } from '../../support/factories.js';
import { actionsOf, passTo, readersOf } from '../../support/schedule.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { makeScene, type Scene } from './scene.js';

let system: TestSystem;
let scene: Scene;
let at: Temporal.Instant;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

let year = 2026;
beforeEach(async () => {
  scene = await makeScene(system, year);
  year += 2;
  at = scene.cycle.milestones.deliberation.add({ hours: 72 });
  await scene.give('small1', scene.entries.Gehrde);
  system.mails.clear();
});

const letters = () => lettersUrl(scene.cycle.year);
const typed = (instant: Temporal.Instant) => {
  const moment = instant.toZonedDateTimeISO('Europe/Berlin');
  return {
    'releaseAt.day': moment.toPlainDate().toString(),
    'releaseAt.time': moment.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};
const prepare = async (instant = at) => {
  await scene.organiser.get(letters());
  return scene.organiser.press('Freigabe vorbereiten', typed(instant));
};
const released = () => actionsOf(system, scene.cycle.id, 'awards.releaseLetters');
const toTeams = () => readersOf(system, /./).filter((email) => email.startsWith('amt.'));

describe('a prepared release of letters', () => {
  it('happens at its instant, once, to those whom the page showed', async () => {
    await scene.leaveRestEmpty();
    expect((await prepare()).text).toContain('Die Freigabe ist vorbereitet');
    await passTo(system, at.subtract({ milliseconds: 1 }));
    expect(toTeams()).toEqual([]);
    await passTo(system, at);
    await passTo(system, at.add({ hours: 1 }));
    expect(await released()).toMatchObject([{ state: 'done', late: false, outcome: { letters: 4 } }]);
    expect(toTeams()).toEqual([
      'amt.bersenbr.ck@example.org',
      'amt.flensburg@example.org',
      'amt.gehrde@example.org',
      'amt.k.ln@example.org',
    ]);
    expect(await scene.release()).toBe(false);
  });

  it('that is not possible says why and tells organisers once, until it is', async () => {
    const failed = /^Geplant, aber nicht möglich: Schreiben werden freigegeben/;
    const recipients = await system.get(LetterQueries).recipients(scene.cycle.id);
    const shown = { letters: recipients.length, list: listOf(recipients) };
    await system.get(LetterPlanService).plan(personActor(scene.olga.id), scene.cycle.id, at, shown);
    await passTo(system, at);
    await passTo(system, at.add({ minutes: 6 }));
    expect((await released())[0]).toMatchObject({
      state: 'planned',
      failure: expect.stringContaining('noch nicht entschieden'),
    });
    expect([readersOf(system, failed), toTeams()]).toEqual([[scene.olga.email], []]);
    await scene.leaveRestEmpty();
    await passTo(system, at.add({ minutes: 12 }));
    expect(await released()).toMatchObject([{ state: 'done', late: true, outcome: { letters: 4 } }]);
    expect(readersOf(system, failed)).toHaveLength(1);
  });

  it('does not write to others than the page showed', async () => {
    await scene.leaveRestEmpty();
    await prepare();
    await inSystem(system, (tx) => tx.update(Entry, { id: scene.entries.Köln.id }, { state: 'withdrawn' }));
    await passTo(system, at);
    expect((await released())[0]?.failure).toContain('Angekündigt waren 4 Schreiben, jetzt sind es 3');
    expect(toTeams()).toEqual([]);
  });

  it('can be moved and called back; what was released by hand is not released again', async () => {
    await scene.leaveRestEmpty();
    await prepare();
    await prepare(at.add({ hours: 24 }));
    await passTo(system, at);
    expect(await released()).toMatchObject([{ state: 'planned' }]);
    scene.organiser = await system.signedIn(scene.olga);
    await scene.organiser.get(letters());
    const page = await scene.organiser.press('Vorbereitete Freigabe zurücknehmen');
    expect(page.text).toContain('Die vorbereitete Freigabe ist zurückgenommen.');
    expect(await released()).toEqual([]);
    await prepare(at.add({ hours: 24 }));
    await scene.release();
    expect(await released()).toEqual([]);
    await passTo(system, at.add({ hours: 48 }));
    expect(toTeams()).toHaveLength(4);
  });

  it('is refused for the past, without an instant, and to auditors; what was typed stays', async () => {
    await scene.leaveRestEmpty();
    const past = await prepare(scene.cycle.milestones.deliberation.subtract({ hours: 48 }));
    expect([past.status, past.text]).toEqual([422, expect.stringContaining('liegt in der Vergangenheit')]);
    expect(past.$('input[name="releaseAt.time"]').attr('value')).toBe(
      typed(scene.cycle.milestones.deliberation)['releaseAt.time'],
    );
    await scene.organiser.get(letters());
    const none = await scene.organiser.press('Freigabe vorbereiten', {
      'releaseAt.day': '',
      'releaseAt.time': '',
    });
    expect([none.status, none.text]).toEqual([
      422,
      expect.stringContaining('Datum und Uhrzeit der Freigabe'),
    ]);
    const auditor = await system.signedIn(await system.person('Anton Prüfer', 'auditor'));
    await auditor.get(letters());
    const refused = await auditor.post(
      awardPaths.letterPlan.replace(':year', String(scene.cycle.year)),
      typed(at),
    );
    expect([refused.status, await released()]).toEqual([403, []]);
  });
});
