import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwardQueries } from '../../../src/awards/award.queries.js';
import {
  awardsUrl,
  inventPrizeUrl,
  laudationUrl,
  prizeUrl,
  takeBackUrl,
} from '../../../src/awards/awards.paths.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { eventsOf, makeScene, type Scene } from './scene.js';

let system: TestSystem;
let scene: Scene;
beforeAll(async () => {
  system = await startTestSystem();
  scene = await makeScene(system);
});
afterAll(() => system.close());

const awardsOf = async (key: string) => {
  const prizes = await system.get(AwardQueries).prizes(scene.cycle.id);
  const prize = prizes.find((each) => each.key === key);
  return prize?.awards.map(({ municipality, amountCents }) => [municipality, amountCents]);
};

describe('prizes', () => {
  it('are listed by class with what is open', async () => {
    const seen = await scene.organiser.get(awardsUrl(2026));
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('0 von 12');
    expect(seen.text).toContain('Kommunen bis 19.999');
  });

  it('are given to one entry; the same form sent twice decides once', async () => {
    const { id } = await scene.prize('small1');
    await scene.organiser.get(prizeUrl(id));
    const form = scene.organiser.filled('Beschluss speichern', { laureates: scene.entries.Gehrde.id });
    const post = { method: 'POST', body: form.body as URLSearchParams };
    const first = await scene.organiser.request(form.path, post);
    const second = await scene.organiser.request(form.path, post);
    expect([first.path, second.path]).toEqual([awardsUrl(2026), awardsUrl(2026)]);
    expect(await awardsOf('small1')).toEqual([['Gehrde', 3_000_000]]);
    expect(await eventsOf(system, 'PrizeGiven')).toHaveLength(1);
  });

  it('refuse entries of another class, not admitted ones and a second place, with everything kept', async () => {
    const { id } = await scene.prize('small2');
    const page = await scene.organiser.get(prizeUrl(id));
    const offered = page
      .$('input[name=laureates]')
      .toArray()
      .map((each) => page.$(each).attr('value'));
    expect(offered.toSorted()).toEqual([scene.entries.Gehrde.id, scene.entries.Bersenbrück.id].toSorted());
    for (const wrong of [
      scene.entries.Köln.id,
      scene.entries.Flensburg.id,
      scene.entries.Gehrde.id,
      'unsinn',
    ]) {
      const answer = await scene.organiser.press('Beschluss speichern', {
        laureates: wrong,
        reason: 'Weil.',
      });
      expect(answer.status).toBe(422);
      expect(answer.$('textarea[name=reason]').text().trim()).toBe('Weil.');
    }
    const nobody = await scene.organiser.press('Beschluss speichern', { laureates: [] });
    expect([nobody.status, nobody.text.includes('mindestens eine Bewerbung')]).toEqual([422, true]);
    expect(await awardsOf('small2')).toEqual([]);
  });

  it('are left empty with a reason only', async () => {
    const { id } = await scene.prize('medium1');
    await scene.organiser.get(prizeUrl(id));
    const without = await scene.organiser.press('Beschluss speichern', { outcome: 'empty' });
    expect(without.status).toBe(422);
    const long = await scene.organiser.press('Beschluss speichern', {
      outcome: 'empty',
      reason: 'ü'.repeat(2001),
    });
    expect([long.status, long.text.includes('2001'), long.text.includes('2000')]).toEqual([422, true, true]);
    const done = await scene.organiser.press('Beschluss speichern', { outcome: 'empty', reason: 'Keine.' });
    expect(done.path).toBe(awardsUrl(2026));
    expect(await eventsOf(system, 'PrizeLeftEmpty')).toHaveLength(1);
  });

  it('are shared to the cent', async () => {
    const invented = await scene.organiser.get(inventPrizeUrl(2026));
    expect(invented.status).toBe(200);
    const form = scene.organiser.filled('Preis hinzufügen', {
      title: 'Mut',
      amount: '100,01',
      sizeClass: 'small',
    });
    const post = { method: 'POST', body: form.body as URLSearchParams };
    const page = await scene.organiser.request(form.path, post);
    await scene.organiser.request(form.path, post);
    expect(await eventsOf(system, 'PrizeInvented')).toHaveLength(1);
    await scene.organiser.get(page.path);
    const both = [scene.entries.Gehrde.id, scene.entries.Bersenbrück.id];
    await scene.organiser.press('Beschluss speichern', { laureates: both });
    const key = (await system.get(AwardQueries).prizes(scene.cycle.id)).find(
      ({ additional }) => additional,
    )!.key;
    expect((await awardsOf(key))?.map(([, cents]) => cents)).toEqual([5001, 5000]);
  });

  it('that the jury adds need title and amount; what was typed stays', async () => {
    await scene.organiser.get(inventPrizeUrl(2026));
    const answer = await scene.organiser.press('Preis hinzufügen', {
      title: '',
      titleEn: 'Courage',
      amount: 'viel',
    });
    expect(answer.status).toBe(422);
    expect(answer.$('input[name=amount]').attr('value')).toBe('viel');
    expect(answer.$('input[name=titleEn]').attr('value')).toBe('Courage');
  });

  it('are changed with a reason, and stale forms change nothing', async () => {
    const { id } = await scene.prize('small1');
    const colleague = await system.signedIn(scene.olga);
    await scene.organiser.get(prizeUrl(id));
    await colleague.get(prizeUrl(id));
    const other = { laureates: scene.entries.Bersenbrück.id };
    const unexplained = await colleague.press('Beschluss speichern', other);
    expect(unexplained.text).toContain('warum der Beschluss geändert wird');
    await colleague.press('Beschluss speichern', { ...other, changeReason: 'Zweite Abstimmung.' });
    const stale = await scene.organiser.press('Beschluss speichern', { outcome: 'empty', reason: 'Nein.' });
    expect([stale.status, stale.text.includes('jemand anders')]).toEqual([422, true]);
    expect(await awardsOf('small1')).toEqual([['Bersenbrück', 3_000_000]]);
    const [, , changed] = await eventsOf(system, 'PrizeGiven');
    expect(changed?.payload).toMatchObject({ entryIds: [scene.entries.Bersenbrück.id] });
    const audit = await system.database.row<{ facts: object; reason: string }>(
      `SELECT facts, reason FROM audit_event WHERE type = 'PrizeGiven' ORDER BY position DESC LIMIT 1`,
    );
    expect(audit).toMatchObject({
      reason: 'Zweite Abstimmung.',
      facts: {
        before: { outcome: 'given', entryIds: [scene.entries.Gehrde.id] },
        after: { outcome: 'given', entryIds: [scene.entries.Bersenbrück.id] },
      },
    });
  });

  it('are described by a laudation that two people do not overwrite for each other', async () => {
    const prize = (await system.get(AwardQueries).prizes(scene.cycle.id)).find(({ key }) => key === 'small1');
    const url = laudationUrl(prize!.awards[0]!.id);
    const colleague = await system.signedIn(scene.olga);
    await colleague.get(url);
    await scene.organiser.get(url);
    await scene.organiser.press('Laudatio speichern', { laudation: 'Ein **Vorbild**.' });
    const stale = await colleague.press('Laudatio speichern', { laudation: 'Anders.' });
    expect([stale.status, stale.$('textarea').text().trim()]).toEqual([422, 'Anders.']);
    expect((await system.get(AwardQueries).prize(prize!.id))?.awards[0]?.laudation).toBe('Ein **Vorbild**.');
  });

  it('are taken back with a reason', async () => {
    const { id } = await scene.prize('small1');
    await scene.organiser.get(takeBackUrl(id));
    expect((await scene.organiser.press('Beschluss zurücknehmen', {})).status).toBe(422);
    await scene.organiser.press('Beschluss zurücknehmen', { reason: 'Noch einmal beraten.' });
    expect(await awardsOf('small1')).toEqual([]);
    expect(await eventsOf(system, 'PrizeTakenBack')).toHaveLength(1);
  });

  it('of the jury can be removed again, announced ones not', async () => {
    await scene.organiser.get(inventPrizeUrl(2026));
    const added = await scene.organiser.press('Preis hinzufügen', { title: 'Irrtum', amount: '0' });
    const id = added.path.split('/').at(-1) ?? '';
    await scene.organiser.get(`${prizeUrl(id)}/streichen`);
    await scene.organiser.press('Preis streichen', { reason: 'Doppelt.' });
    expect((await scene.organiser.get(prizeUrl(id))).status).toBe(404);
    const announced = await scene.prize('small2');
    await scene.organiser.get(`${prizeUrl(announced.id)}/streichen`);
    expect((await scene.organiser.press('Preis streichen', { reason: 'Sparen.' })).status).toBe(422);
  });

  it('are decided by organisers only, read by auditors', async () => {
    const { id } = await scene.prize('small1');
    const paths = [awardsUrl(2026), prizeUrl(id), inventPrizeUrl(2026)];
    const applicant = await system.signedIn(scene.owners.Gehrde);
    for (const path of paths) expect((await applicant.get(path)).status).toBe(403);
    const auditor = await system.signedIn(await system.person('Anton Prüfer', 'auditor'));
    const seen = await auditor.get(prizeUrl(id));
    expect([seen.status, seen.$('form[method=post] textarea').length]).toEqual([200, 0]);
    expect((await auditor.post(prizeUrl(id), { outcome: 'empty', reason: 'x' })).status).toBe(403);
    expect((await scene.organiser.get(prizeUrl(crypto.randomUUID()))).status).toBe(404);
    expect((await scene.organiser.get(prizeUrl('kein-preis'))).status).toBe(404);
    expect((await scene.organiser.get(awardsUrl(1999))).status).toBe(404);
  });

  it('are not decided before the jury has closed', async () => {
    const { id } = await scene.prize('small1');
    const now = system.clock.now();
    system.clock.jumpTo(scene.cycle.milestones.juryOpens);
    const form = await scene.organiser.get(prizeUrl(id));
    expect(form.text).toContain('in dieser Phase des Wettbewerbs nicht möglich');
    const answer = await scene.organiser.post(prizeUrl(id), { outcome: 'empty', reason: 'Zu früh.' });
    expect(answer.status).toBe(422);
    system.clock.jumpTo(now);
  });
});
