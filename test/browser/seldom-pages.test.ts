import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { AccessRequestsService } from '../../src/entries/access-requests.service.js';
import { ExportService } from '../../src/entries/export.service.js';
import { TeamInvitationsService } from '../../src/entries/team-invitations.service.js';
import { personActor } from '../../src/platform/database/actor.js';
import { startBrowser } from '../support/browser.js';
import { makeEntry } from '../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../support/factories.js';
import { PeopleWithBrowsers } from '../support/pages/people-with-browsers.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const owner = 'Anna-Magdalena Beispielhausen-Musterstadt';
const organiser = 'Olga Organisation';

let system: TestSystem;
let browser: Browser;
let people: PeopleWithBrowsers;
let draft: string;
let exported: string;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), startBrowser()]);
  people = new PeopleWithBrowsers(browser, system, true);
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 10 }));
  const anna = await system.person(owner);
  const koeln = await makeMunicipality(system, 'Köln');
  const flensburg = await makeMunicipality(system, 'Flensburg');
  ({ id: draft } = await makeEntry(system, cycle, koeln, anna, 'draft'));
  const { id: submitted } = await makeEntry(system, cycle, flensburg, anna, 'submitted');

  const member = { name: 'Theo Team', email: 'theo-mit-einem-sehr-langen-namen.team@example.org' };
  const invitation = { entryId: draft, personId: anna.id, ...member };
  await system.get(TeamInvitationsService).invite(personActor(anna.id), invitation);
  const { id: personId } = await system.person('Frieda Fragt-Nach-Zugang-Zur-Bewerbung');
  const request = { personId, cycleId: cycle.id, municipalityId: koeln.id, message: 'Bitte.' };
  await system.get(AccessRequestsService).ask(personActor(personId), request);

  const { id: organiserId } = await system.person(organiser, 'organiser');
  const exports = system.get(ExportService);
  const wanted = { cycleId: cycle.id, entryIds: [submitted] };
  exported = await exports.request(personActor(organiserId), organiserId, wanted);
}, 60_000);
afterAll(async () => {
  await people.closeWindows();
  await browser.close();
  await system.close();
});

it('pages of a team and of an account fit a phone, with long names and addresses, and have no barriers', async () => {
  const walker = await people.signedIn(owner);
  for (const path of [`/bewerbung/${draft}`, `/bewerbung/${draft}/team`, '/konto', '/teilnahme', '/termine'])
    await walker.goTo(path);
  expect(people.inspection.findings).toEqual([]);
}, 120_000);

it('so do pages of the desk', async () => {
  const walker = await people.signedIn(organiser, 'organiser');
  const paths = [
    'bewerbungen?suche=gemeinsam',
    'bewerbungen/filter',
    'pruefung',
    'nachreichcodes',
    'postausgang',
    'kalender',
    `exporte/${exported}`,
  ];
  for (const path of paths) await walker.goTo(`/organisation/${path}`);
  expect(people.inspection.findings).toEqual([]);
}, 120_000);
