import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CloneService } from '../../../src/cycles/clone.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { Person } from '../../../src/accounts/entities/person.entity.js';
import { inSystem } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { type JurySetting, makeJuror, makeJurySetting } from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let olga: Visitor;
let page: string;
let copy: string;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  olga = await system.signedIn(setting.organiser);
  await makeJuror(system, setting, 'Jana Jury', { associations: 'Verein Brücke' });
  await makeJuror(system, setting, 'Karl Kommission');
  await makeJuror(system, setting, 'Lena Lesung');
  const gone = await makeJuror(system, setting, 'Gerd Gegangen');
  await inSystem(system, (tx) => tx.update(Person, { id: gone.personId }, { deactivatedAt: tx.now }));
  const { milestones, id } = setting.cycle;
  copy = await system.get(CloneService).clone(personActor(setting.organiser.id), id, 2028, milestones);
  page = `/organisation/bewertung/jury/${copy}`;
});
afterAll(() => system.close());

const proposed = async () =>
  (
    await system.database.rows<{ name: string }>(
      `SELECT p.name FROM juror_proposal x JOIN person p ON p.id = x.person_id WHERE x.cycle_id = $1 ORDER BY p.name`,
      [copy],
    )
  ).map(({ name }) => name);
const jurors = () =>
  system.database.rows<{ name: string; state: string; associations: string }>(
    `SELECT p.name, j.state, j.associations FROM juror j JOIN person p ON p.id = j.person_id WHERE j.cycle_id = $1 ORDER BY p.name`,
    [copy],
  );

it('the old jury is proposed without those whose account is closed, and knows nothing of it', async () => {
  expect(await proposed()).toEqual(['Jana Jury', 'Karl Kommission', 'Lena Lesung']);
  expect(await jurors()).toEqual([]);
  const seen = await olga.get(page);
  expect(seen.text).toContain('Sie wissen noch nichts davon.');
  expect(seen.$('form[action$=vorschlaege] tbody tr')).toHaveLength(3);
});

it('one is invited with one click, with what was known of them, once', async () => {
  const row = olga.page!.$('button[aria-label="Jana Jury einladen"]');
  const twice = { invite: String(row.attr('value')) };
  const seen = await olga.post(`${page}/vorschlaege`, twice);
  expect(seen.text).toContain('Eine Person ist eingeladen');
  await olga.get(page);
  expect((await olga.post(`${page}/vorschlaege`, twice)).text).toContain('Niemand wurde eingeladen');
  expect(await jurors()).toEqual([{ name: 'Jana Jury', state: 'invited', associations: 'Verein Brücke' }]);
  const mail = await system.mails.waitForMail(
    ({ envelope, subject }) => envelope.to.includes('jana.jury@example.org') && /2028/.test(subject ?? ''),
  );
  expect(mail.text).toContain('/jury/einladung/');
});

it('one is dropped, which is audited, and those left are invited together', async () => {
  await olga.get(page);
  const drop = String(olga.page!.$('button[aria-label="Lena Lesung streichen"]').attr('value'));
  expect((await olga.post(`${page}/vorschlaege`, { drop })).text).toContain('Der Vorschlag ist gestrichen');
  expect(await proposed()).toEqual(['Karl Kommission']);
  expect((await olga.get('/organisation/protokoll')).text).toContain('Vorschlag für die Jury gestrichen');
  await olga.get(page);
  await olga.press('Einladen');
  expect((await jurors()).map(({ name }) => name)).toEqual(['Jana Jury', 'Karl Kommission']);
  expect(await proposed()).toEqual([]);
});

it('nobody but organisers invites from another round or with what is no id', async () => {
  const auditor = await system.signedIn(await system.person('Rita Revision', 'auditor'));
  await auditor.get('/organisation');
  expect((await auditor.post(`${page}/vorschlaege`, { invite: copy })).status).toBe(403);
  await olga.get(page);
  const other = `/organisation/bewertung/jury/${setting.cycle.id}/vorschlaege`;
  expect((await olga.post(other, { invite: `${copy},x` })).text).toContain('Niemand wurde eingeladen');
});
