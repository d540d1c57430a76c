import type { Prize } from '../../../src/cycles/entities/prize.entity.js';
import { Prize as PrizeRow } from '../../../src/cycles/entities/prize.entity.js';
import { PrizesService } from '../../../src/awards/prizes.service.js';
import { PublicationService } from '../../../src/awards/publication.service.js';
import { LettersService } from '../../../src/awards/letters.service.js';
import { LetterQueries } from '../../../src/awards/letter.queries.js';
import { AwardQueries } from '../../../src/awards/award.queries.js';
import { listOf } from '../../../src/awards/recipient-rows.js';
import { resultsRevision } from '../../../src/awards/result-rows.js';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { type MadeEntry, makeEntry } from '../../support/entry-factories.js';
import {
  type MadeCycle,
  makeCycle,
  makeMunicipality,
  type SampleMunicipality,
} from '../../support/factories.js';
import type { TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

/** A cycle in its jury meeting: Gehrde and Bersenbrück in the small class, Köln in the large one, Flensburg not admitted. */
export interface Scene {
  system: TestSystem;
  cycle: MadeCycle;
  olga: Person;
  organiser: Visitor;
  owners: Record<SampleMunicipality, Person>;
  entries: Record<SampleMunicipality, MadeEntry>;
  prize(key: string): Promise<Prize>;
  /** Everything not decided yet is left empty, so that letters and publication are possible. */
  leaveRestEmpty(): Promise<void>;
  give(key: string, ...entries: MadeEntry[]): Promise<void>;
  release(): Promise<boolean>;
  publishAt(instant: Temporal.Instant): Promise<void>;
}

const states = {
  Gehrde: 'admitted',
  Bersenbrück: 'admitted',
  Köln: 'admitted',
  Flensburg: 'rejected',
} as const;

export async function makeScene(system: TestSystem, year = 2026): Promise<Scene> {
  const cycle = await makeCycle(system, year);
  system.clock.jumpTo(cycle.milestones.deliberation);
  const olga = await system.person('Olga Organisation', 'organiser');
  const owners = {} as Scene['owners'];
  const entries = {} as Scene['entries'];
  for (const name of Object.keys(states) as SampleMunicipality[]) {
    owners[name] = await system.person(`Amt ${name}`);
    const municipality = await makeMunicipality(system, name);
    entries[name] = await makeEntry(system, cycle, municipality, owners[name], states[name]);
  }
  const prizes = system.get(PrizesService);
  const actor = personActor(olga.id);
  const undecided = { revision: '', changeReason: '' };
  const prize = (key: string) => system.database.reader.findOneByOrFail(PrizeRow, { cycleId: cycle.id, key });
  return {
    system,
    cycle,
    olga,
    organiser: await system.signedIn(olga),
    owners,
    entries,
    prize,
    give: async (key, ...laureates) => {
      const { id } = await prize(key);
      const given = { outcome: 'given' as const, laureates: laureates.map((each) => each.id), reason: '' };
      await prizes.decide(actor, id, { ...undecided, ...given });
    },
    leaveRestEmpty: async () => {
      const all = await system.get(AwardQueries).prizes(cycle.id);
      const empty = { ...undecided, outcome: 'empty' as const, laureates: [], reason: 'Keine überzeugte.' };
      for (const { id } of all.filter(({ decision }) => !decision)) await prizes.decide(actor, id, empty);
    },
    release: async () => {
      const recipients = await system.get(LetterQueries).recipients(cycle.id);
      const announced = { letters: recipients.length, list: listOf(recipients) };
      return system.get(LettersService).release(actor, cycle.id, announced);
    },
    publishAt: async (visibleFrom) => {
      const queries = system.get(AwardQueries);
      const seen = (await queries.cycle(year))?.publication?.visibleFrom ?? null;
      const results = resultsRevision(await queries.preview(cycle.id));
      await system.get(PublicationService).schedule(actor, cycle.id, { visibleFrom, seen, results });
    },
  };
}

export const eventsOf = (system: TestSystem, ...types: string[]) =>
  system.database.rows<{ type: string; subjectId: string; payload: Record<string, unknown> }>(
    'SELECT type, subject_id AS "subjectId", payload FROM domain_event WHERE type = ANY($1) ORDER BY occurred_at, id',
    [types],
  );
