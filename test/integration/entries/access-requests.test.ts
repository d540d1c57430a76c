import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import type { Municipality } from '../../../src/municipalities/entities/municipality.entity.js';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

let system: TestSystem;
let koeln: Municipality;
let owner: Person;
let id: string;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 10 }));
  owner = await system.person('Olga Geheim');
  koeln = await makeMunicipality(system, 'Köln');
  ({ id } = await makeEntry(system, cycle, koeln, owner, 'draft', 'Geheimer Titel'));
});
afterAll(() => system.close());

const secrets = ['Olga', 'olga.geheim', 'Geheimer Titel', 'Verein Köln'];
const leaked = (texts: string[]) => secrets.filter((secret) => texts.some((text) => text.includes(secret)));
const mailsTo = (email: string) =>
  system.mails.mails.filter(({ envelope }) => envelope.to.includes(email)).map(({ text }) => text);
const mailTo = (email: string, subject: string) =>
  system.mails.waitForMail((mail) => mail.envelope.to.includes(email) && mail.subject.includes(subject));
const requests = () =>
  system.database
    .rows('SELECT state FROM access_request ORDER BY asked_at')
    .then((rows) => rows.map((row) => (row as { state: string }).state));

/** Up to the page that says there is one already. */
async function refused(name: string): Promise<Visitor> {
  const visitor = await system.signedIn(await system.person(name));
  await visitor.get(`/bewerbung/neu?kommune=${koeln.id}`);
  await visitor.press('Bewerbung für Köln beginnen');
  return visitor;
}

describe('who starts a second entry of a municipality', () => {
  it('asks for access and is let in by the owner, who stays unknown until then', async () => {
    const berta = await refused('Berta Neu');
    expect([
      berta.page?.status,
      berta.page?.title.startsWith('Für Köln gibt es schon eine Bewerbung'),
    ]).toEqual([409, true]);
    const pages = [berta.page?.html ?? ''];
    const typed = 'Ich arbeite im Integrationsbüro.';
    const twice = berta.filled('Zugang anfragen', { message: typed });
    const list = await berta.press('Zugang anfragen', { message: typed });
    expect([
      list.path,
      list.text.includes('Ihre Anfrage zu Köln ist verschickt'),
      list.text.includes('Wartet auf Antwort'),
    ]).toEqual(['/bewerbung', true, true]);
    await berta.request(twice.path, { method: 'POST', ...(twice.body && { body: twice.body }) });
    expect(await requests()).toEqual(['open']);
    const again = await refused('Berta Neu');
    expect(again.page?.text).toContain('Ihre Anfrage wartet auf eine Antwort');
    expect(again.page?.text).not.toContain('Nachricht');
    pages.push(list.html, again.page?.html ?? '');

    await mailTo(owner.email, 'Berta Neu bittet um Zugang');
    expect(mailsTo(owner.email).join()).toContain(typed);
    expect((await berta.get(`/bewerbung/${id}`)).status).toBe(404);
    expect(leaked([...pages, ...mailsTo('berta.neu@example.org')])).toEqual([]);

    const olga = await system.signedIn(owner);
    expect((await olga.get(`/bewerbung/${id}`)).text).toContain('1 Anfrage wartet auf Sie');
    const team = await olga.get(`/bewerbung/${id}/team`);
    expect(team.text).toContain('1 Anfrage wartet auf Sie');
    expect(team.text).toContain(typed);
    const granted = await olga.press('In das Team aufnehmen');
    expect(granted.text).toContain('Berta Neu gehört jetzt zum Team');
    await mailTo('berta.neu@example.org', 'Sie gehören zum Team');
    expect((await berta.get(`/bewerbung/${id}`)).status).toBe(200);
    expect((await berta.get('/bewerbung')).text).not.toContain('Meine Anfragen');
    expect(await requests()).toEqual(['granted']);
  });

  it('reads the words of a refusal, not whose they are, and may ask twice more', async () => {
    const carla = await refused('Carla Neu');
    const long = await carla.press('Zugang anfragen', { message: 'x'.repeat(1_001) });
    expect([
      long.status,
      long.text.includes('1001 Zeichen, erlaubt sind 1000') || long.text.includes('1.001'),
    ]).toEqual([422, true]);
    expect(long.$('textarea[name=message]').text()).toHaveLength(1_001);
    await carla.press('Zugang anfragen', { message: '' });
    const olga = await system.signedIn(owner);
    await olga.get(`/bewerbung/${id}/team`);
    const tooLong = await olga.press('Anfrage ablehnen', { answer: 'y'.repeat(1_001) });
    expect([tooLong.status, tooLong.$('textarea[name=answer]').text().length]).toEqual([422, 1_001]);
    await olga.get(`/bewerbung/${id}/team`);
    await olga.press('Anfrage ablehnen', { answer: 'Bitte rufen Sie im Büro an.' });
    await mailTo('carla.neu@example.org', 'Ihre Anfrage');
    const list = await carla.get('/bewerbung');
    expect(list.text).toContain('wurde abgelehnt');
    expect(list.text).toContain('Bitte rufen Sie im Büro an.');
    expect(leaked([list.html, ...mailsTo('carla.neu@example.org')])).toEqual([]);

    const answers: number[] = [];
    for (const _ of [1, 2, 3]) {
      const asking = await refused('Carla Neu');
      answers.push((await asking.press('Zugang anfragen', { message: 'Noch einmal' })).status);
      await system.database.rows(`UPDATE access_request SET state = 'denied' WHERE state = 'open'`);
    }
    expect(answers).toEqual([200, 200, 422]);
  });

  it('cannot answer requests, see them or ask about what is not there', async () => {
    const dora = await refused('Dora Neu');
    await dora.press('Zugang anfragen', { message: 'Nur für die Leitung' });
    const { id: requestId } = (await system.database.row<{ id: string }>(
      `SELECT id FROM access_request WHERE state = 'open'`,
    ))!;
    const berta = await system.signedIn(await system.person('Berta Neu'));
    expect((await berta.get(`/bewerbung/${id}/team`)).text).not.toContain('Nur für die Leitung');
    const answer = { antwort: 'aufnehmen', answer: '' };
    const path = `/bewerbung/${id}/team/anfragen/${requestId}`;
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    await stranger.get('/konto');
    await dora.get('/konto');
    const statuses = [
      (await berta.post(path, answer)).status,
      (await dora.post(path, answer)).status,
      (await stranger.post(path, answer)).status,
      (await stranger.get(path)).status,
    ];
    expect(statuses).toEqual([403, 404, 404, 404]);
    const gehrde = await makeMunicipality(system, 'Gehrde');
    await stranger.get('/konto');
    expect((await stranger.post('/bewerbung/neu/zugang', { kommune: gehrde.id, message: '' })).status).toBe(
      404,
    );
    expect((await stranger.get(`/bewerbung/neu/zugang?kommune=${gehrde.id}`)).path).toBe(
      `/bewerbung/neu?kommune=${gehrde.id}`,
    );
    expect((await stranger.get(`/bewerbung/neu/zugang?kommune=${koeln.id}`)).text).toContain(
      'Zugang anfragen',
    );
    expect((await requests()).filter((state) => state === 'open')).toEqual(['open']);
  });
});
