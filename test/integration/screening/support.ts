import type { Person } from '../../../src/accounts/entities/person.entity.js';
import type { Cycle } from '../../../src/cycles/entities/cycle.entity.js';
import { defaultScreeningRule } from '../../../src/cycles/domain/defaults/screening.js';
import { makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import type { TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

export const form = { 'content-type': 'application/x-www-form-urlencoded' };

export const entryPath = ({ id }: { id: string }, rest = ''): string =>
  `/organisation/bewerbungen/${id}${rest}`;

/** A cycle in its screening, with two submitted entries of one team and two organisers. */
export interface ScreeningScene {
  cycle: MadeCycle;
  koeln: MadeEntry;
  flensburg: MadeEntry;
  owner: Person;
  olga: Visitor;
  oskar: Visitor;
}

export async function makeScene(
  system: TestSystem,
  year: number,
  changes: Partial<Cycle> = {},
): Promise<ScreeningScene> {
  const owner = await system.person('Otto Amt');
  const cycle = await makeCycle(system, year, changes);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 5 }));
  const koeln = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'submitted');
  const flensburg = await makeEntry(
    system,
    cycle,
    await makeMunicipality(system, 'Flensburg'),
    owner,
    'submitted',
  );
  system.clock.jumpTo(cycle.milestones.deadline.add({ hours: 48 }));
  return { cycle, koeln, flensburg, owner, ...(await organisers(system)) };
}

/** Sessions do not outlive a jump of weeks. */
export async function organisers(system: TestSystem): Promise<{ olga: Visitor; oskar: Visitor }> {
  return {
    olga: await system.signedIn(await system.person('Olga Organisation', 'organiser')),
    oskar: await system.signedIn(await system.person('Oskar Organisation', 'organiser')),
  };
}

/** Every item answered with yes but those named. */
export const allMet = (but: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(defaultScreeningRule.checklist.map(({ key }) => [`answer.${key}`, 'yes'])),
  ...Object.fromEntries(Object.entries(but).map(([key, answer]) => [`answer.${key}`, answer])),
});

export async function fillChecklist(
  organiser: Visitor,
  entry: { id: string },
  values: Record<string, string> = allMet(),
): Promise<void> {
  await organiser.get(entryPath(entry, '/pruefliste'));
  const saved = await organiser.press('Prüfliste speichern', values);
  if (saved.path !== entryPath(entry)) throw new Error(`Not saved: ${saved.text}`);
}
