import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let id: string;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const owner = await system.person('Anna Amt');
  ({ id } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft'));
});
afterAll(() => system.close());

it('the owner invites an editor, who works on the dossier but does not withdraw it', async () => {
  const anna = await system.signedIn(await system.person('Anna Amt'));
  await anna.get(`/bewerbung/${id}/team`);
  expect((await anna.press('Einladung schicken', { name: 'Emil Editor', email: 'kein-at' })).status).toBe(
    422,
  );
  for (const _ of [1, 2])
    await anna.press('Einladung schicken', { name: 'Emil Editor', email: 'emil.editor@example.org' });
  const invited = await system.database.rows(`SELECT id FROM domain_event WHERE type = 'TeamMemberInvited'`);
  expect(invited.length).toBe(1);

  const emil = await system.signedIn(await system.person('Emil Editor'));
  expect((await emil.get('/bewerbung')).text).toContain('Köln');
  await emil.get(`/bewerbung/${id}/abschnitt/contact`);
  expect((await emil.press('Speichern und zurück', { department: 'Von Emil' })).status).toBe(200);
  expect((await emil.get(`/bewerbung/${id}/team`)).text).not.toContain('Person einladen');
  expect((await emil.post(`/bewerbung/${id}/zurueckziehen`)).status).toBe(403);
  expect((await emil.post(`/bewerbung/${id}/team`, { name: 'X', email: 'x@example.org' })).status).toBe(403);

  await anna.get(`/bewerbung/${id}/team`);
  await anna.press('Aus dem Team nehmen');
  expect((await emil.get(`/bewerbung/${id}`)).status).toBe(404);
});
