import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { AccessRequestsService } from '../../src/entries/access-requests.service.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { ActionRunner } from '../../src/cycles/action-runner.service.js';
import { SchedulePlanner } from '../../src/cycles/schedule-planner.service.js';
import { ScheduleQueries } from '../../src/cycles/schedule.queries.js';
import { CloneService } from '../../src/cycles/clone.service.js';
import { milestonesOf, proposeDates } from '../../src/cycles/domain/biennial-plan.js';
import { holidaysIn } from '../../src/cycles/public-holidays.js';
import { JurorProposal } from '../../src/jury/entities/juror-proposal.entity.js';
import { newId } from '../../src/platform/database/new-id.js';
import { ExportService } from '../../src/entries/export.service.js';
import { TeamInvitationsService } from '../../src/entries/team-invitations.service.js';
import { personActor } from '../../src/platform/database/actor.js';
import { startBrowser } from '../support/browser.js';
import { makeEntry } from '../support/entry-factories.js';
import { inSystem, makeCycle, makeMunicipality } from '../support/factories.js';
import { PeopleWithBrowsers } from '../support/pages/people-with-browsers.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const owner = 'Anna-Magdalena Beispielhausen-Musterstadt';
const organiser = 'Olga Organisation';

let system: TestSystem;
let browser: Browser;
let people: PeopleWithBrowsers;
let draft: string;
let exported: string;
let plans: string[];
let cycleId: string;
beforeAll(async () => {
  [system, browser] = await Promise.all([startTestSystem(), startBrowser()]);
  people = new PeopleWithBrowsers(browser, system, true);
  const cycle = await makeCycle(system);
  cycleId = cycle.id;
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
  const dates = milestonesOf(proposeDates(cycle, 2028, { holidayOn: holidaysIn('NW'), zone: Clock.zone }));
  const copy = await system.get(CloneService).clone(personActor(organiserId), cycle.id, 2028, dates);
  await proposeJurors(copy);
  await system.get(SchedulePlanner).replanAll();
  await system.get(ActionRunner).runDue();
  const reminder = (await system.get(ScheduleQueries).actionsOf(cycle.id)).find(
    ({ kind, occurrence }) => kind === 'entries.remindDrafts' && occurrence === 'd3',
  );
  plans = [
    'wettbewerbsrunden',
    `wettbewerbsrunden/${cycle.id}/ablauf`,
    `wettbewerbsrunden/${cycle.id}/ablauf/${reminder?.id}`,
    `wettbewerbsrunden/${cycle.id}/ablauf/${reminder?.id}/ausfuehren`,
    `wettbewerbsrunden/${cycle.id}/kopieren?jahr=2030`,
    `wettbewerbsrunden/${copy}/vergleich`,
    `wettbewerbsrunden/${copy}/vergleich/${cycle.id}`,
    `wettbewerbsrunden/${copy}/loeschen`,
    `wettbewerbsrunden/${copy}/termine`,
    `bewertung/jury/${copy}`,
  ];
  const exports = system.get(ExportService);
  const wanted = { cycleId: cycle.id, entryIds: [submitted] };
  exported = await exports.request(personActor(organiserId), organiserId, wanted);
}, 60_000);
afterAll(async () => {
  await people.closeWindows();
  await browser.close();
  await system.close();
});

async function proposeJurors(cycleId: string): Promise<void> {
  for (const name of ['Johanna-Charlotte Jury-Vorsitzende', 'Konstantin Kommissionsmitglied']) {
    const { id: personId } = await system.person(name);
    await inSystem(system, (tx) =>
      tx.insert(JurorProposal, { id: newId(), cycleId, personId, municipalityId: null }),
    );
  }
}

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

it('so do pages on which the next round is planned', async () => {
  const walker = await people.signedIn(organiser, 'organiser');
  for (const path of plans) await walker.goTo(`/organisation/${path}`);
  expect(people.inspection.findings).toEqual([]);
}, 120_000);

it.each([
  ['Besucherin oder Besucher', 'Kommune bewegt Welt'],
  ['Bewerberin oder Bewerber', 'Meine Bewerbungen'],
  ['Partnerorganisation', 'Mitzeichnung der Bewerbung Musterstadt'],
  ['Jurymitglied', 'Meine Bewertungen'],
  ['Mitglied des Erfahrungsaustauschs', 'Erfahrungsaustausch'],
])(
  'so do pages in a preview as %s, its form and its error pages',
  async (role, heading) => {
    const walker = await people.signedIn(organiser, 'organiser');
    await walker.goTo(`/organisation/wettbewerbsrunden/${cycleId}/vorschau`);
    await walker.choose('Sehen als', role);
    await walker.press('Vorschau beginnen');
    await walker.arrivedAt(heading);
    await walker.reads(/gesehen als/);
    await walker.goTo('/organisation');
    await walker.follow('Rolle oder Zeitpunkt ändern');
    await walker.press('Vorschau beenden');
    await walker.reads('Die Vorschau ist beendet');
    expect(people.inspection.findings).toEqual([]);
  },
  120_000,
);
