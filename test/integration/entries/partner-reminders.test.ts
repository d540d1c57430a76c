import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActionRunner } from '../../../src/cycles/action-runner.service.js';
import { SchedulePlanner } from '../../../src/cycles/schedule-planner.service.js';
import { PartnerRemindersService } from '../../../src/entries/partner-reminders.service.js';
import { Queues } from '../../../src/platform/queue/queues.js';
import { eventually } from '../../support/eventually.js';
import {
  afrika,
  confirmed,
  countOf,
  invited,
  jump,
  openScene,
  type Scene,
  startEntry,
} from './partner-scene.js';

let scene: Scene;
let id: string;
beforeAll(async () => {
  scene = await openScene();
  id = await startEntry(scene, 'Köln');
});
afterAll(() => scene.system.close());

const due = () => scene.system.get(PartnerRemindersService).remindDue();
const later = (hours: number) => jump(scene, scene.system.clock.now().add({ hours }));
const kinds = () =>
  scene.system.database.rows(
    `SELECT r.kind, p.organisation FROM partner_reminder r JOIN partner p ON p.id = r.partner_id ORDER BY sent_at, 2`,
  );
const page = () => scene.anna.get(`/bewerbung/${id}/partner`);

describe('reminders', () => {
  it('can be asked for by the applicant once a day', async () => {
    const { anna, system } = scene;
    await invited(scene, id);
    expect((await page()).$('a').text()).not.toContain('Erinnern');
    const [{ partnerId } = { partnerId: '' }] = await system.database.rows<{ partnerId: string }>(
      'SELECT id AS "partnerId" FROM partner',
    );
    const remind = `/bewerbung/${id}/partner/${partnerId}/erinnern`;
    expect((await anna.get(remind)).text).toContain('in den letzten 24 Stunden schon eine E-Mail bekommen');
    await later(24);
    await page();
    const { anna: again } = scene;
    const sure = await again.follow('Erinnern');
    expect(sure.text).toContain('Amina Partner, amina@example.org');
    const press = again.filled('Erinnerung schicken');
    const click = { method: 'POST', body: press.body as URLSearchParams };
    await Promise.all([again.fetch(press.path, click), again.fetch(press.path, click)]);
    expect(await countOf(scene, id, 'PartnerReminded')).toBe(1);
    expect((await page()).text).toContain('Zuletzt erinnert am');
  });

  it('carry the same link, so that the first mail stays useful', async () => {
    const { system } = scene;
    const mail = await eventually(async () =>
      system.mails.mails.find(({ subject }) => subject.startsWith('Erinnerung: Mitzeichnung')),
    );
    const invitation = system.mails.mails.find(({ subject }) => subject.startsWith('Bitte um Mitzeichnung'));
    const linksTo = (links: string[]) => links.filter((link) => link.includes('/mitzeichnung/'));
    expect(linksTo(mail.links)[0]).toBe(linksTo(invitation?.links ?? [])[0]);
    expect((await system.visitor().get(new URL(linksTo(mail.links)[0]!).pathname)).status).toBe(200);
  });

  it('come of themselves a week after the invitation, once, however often it is looked', async () => {
    await later(6 * 24 - 1);
    expect(await due()).toBe(0);
    await later(1);
    await Promise.all([due(), due(), due()]);
    expect(await due()).toBe(0);
    expect(await kinds()).toEqual([{ kind: 'afterInvitation', organisation: afrika }]);
  });

  it('come by the schedule three days before the deadline to those who have not answered, late where nothing ran', async () => {
    const { cycle, system } = scene;
    await confirmed(scene, id, 'Weltladen e. V.');
    await invited(scene, id, 'Wieder weg e. V.');
    await page();
    const [{ goneId } = { goneId: '' }] = await system.database.rows<{ goneId: string }>(
      `SELECT id AS "goneId" FROM partner WHERE organisation = 'Wieder weg e. V.'`,
    );
    await scene.anna.get(`/bewerbung/${id}/partner/${goneId}/zuruecknehmen`);
    await scene.anna.press('Einladung zurücknehmen');
    await jump(scene, cycle.milestones.deadline.subtract({ hours: 2 * 24 }));
    await invited(scene, id, 'Eben erst e. V.');
    await system.get(SchedulePlanner).replanAll();
    const run = () => system.get(ActionRunner).runDue();
    await Promise.all([run(), run(), due()]);
    await run();
    const told = await system.database.rows(
      `SELECT state, late, outcome FROM scheduled_action WHERE kind = 'entries.remindPartners'`,
    );
    expect(told).toEqual([{ state: 'done', late: true, outcome: { sent: 1 } }]);
    expect(await kinds()).toEqual([
      { kind: 'afterInvitation', organisation: afrika },
      { kind: 'beforeDeadline', organisation: afrika },
    ]);
  });

  it('end with the deadline', async () => {
    const { cycle, system } = scene;
    await system.database.dataSource.query('DELETE FROM partner_reminder');
    system.clock.jumpTo(cycle.milestones.deadline.add({ seconds: 1 }));
    expect(await due()).toBe(0);
    await system.get(ActionRunner).runDue();
    expect(await kinds()).toEqual([]);
  });

  it('are looked for by a job of the queue', async () => {
    const { cycle, system } = scene;
    await system.database.dataSource.query('UPDATE partner SET reminded_at = NULL');
    system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 4 * 24 }));
    await system.get(Queues).add('schedule', 'remind-partners', {});
    await eventually(async () => (await kinds()).length > 0);
    expect(await kinds()).toEqual([{ kind: 'afterInvitation', organisation: afrika }]);
  });
});
