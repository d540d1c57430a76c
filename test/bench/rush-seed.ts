import { PeopleService } from '../../src/accounts/people.service.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { defaultForm } from '../../src/cycles/domain/defaults/form.js';
import { readSection } from '../../src/entries/domain/read-answers.js';
import { EntryMember } from '../../src/entries/entities/entry-member.entity.js';
import { EntrySection } from '../../src/entries/entities/entry-section.entity.js';
import { Entry } from '../../src/entries/entities/entry.entity.js';
import { Partner } from '../../src/entries/entities/partner.entity.js';
import { Municipality } from '../../src/municipalities/entities/municipality.entity.js';
import { systemActor } from '../../src/platform/database/actor.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/database/new-id.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { sectionAnswers } from '../support/complete-answers.js';
import { makeCycle, type MadeCycle } from '../support/factories.js';

interface Services {
  database: Database;
  people: PeopleService;
  sessions: SessionsService;
}
export interface SeededApplicant {
  entryId: string;
  session: string;
}

const population = 50_000;

/** A cycle in its call with so many complete drafts, each of a person of its own and with a confirmed partner. */
export async function seedRush(services: Services, count: number) {
  const { database } = services;
  const cycle = await makeCycle({ database }, 2026);
  const applicants = await database.transaction(systemActor, async (tx) => {
    const made: SeededApplicant[] = [];
    for (let number = 1; number <= count; number += 1)
      made.push(await seedApplicant(tx, services, cycle, number));
    return made;
  });
  await database.rows('ANALYZE');
  return { cycle, applicants };
}

/** Moves all dates of the cycle so that its deadline is at `at`, without a grace period. */
export async function setDeadline(
  database: Database,
  { id }: MadeCycle,
  at: Temporal.Instant,
): Promise<void> {
  await database.rows(
    `UPDATE milestone SET at = at + ($2::timestamptz - (SELECT at FROM milestone WHERE cycle_id = $1 AND kind = 'deadline'))
      WHERE cycle_id = $1`,
    [id, at.toString()],
  );
  await database.rows('UPDATE cycle SET grace_minutes = 0 WHERE id = $1', [id]);
}

async function seedApplicant(
  tx: Tx,
  { people, sessions }: Services,
  cycle: MadeCycle,
  number: number,
): Promise<SeededApplicant> {
  const name = `Person ${number}`;
  const person = await people.ensure(tx, { email: `person-${number}@example.org`, name }, 'created');
  const [entryId, municipalityId] = [newId(), newId()];
  const town = `Musterstadt ${number}`;
  await tx.insert(Municipality, {
    id: municipalityId,
    key: String(20_000_000 + number),
    kind: 'municipality',
    name: town,
    shortName: town,
    searchKey: town.toLowerCase(),
    districtName: 'Musterkreis',
    stateKey: '01',
    stateName: 'Schleswig-Holstein',
    population,
    source: 'bench',
  });
  await tx.insert(Entry, {
    id: entryId,
    cycleId: cycle.id,
    municipalityId,
    sizeClassId: cycle.sizeClasses[1]?.id ?? null,
    formVersionId: cycle.formVersionId,
    population,
    state: 'draft',
    startedAt: tx.now,
    changedAt: tx.now,
  });
  await tx.insert(EntryMember, {
    id: newId(),
    entryId,
    personId: person.id,
    role: 'owner',
    joinedAt: tx.now,
  });
  const sections = defaultForm.sections.map((section) => ({
    id: newId(),
    entryId,
    sectionKey: section.key,
    answers: readSection(section, sectionAnswers(section)),
    changedAt: tx.now,
    changedById: person.id,
  }));
  await tx.insert(EntrySection, sections);
  await tx.insert(Partner, {
    id: newId(),
    entryId,
    kind: 'migrantOrganisation',
    organisation: `Verein ${number} e. V.`,
    contactName: 'Amina Partner',
    email: `verein-${number}@example.org`,
    state: 'confirmed',
    invitedAt: tx.now,
    expiresAt: tx.now.add({ hours: 24 }),
    answeredAt: tx.now,
    signatoryName: 'Amina Partner',
    signatoryFunction: 'Vorsitz',
  });
  return { entryId, session: await sessions.open(tx, person.id, 'bench') };
}
