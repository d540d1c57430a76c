import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { BoardsService } from '../../../src/exchange/boards.service.js';
import { ExchangeAccess, type ForumVisitor } from '../../../src/exchange/exchange-access.js';
import { TopicsService } from '../../../src/exchange/topics.service.js';
import { systemActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import {
  inSystem,
  type MadeCycle,
  makeMunicipality,
  type SampleMunicipality,
} from '../../support/factories.js';
import type { TestSystem } from '../../support/test-system.js';

/** What the entries say when an entry was submitted. */
export const submitted = (system: TestSystem, { id }: MadeEntry): Promise<void> =>
  inSystem(system, async (tx) =>
    tx.emit({
      type: 'EntrySubmitted',
      subject: { kind: 'entry', id },
      payload: { submissionId: newId(), number: 1 },
    }),
  );

export interface Member {
  person: Person;
  visitor: ForumVisitor;
  entry: MadeEntry;
}

/** Somebody whose municipality submitted an entry. */
export async function member(
  system: TestSystem,
  cycle: MadeCycle,
  place: SampleMunicipality,
  name: string,
): Promise<Member> {
  const person = await system.person(name);
  const entry = await makeEntry(system, cycle, await makeMunicipality(system, place), person);
  await submitted(system, entry);
  return { person, entry, visitor: await system.get(ExchangeAccess).enter(person.id) };
}

export const makeBoard = (system: TestSystem, name = 'Fragen'): Promise<{ id: string; slug: string }> =>
  system.get(BoardsService).create(systemActor, newId(), { name, description: 'Fragen und Antworten' });

export const makeTopic = (
  system: TestSystem,
  author: ForumVisitor,
  boardId: string,
  title = 'Fairer Handel',
): Promise<{ topicId: string; postId: string }> =>
  system.get(TopicsService).open(author, boardId, { title, body: `Zu: ${title}`, formId: newId() });
