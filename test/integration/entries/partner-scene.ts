import { EntryService } from '../../../src/entries/entry.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { Secret } from '../../../src/platform/security/secret.js';
import {
  makeCycle,
  makeMunicipality,
  type MadeCycle,
  type SampleMunicipality,
} from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';
import { invitePartner } from './support.js';

export interface Scene {
  system: TestSystem;
  cycle: MadeCycle;
  anna: Visitor;
}

/** A call that is open for weeks, and Anna of the municipality with her browser. */
export async function openScene(): Promise<Scene> {
  const system = await startTestSystem();
  const cycle = await makeCycle(system);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 24 * 30 }));
  return { system, cycle, anna: await system.signedIn(await system.person('Anna Amt')) };
}

export async function startEntry({ system, cycle }: Scene, name: SampleMunicipality): Promise<string> {
  const { id: personId } = await system.person('Anna Amt');
  const { id: municipalityId } = await makeMunicipality(system, name);
  const start = { cycleId: cycle.id, municipalityId, personId };
  return system.get(EntryService).start(personActor(personId), start);
}

/** The entry that was started for a municipality. */
export async function entryOf({ system }: Scene, name: SampleMunicipality): Promise<string> {
  const [row] = await system.database.rows<{ id: string }>(
    'SELECT e.id FROM entry e JOIN municipality m ON m.id = e.municipality_id WHERE m.short_name = $1',
    [name],
  );
  return row?.id ?? '';
}

/** Time passes; Anna signs in again, since no session lasts that long. */
export async function jump(scene: Scene, to: Temporal.Instant): Promise<void> {
  scene.system.clock.jumpTo(to);
  scene.anna = await scene.system.signedIn(await scene.system.person('Anna Amt'));
}

/** Saves the answer to one question of the section about the cooperation. */
export async function write({ anna }: Scene, id: string, quality: string): Promise<void> {
  await anna.get(`/bewerbung/${id}/abschnitt/cooperation`);
  await anna.press('Speichern und zurück', { quality });
}

/** The page behind the link that a partner has now. */
export async function linkOf({ system }: Scene, id: string, organisation: string): Promise<string> {
  const [row] = await system.database.rows<{ linkId: string }>(
    'SELECT link_id AS "linkId" FROM partner WHERE entry_id = $1 AND organisation = $2',
    [id, organisation],
  );
  return `/mitzeichnung/${system.get(Secret).linkToken('partner', row?.linkId ?? '')}`;
}

export const afrika = 'Afrika-Verein e. V.';

/** Invites an organisation; returns the address of its page. */
export async function invited(scene: Scene, id: string, organisation = afrika): Promise<string> {
  await invitePartner(scene.anna, id, organisation);
  return linkOf(scene, id, organisation);
}

/** Invites an organisation that confirms at once. */
export async function confirmed(
  scene: Scene,
  id: string,
  organisation = afrika,
): Promise<{ link: string; partner: Visitor }> {
  const link = await invited(scene, id, organisation);
  const partner = scene.system.visitor();
  await partner.get(link);
  await partner.press(`Für ${organisation} mitzeichnen`, {
    name: 'Amina Partner',
    function: 'Vorsitzende',
    statement: 'Wir sind **dabei**.',
  });
  return { link, partner };
}

export const countOf = async ({ system }: Scene, id: string, type: string): Promise<number> =>
  (await system.database.rows('SELECT 1 FROM domain_event WHERE type = $1 AND subject_id = $2', [type, id]))
    .length;

/** Templates of the messages to an address, the first first. */
export const mailsTo = async ({ system }: Scene, recipient: string): Promise<string[]> =>
  (
    await system.database.rows<{ template: string }>(
      'SELECT template FROM message WHERE recipient = $1 ORDER BY created_at, id',
      [recipient],
    )
  ).map(({ template }) => template);
