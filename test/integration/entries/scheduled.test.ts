import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { Entry } from '../../../src/entries/entities/entry.entity.js';
import { ExtensionService } from '../../../src/entries/extension.service.js';
import type { EntryState } from '../../../src/entries/domain/entry-state.js';
import { Partner } from '../../../src/entries/entities/partner.entity.js';
import { PartnerRemindersService } from '../../../src/entries/partner-reminders.service.js';
import { waitingPartnersOf } from '../../../src/entries/waiting-partners.js';
import { EntryMember } from '../../../src/entries/entities/entry-member.entity.js';
import { Milestone } from '../../../src/cycles/entities/milestone.entity.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import { personActor, systemActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry } from '../../support/entry-factories.js';
import {
  inSystem,
  type MadeCycle,
  makeCycle,
  makeMunicipality,
  type SampleMunicipality,
} from '../../support/factories.js';
import { actionsOf, passTo, readersOf } from '../../support/schedule.js';
import { statementsOf } from '../../support/statements.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let cycle: MadeCycle;
let organiser: Person;
beforeAll(async () => {
  system = await startTestSystem();
  organiser = await system.person('Olga Organisation', 'organiser');
  await system.person('Rita Revision', 'auditor');
});
afterAll(() => system.close());

let year = 2026;
beforeEach(async () => {
  system.clock.stopAt(Temporal.Instant.from(`${year}-05-20T08:00:00Z`));
  cycle = await makeCycle(system, year);
  year += 2;
  system.mails.clear();
});

const entryOf = async (name: SampleMunicipality, state: EntryState, person: string, of = cycle) =>
  makeEntry(system, of, await makeMunicipality(system, name), await system.person(person), state);
const before = (time: Temporal.DurationLike) =>
  cycle.milestones.deadline.toZonedDateTimeISO('Europe/Berlin').subtract(time).toInstant();
const reminder = /^Erinnerung: Bewerbungsschluss/;
const reminded = () => actionsOf(system, cycle.id, 'entries.remindDrafts');

describe('teams of drafts', () => {
  it('are reminded 14 days, 3 days and 24 hours before, each person once; others never', async () => {
    const { id } = await entryOf('Köln', 'draft', 'Dora Entwurf');
    const colleague = await system.person('Kai Kollege');
    const quiet = await system.person('Ruth Ruhe');
    await inSystem(system, (tx) =>
      tx.insert(
        EntryMember,
        [colleague, quiet].map(({ id: personId }) => ({
          id: newId(),
          entryId: id,
          personId,
          role: 'editor' as const,
          joinedAt: tx.now,
        })),
      ),
    );
    await entryOf('Flensburg', 'submitted', 'Sina Fertig');
    await entryOf('Gehrde', 'withdrawn', 'Willi Weg');
    const other = await makeCycle(system, year - 1, {});
    await inSystem(system, async (tx) =>
      tx.update(
        Milestone,
        { cycleId: other.id, kind: 'deadline' },
        { at: cycle.milestones.deadline.add({ hours: 2400 }) },
      ),
    );
    await entryOf('Bersenbrück', 'draft', 'Anna Andere', other);
    const visitor = await system.signedIn(quiet);
    await visitor.get(`/bewerbung/${id}/team`);
    const page = await visitor.press('Erinnerungen abbestellen');
    expect(page.text).toContain('An den Bewerbungsschluss werden Sie nicht erinnert.');

    await passTo(system, before({ days: 14 }).subtract({ milliseconds: 1 }));
    expect(readersOf(system, reminder)).toEqual([]);
    await passTo(system, before({ days: 14 }));
    expect(readersOf(system, reminder)).toEqual(['dora.entwurf@example.org', 'kai.kollege@example.org']);
    const [mail] = system.mails.mails;
    expect(mail?.text).toContain(`„Kommune bewegt Welt ${cycle.year}“ ist noch nicht eingereicht`);
    expect(mail?.text).toMatch(/Es fehlen noch \d+ Angaben:/);
    expect(mail?.links).toEqual([`${system.url}/bewerbung/${id}`, `${system.url}/bewerbung/${id}/team`]);

    system.mails.clear();
    await passTo(system, before({ days: 3 }));
    await inSystem(system, (tx) => tx.update(Entry, { id }, { state: 'submitted', submittedAt: tx.now }));
    await passTo(system, before({ hours: 24 }));
    expect(readersOf(system, reminder)).toEqual(['dora.entwurf@example.org', 'kai.kollege@example.org']);
    expect(await reminded()).toMatchObject([
      { occurrence: 'd14', state: 'done', late: false, outcome: { sent: 2, drafts: 1 } },
      { occurrence: 'd3', state: 'done', late: false, outcome: { sent: 2, drafts: 1 } },
      { occurrence: 'h24', state: 'done', late: false, outcome: { sent: 0, drafts: 0 } },
    ]);
  });

  it('with more time are reminded before their own end, not before that of the others', async () => {
    const long = await entryOf('Köln', 'draft', 'Lena Länger');
    await entryOf('Flensburg', 'draft', 'Norbert Normal');
    system.clock.stopAt(before({ days: 5 }));
    const until = cycle.milestones.deadline.add({ hours: 7 * 24 });
    await system
      .get(ExtensionService)
      .extend(personActor(organiser.id), long.id, { until, reason: 'Der Rat tagt später.' });
    await passTo(system, before({ days: 3 }));
    expect(readersOf(system, reminder)).toEqual(['norbert.normal@example.org']);
    await passTo(system, before({ hours: 24 }));
    system.mails.clear();
    await passTo(system, until.subtract({ hours: 3 * 24 }));
    await passTo(system, until.subtract({ hours: 24 }));
    expect(readersOf(system, reminder)).toEqual(['lena.l.nger@example.org', 'lena.l.nger@example.org']);
    const [mail] = system.mails.mails;
    expect(mail?.text).toContain(until.toZonedDateTimeISO('Europe/Berlin').year.toString());
  });

  it('are reminded late where the system was down, until the next reminder is due, and of the deadline only before it', async () => {
    await entryOf('Köln', 'draft', 'Dora Entwurf');
    await passTo(system, before({ days: 4 }));
    expect(await reminded()).toMatchObject([
      { occurrence: 'd14', state: 'done', late: true },
      { occurrence: 'd3', state: 'planned' },
      { occurrence: 'h24', state: 'planned' },
    ]);
    expect(readersOf(system, reminder)).toHaveLength(1);
    await passTo(system, cycle.milestones.deadline.add({ hours: 1 }));
    expect((await reminded()).map(({ state }) => state)).toEqual(['done', 'skipped', 'skipped']);
    expect(readersOf(system, reminder)).toHaveLength(1);
  });
});

describe('partners that have not answered', () => {
  const wait = async (count: number) => {
    const { id } = await entryOf(count === 1 ? 'Köln' : 'Flensburg', 'draft', 'Dora Entwurf');
    await inSystem(system, async (tx) => {
      await tx.delete(Partner, { entryId: id });
      const partner = (number: number) => ({
        id: newId(),
        entryId: id,
        kind: 'migrantOrganisation' as const,
        organisation: `Verein ${number} e. V.`,
        contactName: 'Amina Partner',
        email: `verein-${count}-${number}@example.org`,
        state: 'invited' as const,
        invitedAt: tx.now,
        expiresAt: tx.now.add({ hours: 60 * 24 }),
      });
      await tx.insert(
        Partner,
        Array.from({ length: count }, (_, number) => partner(number)),
      );
    });
    return id;
  };
  /** What reminding them reads and writes, mails apart; it is taken back. */
  const statements = (entryId: string, expected: number) =>
    statementsOf(system, async () => {
      const work = async (tx: Tx) => {
        const all = await waitingPartnersOf(tx, cycle.id);
        const meant = all.filter((each) => each.entryId === entryId);
        const sent = await system.get(PartnerRemindersService).remind(tx, meant, 'beforeDeadline');
        tx.takeEmitted();
        throw new Error(`${sent} reminded`);
      };
      await expect(system.database.transaction(systemActor, work)).rejects.toThrow(`${expected} reminded`);
    });

  it('are reminded all at once, in as many statements for twenty as for one, each by one mail', async () => {
    const one = await wait(1);
    const twenty = await wait(20);
    const shortly = cycle.milestones.deadline.subtract({ hours: 1 });
    system.clock.stopAt(shortly);
    const counts = [(await statements(one, 1)).length, (await statements(twenty, 20)).length];
    expect(counts[1]).toBe(counts[0]);
    await passTo(system, shortly);
    expect(await actionsOf(system, cycle.id, 'entries.remindPartners')).toMatchObject([
      { state: 'done', late: true, outcome: { sent: 21 } },
    ]);
    const mailed = readersOf(system, /^Erinnerung: Mitzeichnung/);
    expect([mailed.length, new Set(mailed).size]).toEqual([21, 21]);
  });
});

describe('organisers', () => {
  const due = /^Die formale Prüfung (endet bald|ist zu Ende)/;

  it('are told how many entries wait for the formal check, and not where none does', async () => {
    await entryOf('Köln', 'submitted', 'Sina Fertig');
    const last = await entryOf('Flensburg', 'submitted', 'Otto Offen');
    await entryOf('Gehrde', 'admitted', 'Zora Zugelassen');
    await entryOf('Bersenbrück', 'draft', 'Dora Entwurf');
    const ends = cycle.milestones.screeningEnds;
    await passTo(system, ends.subtract({ hours: 3 * 24 }));
    expect(readersOf(system, due)).toEqual([organiser.email]);
    expect(system.mails.mails.at(-1)?.text).toContain('Über 2 Bewerbungen ist noch nicht entschieden.');
    await inSystem(system, (tx) =>
      tx.update(Entry, { cycleId: cycle.id, state: 'submitted' }, { state: 'admitted' }),
    );
    await inSystem(system, (tx) => tx.update(Entry, { id: last.id }, { state: 'rejected' }));
    await passTo(system, ends.add({ milliseconds: 1 }));
    expect(readersOf(system, due)).toEqual([organiser.email]);
    expect(await actionsOf(system, cycle.id, 'entries.screeningDue')).toMatchObject([
      { occurrence: 'd3', state: 'done', outcome: { undecided: 2, sent: 1 } },
      { occurrence: 'over', state: 'done', outcome: { undecided: 0, sent: 0 } },
    ]);
  });
});

describe('drafts that were never submitted', () => {
  it('are deleted with everything of them after the retention, others stay; the log names nobody', async () => {
    const gone = await entryOf('Köln', 'draft', 'Dora Entwurf');
    const kept = await Promise.all([
      entryOf('Flensburg', 'submitted', 'Sina Fertig'),
      entryOf('Gehrde', 'withdrawn', 'Willi Weg'),
    ]);
    const reopened = await entryOf('Bersenbrück', 'submitted', 'Rosa Wieder');
    await inSystem(system, (tx) => tx.update(Entry, { id: reopened.id }, { state: 'draft' }));
    const at = cycle.milestones.deadline.toZonedDateTimeISO('Europe/Berlin').add({ months: 12 }).toInstant();
    await passTo(system, at.subtract({ milliseconds: 1 }));
    expect(await actionsOf(system, cycle.id, 'entries.deleteDrafts')).toMatchObject([{ state: 'planned' }]);
    await passTo(system, at);
    const left = await system.database.rows<{ id: string }>('SELECT id FROM entry WHERE cycle_id = $1', [
      cycle.id,
    ]);
    expect(left.map(({ id }) => id).toSorted()).toEqual([...kept, reopened].map(({ id }) => id).toSorted());
    const partners = await system.database.rows('SELECT id FROM partner WHERE entry_id = $1', [gone.id]);
    const team = await system.database.rows('SELECT id FROM entry_member WHERE entry_id = $1', [gone.id]);
    expect([partners, team]).toEqual([[], []]);
    const [event] = await system.database.rows<{ content: string }>(
      `SELECT to_jsonb(a)::text AS content FROM audit_event a WHERE type = 'DraftsDeleted' AND subject_id = $1`,
      [cycle.id],
    );
    expect(event?.content).toContain('"drafts": 1');
    expect(event?.content).not.toMatch(/Dora|Köln|example\.org/);
  });
});
