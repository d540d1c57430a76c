import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConflictsService } from '../../../src/jury/conflicts.service.js';
import { juryInvariants } from '../../../src/jury/jury.invariants.js';
import type { RoundInputs } from '../../../src/jury/domain/round-inputs.js';
import { freezeBy } from '../../../src/jury/frozen-round.js';
import { violationsOf } from '../../../src/platform/invariants/invariant.js';
import { RankingQueries } from '../../../src/jury/ranking.queries.js';
import { RoundVerification } from '../../../src/jury/round-verification.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import {
  allScores,
  assignmentId,
  declareFree,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
  openRound,
} from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
let jurors: MadeJuror[];
let roundId: string;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  organiser = await system.signedIn(setting.organiser);
});
afterAll(() => system.close());

async function score(juror: MadeJuror, entry: keyof JurySetting, value: string): Promise<void> {
  const id = await assignmentId(system, roundId, juror, setting[entry] as JurySetting['koeln']);
  await juror.visitor.get(`/jury/bewertung/${id}`);
  await juror.visitor.press('Abgeben', allScores(value));
}

describe('opening a round', () => {
  it('is refused with its reasons, uncovered entries by name', async () => {
    await organiser.get(`/organisation/bewertung/planen/${setting.cycle.id}`);
    expect((await organiser.press('Bewertungsrunde anlegen', { name: ' ' })).status).toBe(422);
    await organiser.press('Bewertungsrunde anlegen', { name: 'Hauptrunde' });
    await organiser.follow('Runde öffnen');
    const none = await organiser.press('Bewertungsrunde öffnen');
    expect({ status: none.status, said: none.text.includes('hat noch keine Jurymitglieder') }).toEqual({
      status: 422,
      said: true,
    });
    const gehrde = await makeMunicipality(system, 'Gehrde');
    const first = await makeJuror(system, setting, 'Ada Eins', { municipalityId: gehrde.id });
    const uncovered = await organiser.press('Bewertungsrunde öffnen');
    expect(uncovered.status).toBe(422);
    expect(uncovered.text).toContain('Gehrdes Gartenbund');
    expect(uncovered.text).toContain('Bersenbrücker Brückenschlag');
    jurors = [
      first,
      await makeJuror(system, setting, 'Bo Zwei'),
      await makeJuror(system, setting, 'Cem Drei'),
    ];
  });

  it('assigns everyone everything but their conflicts and locks the rubric, once', async () => {
    const form = organiser.filled('Bewertungsrunde öffnen');
    const opened = await organiser.press('Bewertungsrunde öffnen');
    expect(opened.status).toBe(200);
    roundId = opened.path.split('/').at(-1)!;
    await declareFree(system, roundId);
    await organiser.request(form.path, form as RequestInit);
    const facts = await system.database.row(
      `SELECT r.state, jsonb_array_length(r.rubric) AS criteria,
              (SELECT count(*)::int FROM assignment a WHERE a.round_id = r.id) AS assignments,
              (SELECT count(*)::int FROM domain_event v WHERE v.type = 'RoundOpened') AS events
         FROM round r`,
    );
    expect(facts).toEqual({ state: 'open', criteria: 5, assignments: 10, events: 1 });
  });

  it('shows the matrix to auditors, who change nothing', async () => {
    const auditor = await system.signedIn(await system.person('Anton Auditor', 'auditor'));
    const page = await auditor.get(`/organisation/bewertung/${roundId}`);
    expect({ status: page.status, act: page.text.includes('Runde schließen') }).toEqual({
      status: 200,
      act: false,
    });
    expect(page.text).toContain('Befangen');
    expect((await auditor.get(`/organisation/bewertung/${roundId}/schliessen`)).status).toBe(403);
    expect((await jurors[0]!.visitor.get(`/organisation/bewertung/${roundId}`)).status).toBe(403);
    await auditor.get('/konto');
    expect((await auditor.post(`/organisation/bewertung/${roundId}/schliessen`)).status).toBe(403);
  });
});

describe('closing a round', () => {
  it('says before what would be missing', async () => {
    const [ada, bo, cem] = jurors as [MadeJuror, MadeJuror, MadeJuror];
    await score(bo, 'gehrde', '9');
    await score(cem, 'gehrde', '7');
    await score(bo, 'bersenbrueck', '8');
    await score(cem, 'bersenbrueck', '8');
    await score(ada, 'koeln', '6');
    await organiser.get(`/organisation/bewertung/${roundId}/schliessen`);
    const page = organiser.page!;
    expect(page.text).toContain('Bewertungsbögen, die noch nicht abgegeben sind: 5.');
    expect(page.text).toContain('Bewerbungen ohne jede Bewertung: 1.');
    expect(page.text).toContain('noch 1 von 2 Bögen');
  });

  it('freezes the ranking with ties and entries without a score, once', async () => {
    const form = organiser.filled('Bewertungsrunde schließen');
    const ranking = await organiser.press('Bewertungsrunde schließen');
    expect(ranking.path).toBe(`/organisation/bewertung/${roundId}/rangliste`);
    expect((await organiser.request(form.path, form as RequestInit)).status).toBe(200);
    const stored = await system.get(RankingQueries).latestOf(setting.cycle.id);
    const small = stored?.classes[0]?.entries.map(({ title, rank, mean, n }) => ({ title, rank, mean, n }));
    expect(small?.toSorted((a, b) => a.title.localeCompare(b.title))).toEqual([
      { title: 'Bersenbrücker Brückenschlag', rank: 1, mean: 8, n: 2 },
      { title: 'Gehrdes Gartenbund', rank: 1, mean: 8, n: 2 },
    ]);
    expect(stored?.classes[1]?.entries).toMatchObject([{ rank: null, n: 0, mean: null }]);
    expect(ranking.$('svg').length).toBeGreaterThan(0);
    expect(ranking.html).not.toContain(' style=');
    const closed = await system.database.rows(
      `SELECT payload->>'hash' AS hash FROM domain_event WHERE type = 'RoundClosed'`,
    );
    expect(closed).toEqual([{ hash: stored?.hash }]);
  });

  it('shows the ranking in three views and by size class, each a link', async () => {
    const page = await organiser.get(`/organisation/bewertung/${roundId}/rangliste`);
    expect(page.text).toContain('Jeder Bogen zählt gleich');
    expect(page.$('h2').filter((_, each) => page.$(each).text() === 'Alle Größenklassen').length).toBe(1);
    expect((await organiser.follow('Angeglichen')).text).toContain('als hätte sein Jurymitglied die Skala');
    const model = await organiser.follow('Rechenmodell');
    expect(model.text).toContain('Das Modell trennt');
    expect(model.text).toContain('Dafür gibt es zu wenig');
    const one = await organiser.get(`/organisation/bewertung/${roundId}/rangliste?klasse=small`);
    expect(one.text).toContain('Gehrdes Gartenbund');
    expect(one.text).not.toContain('Flensburger Fördefreundschaft');
  });

  it('still shows and verifies a round that was closed by the earlier rule', async () => {
    const row = (await system.database.row<{
      inputs: RoundInputs;
      result: object;
      rule: string;
      hash: string;
    }>('SELECT inputs, result, rule, hash FROM round_result WHERE round_id = $1', [roundId]))!;
    const store = ({ inputs, result, rule, hash }: typeof row) =>
      system.database.rows(
        'UPDATE round_result SET inputs = $2, result = $3, rule = $4, hash = $5 WHERE round_id = $1',
        [roundId, inputs, result, rule, hash],
      );
    const { aggregation: _mean, ...inputs } = row.inputs;
    await store(freezeBy('kbw-ranking/1', inputs)!);
    const page = await organiser.get(`/organisation/bewertung/${roundId}/rangliste`);
    expect(page.text).toContain('kbw-ranking/1');
    expect(page.text).toContain('Gehrdes Gartenbund');
    expect(page.text).not.toContain('Neu gezogene Jury');
    expect(await system.get(RoundVerification).verify(roundId)).toMatchObject({ ok: true });
    await store(row);
    expect(await system.get(RoundVerification).verify(roundId)).toMatchObject({ ok: true });
  });

  it('gives the ranking as CSV', async () => {
    const answer = await organiser.fetch(`/organisation/bewertung/${roundId}/rangliste.csv`);
    expect(answer.status).toBe(200);
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines.length).toBe(5);
    expect(lines[0]).toContain('Rechenmodell: Rang über alle Größenklassen');
    expect(lines[1]).toContain(';1;');
    expect(new Set(lines.map((line) => line.split(';').length)).size).toBe(1);
  });

  it('takes no sheet any more', async () => {
    const id = await assignmentId(system, roundId, jurors[0]!, setting.flensburg);
    await jurors[0]!.visitor.get('/konto');
    const answer = await jurors[0]!.visitor.post(`/jury/bewertung/${id}`, {
      act: 'abgeben',
      version: '0',
      ...allScores('5'),
    });
    expect({ status: answer.status, text: answer.text.includes('nicht offen') }).toEqual({
      status: 422,
      text: true,
    });
  });
});

describe('what must be true of the jury', () => {
  it('holds after a round, also where a conflict becomes known when it is closed', async () => {
    const actor = personActor(setting.organiser.id);
    const pair = { jurorId: jurors[1]!.id, entryId: setting.gehrde.id };
    await system.get(ConflictsService).set(actor, pair, 'Erst danach bekannt');
    expect(await violationsOf(juryInvariants, (type) => system.get(type))).toEqual([]);
  });
});

describe('verifying a closed round', () => {
  const verified = async () => system.get(RoundVerification).verify(roundId);

  it('finds the same hash from what was stored and from the sheets', async () => {
    const result = await verified();
    expect(result).toMatchObject({
      ok: true,
      findings: [],
      storedHash: result?.hash,
      liveHash: result?.hash,
    });
  });

  it('names a score that was changed after freezing', async () => {
    const id = await assignmentId(system, roundId, jurors[1]!, setting.bersenbrueck);
    const change = (value: number) =>
      system.database.rows(
        `UPDATE score_sheet SET scores = jsonb_set(scores, '{continuity}', to_jsonb($2::int)) WHERE assignment_id = $1`,
        [id, value],
      );
    await change(10);
    const page = await organiser.get(`/organisation/bewertung/${roundId}/pruefung`);
    expect(page.text).toMatch(
      /Bogen von Bo Zwei zu KBW-\S+ „Bersenbrücker Brückenschlag“, „Kontinuität“: eingefroren 8, jetzt 10/,
    );
    expect((await verified())?.findings.length).toBe(1);
    await change(8);
    expect((await verified())?.ok).toBe(true);
  });

  it('names a stored result that was tampered with', async () => {
    await system.database.rows(
      `UPDATE round_result SET result = jsonb_set(result, '{overall,0,mean}', '9.9')`,
    );
    const keys = (await verified())?.findings.map(({ key }) => key);
    expect(keys).toEqual(['jury.differences.hashChanged', 'jury.differences.resultChanged']);
  });
});

describe('many rounds and entries', () => {
  it('give the same number of statements for 1 and for 5 entries', async () => {
    const other = await makeCycle(system, 2028);
    const settingOfOther = { ...setting, cycle: other };
    const owner = await system.person('Team Viele');
    await makeEntry(system, other, await makeMunicipality(system, 'Gehrde'), owner);
    const juror = await makeJuror(system, settingOfOther, 'Viola Viele');
    const round = await openRound(system, settingOfOther);
    const count = async () => {
      const page = await statementsOf(system, () => organiser.get(`/organisation/bewertung/${round}`));
      const list = await statementsOf(system, () => juror.visitor.get('/jury'));
      // The queue's own statements come and go beside.
      const reading = /\b(assignment|juror|conflict_of_interest|round)\b/;
      return [page, list].map((statements) => statements.filter((each) => reading.test(each)).length);
    };
    await count();
    const one = await count();
    for (const name of ['Köln', 'Flensburg', 'Bersenbrück'] as const)
      await makeEntry(system, other, await makeMunicipality(system, name), owner);
    await system.get(RoundsService).completeAssignments(personActor(setting.organiser.id), round);
    expect(await count()).toEqual(one);
  });
});
