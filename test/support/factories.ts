import { storedVote } from '../../src/cycles/domain/audience-vote.js';
import { defaultConfiguration } from '../../src/cycles/domain/defaults/cycle.js';
import { type Milestones, milestoneKinds } from '../../src/cycles/domain/milestones.js';
import { sizeClassFor } from '../../src/cycles/domain/size-class.js';
import { Cycle } from '../../src/cycles/entities/cycle.entity.js';
import { FormVersion } from '../../src/cycles/entities/form-version.entity.js';
import { Milestone } from '../../src/cycles/entities/milestone.entity.js';
import { Prize } from '../../src/cycles/entities/prize.entity.js';
import { SizeClass } from '../../src/cycles/entities/size-class.entity.js';
import { systemActor } from '../../src/platform/database/actor.js';
import { newId } from '../../src/platform/database/new-id.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { searchKey } from '../../src/municipalities/domain/search-key.js';
import { Municipality } from '../../src/municipalities/entities/municipality.entity.js';
import type { TestSystem } from './test-system.js';

export type WithDatabase = Pick<TestSystem, 'database'>;

/** Rows as the services would leave them, for tests of what comes later. What a test is about goes through the services. */
export const inSystem = <T>(system: WithDatabase, work: (tx: Tx) => Promise<T>): Promise<T> =>
  system.database.transaction(systemActor, work);

export interface MadeCycle {
  id: string;
  year: number;
  milestones: Required<Milestones>;
  formVersionId: string;
  sizeClasses: { id: string; key: string }[];
}

/** A published cycle with everything of the default configuration, its deadline in June of `year`. */
export function makeCycle(
  system: WithDatabase,
  year = 2026,
  changes: Partial<Cycle> = {},
): Promise<MadeCycle> {
  return inSystem(system, async (tx) => {
    const configuration = defaultConfiguration(year);
    const { milestones, sizeClasses, prizes, form, audienceVote, ...basics } = configuration;
    const id = newId();
    await tx.insert(Cycle, {
      id,
      ...basics,
      audienceVote: storedVote(audienceVote),
      scope: 'Gemeinsames Engagement von Kommunen und migrantischen Organisationen.',
      eligibility: 'Städte, Gemeinden und Landkreise.',
      publishedAt: tx.now,
      ...changes,
    });
    for (const kind of milestoneKinds)
      await tx.insert(Milestone, { id: newId(), cycleId: id, kind, at: milestones[kind]! });
    const classes = sizeClasses.map((each, position) => ({ id: newId(), cycleId: id, position, ...each }));
    await tx.insert(SizeClass, classes);
    const classId = (key: string | null) => classes.find((each) => each.key === key)?.id ?? null;
    const rows = prizes.map(({ sizeClass, ...prize }, position) => ({
      ...prize,
      id: newId(),
      cycleId: id,
      sizeClassId: classId(sizeClass),
      position,
    }));
    await tx.insert(Prize, rows);
    const formVersionId = newId();
    await tx.insert(FormVersion, {
      id: formVersionId,
      cycleId: id,
      number: 1,
      definition: form,
      createdAt: tx.now,
      publishedAt: tx.now,
    });
    return {
      id,
      year,
      milestones: milestones as Required<Milestones>,
      formVersionId,
      sizeClasses: classes.map(({ id: key, ...rest }) => ({ id: key, key: rest.key })),
    };
  });
}

const samples = {
  Köln: {
    key: '05315000',
    population: 1_084_831,
    postcode: '50667',
    district: '05315',
    state: 'Nordrhein-Westfalen',
  },
  Flensburg: {
    key: '01001000',
    population: 92_550,
    postcode: '24937',
    district: '01001',
    state: 'Schleswig-Holstein',
  },
  Gehrde: {
    key: '03459015',
    population: 2_600,
    postcode: '49596',
    district: '03459',
    state: 'Niedersachsen',
  },
  Bersenbrück: {
    key: '03459004',
    population: 8_700,
    postcode: '49593',
    district: '03459',
    state: 'Niedersachsen',
  },
};
export type SampleMunicipality = keyof typeof samples;

/** One of a few municipalities: a large one, a medium one, two small ones of the same Kreis (Gehrde, Bersenbrück). */
export function makeMunicipality(system: WithDatabase, name: SampleMunicipality): Promise<Municipality> {
  const { key, population, postcode, district, state } = samples[name];
  return inSystem(system, async (tx) => {
    const known = await tx.findOne(Municipality, { key });
    if (known) return known;
    await tx.insert(Municipality, {
      id: newId(),
      key,
      kind: 'municipality',
      name,
      shortName: name,
      searchKey: searchKey(name),
      districtKey: district,
      districtName: district === '03459' ? 'Osnabrück' : name,
      stateKey: key.slice(0, 2),
      stateName: state,
      population,
      postcode,
      source: 'Test',
      validOn: '2023-11-30',
    });
    return tx.manager.findOneByOrFail(Municipality, { key });
  });
}

/** The class of a cycle that holds `population`. */
export async function classOf(
  system: WithDatabase,
  cycle: MadeCycle,
  population: number,
): Promise<string | null> {
  const classes = await system.database.reader.findBy(SizeClass, { cycleId: cycle.id });
  const key = sizeClassFor(population, classes)?.key;
  return classes.find((each) => each.key === key)?.id ?? null;
}
