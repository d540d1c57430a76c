import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleAdminService } from '../../../src/accounts/people-admin.service.js';
import { InvitationsService } from '../../../src/jury/invitations.service.js';
import { JurorsService } from '../../../src/jury/jurors.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import {
  invitationToken,
  type JurySetting,
  makeJuror,
  makeJurySetting,
  noAffiliations,
} from '../jury/jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  system.clock.jumpTo(setting.cycle.milestones.juryOpens);
});
afterAll(() => system.close());

const invite = (name: string, email: string) =>
  system
    .get(JurorsService)
    .invite(personActor(setting.organiser.id), { cycleId: setting.cycle.id, name, email, ...noAffiliations });
const grant = (personId: string) =>
  system.get(PeopleAdminService).grant(personActor(setting.organiser.id), personId, 'organiser');

/** Organisers, administrators and auditors read entries, mails and rankings that a juror must not see. */
describe('jury and organisation', () => {
  it('nobody of the organisation is invited to the jury of a running cycle', async () => {
    const { name, email } = setting.organiser;
    await expect(invite(name, email)).rejects.toMatchObject({
      key: 'jury.errors.inOrganisation',
      field: 'email',
    });
    const juror = await system.database.row(
      'SELECT 1 FROM juror j JOIN person p ON p.id = j.person_id WHERE p.email = $1',
      [email],
    );
    expect(juror).toBeUndefined();
  });

  it('no juror of a running cycle gets a role of the organisation; afterwards they can', async () => {
    const { personId } = await makeJuror(system, setting, 'Jutta Jury');
    await expect(grant(personId)).rejects.toMatchObject({ key: 'jury.errors.stillJuror' });
    system.clock.jumpTo(setting.cycle.milestones.exchangeOpens);
    await grant(personId);
    system.clock.jumpTo(setting.cycle.milestones.juryOpens);
  });

  it('who joined the organisation after being invited cannot accept', async () => {
    const { id, name, email } = await system.person('Ina Spaet');
    const jurorId = await invite(name, email);
    await grant(id);
    const token = invitationToken(system, jurorId);
    await expect(system.get(InvitationsService).accept(token, 'Test', noAffiliations)).rejects.toMatchObject({
      key: 'jury.errors.inOrganisation',
    });
  });

  it('a declined invitation ends with its term as well', async () => {
    const { name, email } = await system.person('Dora Dagegen');
    const token = invitationToken(system, await invite(name, email));
    await system.get(InvitationsService).decline(token);
    system.clock.jumpTo(system.clock.now().add({ hours: 61 * 24 }));
    await expect(system.get(InvitationsService).accept(token, 'Test', noAffiliations)).rejects.toMatchObject({
      status: 410,
    });
    expect((await system.visitor().get(`/jury/einladung/${token}`)).status).toBe(410);
  });
});
