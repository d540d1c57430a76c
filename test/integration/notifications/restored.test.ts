import { afterEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Partner } from '../../../src/entries/entities/partner.entity.js';
import { PartnerRemindersService } from '../../../src/entries/partner-reminders.service.js';
import { Message } from '../../../src/notifications/entities/message.entity.js';
import { MessageWriter } from '../../../src/notifications/message-writer.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { MailCatcher } from '../../support/mail-catcher.js';
import { actionsOf, passTo } from '../../support/schedule.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

const dataDir = mkdtempSync(join(tmpdir(), 'kbw-restored-'));
const databases: TestDatabase[] = [];
let mails: MailCatcher;
let system: TestSystem;
afterEach(async () => {
  await system.close();
  await mails.stop();
  for (const database of databases) await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The installation, on one of its databases. */
async function start(database: TestDatabase, at: Temporal.Instant): Promise<void> {
  system = await startTestSystem({
    dataDir,
    databaseUrl: database.url,
    smtpUrl: mails.smtpUrl,
    secret: 'x'.repeat(40),
  });
  system.clock.stopAt(at);
}

/** Days of which each brings something, with everything that follows from the clock. */
async function aWeekPasses(cycle: MadeCycle): Promise<void> {
  const { deadline } = cycle.milestones;
  for (const hours of [15 * 24, 13 * 24, 9 * 24, 3 * 24 - 1, 23]) {
    system.clock.stopAt(deadline.subtract({ hours }));
    await system.get(PartnerRemindersService).remindDue();
    await passTo(system, deadline.subtract({ hours }));
  }
}

it('a restored backup of before sends nothing again that was sent, and what was not sent once', async () => {
  mails = await MailCatcher.start();
  const lost = await testDatabase();
  databases.push(lost);
  const begin = Temporal.Instant.from('2026-05-25T08:00:00Z');
  await start(lost, begin);
  await system.person('Olga Organisation', 'organiser');
  const cycle = await makeCycle(system);
  const owner = await system.person('Dora Entwurf');
  const draft = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'draft');
  const waitingPartner = { state: 'invited' as const, answeredAt: null, linkId: newId() };
  await inSystem(system, (tx) => tx.update(Partner, { id: draft.partnerId }, waitingPartner));
  await inSystem(system, (tx) =>
    system.get(MessageWriter).write(tx, newId(), 'sign-in', [
      {
        to: { name: 'Wanda Wartet', email: 'wanda@example.org', lang: 'de' },
        model: {},
        links: { signIn: { purpose: 'signIn', id: newId() } },
        notBefore: begin.add({ hours: 24 }),
      },
    ]),
  );
  await passTo(system, begin);
  await system.close();
  const backup = await testDatabase(lost);
  databases.push(backup);

  await start(lost, begin);
  await aWeekPasses(cycle);
  const sent = mails.mails.map(({ envelope, subject }) => `${envelope.to.join()} ${subject}`).toSorted();
  expect(await system.database.reader.count(Message)).toBe(sent.length);
  expect(sent.filter((line) => line.startsWith('wanda@'))).toHaveLength(1);
  expect(sent.filter((line) => line.startsWith('dora.entwurf@'))).toHaveLength(3);
  expect(sent.filter((line) => line.startsWith(draft.partnerEmail))).toHaveLength(2);
  await system.close();

  await start(backup, begin);
  expect((await actionsOf(system, cycle.id, 'entries.remindDrafts')).map(({ state }) => state)).toEqual([
    'planned',
    'planned',
    'planned',
  ]);
  const late = await makeEntry(
    system,
    cycle,
    await makeMunicipality(system, 'Flensburg'),
    await system.person('Nora Neu'),
    'draft',
  );
  await aWeekPasses(cycle);
  const after = mails.mails.map(({ envelope, subject }) => `${envelope.to.join()} ${subject}`).toSorted();
  const added = after.filter((line) => line.startsWith('nora.neu@'));
  expect(added).toHaveLength(3);
  expect(after.filter((line) => !added.includes(line))).toEqual(sent);
  const messages = await system.database.reader.find(Message);
  const known = messages.filter(({ sentBefore }) => sentBefore).map(({ recipient }) => recipient);
  expect(known.toSorted()).toEqual(sent.map((line) => line.split(' ')[0]!).toSorted());
  expect(messages.every(({ state }) => state === 'sent')).toBe(true);
  expect((await actionsOf(system, cycle.id, 'entries.remindDrafts')).map(({ state }) => state)).toEqual([
    'done',
    'done',
    'done',
  ]);
  expect(late.reference).toBeNull();
});
