import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../../support/visitor.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { invitationToken, type JurySetting, makeJurySetting } from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let organiser: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  organiser = await system.signedIn(setting.organiser);
});
afterAll(() => system.close());

const jurorBy = async (email: string) => {
  const row = await system.database.row<{ id: string; state: string; roles: number; conflicts: number }>(
    `SELECT j.id, j.state,
            (SELECT count(*)::int FROM role_grant g WHERE g.person_id = p.id AND g.role = 'juror' AND g.scope_id = j.cycle_id) AS roles,
            (SELECT count(*)::int FROM conflict_of_interest x WHERE x.juror_id = j.id) AS conflicts
       FROM juror j JOIN person p ON p.id = j.person_id WHERE p.email = $1`,
    [email],
  );
  return row ?? { id: 'none', state: 'none', roles: 0, conflicts: 0 };
};
const jury = () => `/organisation/bewertung/jury/${setting.cycle.id}`;
async function invite(name: string, email: string, more: Record<string, string> = {}) {
  await organiser.get(jury());
  return organiser.press('Einladung verschicken', { name, email, ...more });
}

describe('inviting jurors', () => {
  it('creates one invitation, also when the form is sent twice', async () => {
    await organiser.get(jury());
    const fields = { name: 'Ada Jury', email: 'ada@example.org', associations: 'Eine Welt e. V.' };
    const again = organiser.filled('Einladung verschicken', fields);
    const answer = await organiser.press('Einladung verschicken', fields);
    expect({ status: answer.status, path: answer.path }).toEqual({ status: 200, path: jury() });
    await organiser.request(again.path, again as RequestInit);
    const [{ count }] = (await system.database.rows<{ count: number }>(
      `SELECT count(*)::int FROM domain_event WHERE type = 'JurorInvited'`,
    )) as [{ count: number }];
    expect({ count, state: (await jurorBy('ada@example.org')).state }).toEqual({
      count: 1,
      state: 'invited',
    });
  });

  it('finds the municipality by name without a script, and keeps what was typed where it cannot', async () => {
    const unknown = await invite('Bo Jury', 'bo@example.org', {
      municipality: 'Nirgendwohausen',
      associations: 'Verein A',
    });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('Diese Kommune steht nicht im Verzeichnis');
    expect(unknown.$('textarea[name=associations]').text().trim()).toBe('Verein A');
    const found = await invite('Bo Jury', 'bo@example.org', { municipality: 'Flensburg' });
    expect(found.status).toBe(200);
    expect(found.text).toContain('Flensburg');
  });

  it('is for organisers: others get 403, auditors read only', async () => {
    const stranger = await system.signedIn(await system.person('Fremde Person'));
    expect((await stranger.get(jury())).status).toBe(403);
    const auditor = await system.signedIn(await system.person('Anton Auditor', 'auditor'));
    const seen = await auditor.get(jury());
    expect({ status: seen.status, form: seen.text.includes('Einladung verschicken') }).toEqual({
      status: 200,
      form: false,
    });
    await auditor.get('/konto');
    expect((await auditor.post(jury(), { name: 'X', email: 'x@example.org' })).status).toBe(403);
  });
});

describe('answering an invitation', () => {
  it('changes nothing by GET, joins the jury by the click, and signs in once', async () => {
    const { id } = await jurorBy('ada@example.org');
    const path = `/jury/einladung/${invitationToken(system, id)}`;
    const ada = system.visitor();
    const form = await ada.get(path);
    expect(form.$('textarea[name=associations]').text().trim()).toBe('Eine Welt e. V.');
    expect((await jurorBy('ada@example.org')).state).toBe('invited');
    const answer = await ada.press('Einladung annehmen', { municipality: 'Gehrde' });
    expect({ status: answer.status, path: answer.path }).toEqual({ status: 200, path: '/jury' });
    expect(await jurorBy('ada@example.org')).toEqual({ id, state: 'accepted', roles: 1, conflicts: 3 });
    const forwarded = system.visitor();
    const later = await forwarded.get(path);
    expect(later.text).toContain('Sie haben diese Einladung angenommen');
    await forwarded.get('/anmelden');
    const post = await forwarded.post(path, { antwort: 'annehmen' });
    expect(post.path).toBe('/anmelden?weiter=%2Fjury');
  });

  it('takes a refusal, and a change of mind', async () => {
    await invite('Cem Jury', 'cem@example.org');
    const { id } = await jurorBy('cem@example.org');
    const cem = system.visitor();
    await cem.get(`/jury/einladung/${invitationToken(system, id)}`);
    expect((await cem.press('Absagen')).text).toContain('Sie haben abgesagt');
    expect(await jurorBy('cem@example.org')).toMatchObject({ state: 'declined', roles: 0 });
    await cem.press('Einladung annehmen');
    expect(await jurorBy('cem@example.org')).toMatchObject({ state: 'accepted', roles: 1 });
  });

  it('is over with a wrong token and after removal', async () => {
    const visitor = system.visitor();
    expect((await visitor.get('/jury/einladung/falsch')).status).toBe(410);
    await invite('Dana Jury', 'dana@example.org');
    const { id } = await jurorBy('dana@example.org');
    await organiser.get(`/organisation/bewertung/jurymitglied/${id}/entfernen`);
    const without = await organiser.press('Aus der Jury nehmen', { reason: ' ' });
    expect({ status: without.status, text: without.text.includes('Bitte nennen Sie den Grund') }).toEqual({
      status: 422,
      text: true,
    });
    await organiser.press('Aus der Jury nehmen', { reason: 'Verhindert' });
    expect((await visitor.get(`/jury/einladung/${invitationToken(system, id)}`)).status).toBe(410);
    await invite('Dana Jury', 'dana@example.org');
    expect((await visitor.get(`/jury/einladung/${invitationToken(system, id)}`)).status).toBe(200);
  });

  it('names one chair', async () => {
    const ada = await jurorBy('ada@example.org');
    const cem = await jurorBy('cem@example.org');
    for (const { id } of [ada, cem]) {
      await organiser.get(`/organisation/bewertung/jurymitglied/${id}`);
      await organiser.press('Zum Vorsitz machen');
    }
    const chairs = await system.database.rows('SELECT id FROM juror WHERE chair');
    expect(chairs).toEqual([{ id: cem.id }]);
  });
});
