import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleService } from '../../../src/accounts/people.service.js';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { Milestone } from '../../../src/cycles/entities/milestone.entity.js';
import { membershipGranted, postRemoved, postWritten } from '../../../src/exchange/domain/events.js';
import { Board } from '../../../src/exchange/entities/board.entity.js';
import { Post } from '../../../src/exchange/entities/post.entity.js';
import { TopicSubscription } from '../../../src/exchange/entities/subscription.entity.js';
import { Topic } from '../../../src/exchange/entities/topic.entity.js';
import { MailQueue } from '../../../src/notifications/mail-queue.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { makeEntry } from '../../support/entry-factories.js';
import { inSystem, type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { messagesTo } from './support.js';

let system: TestSystem;
let cycle: MadeCycle;
let entryId: string;
beforeAll(async () => {
  system = await startTestSystem();
  system.clock.jumpTo(Temporal.Instant.from('2026-05-01T08:00:00Z'));
  cycle = await makeCycle(system);
  const owner = await system.person('Olga Amt');
  ({ id: entryId } = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner));
});
afterAll(() => system.close());

const becomeMember = (person: Person) =>
  inSystem(system, async (tx) => {
    await system.get(PeopleService).grant(tx, person.id, 'member', entryId);
    tx.emit(membershipGranted(entryId, person.id));
  });

describe('the invitation into the exchange area', () => {
  it('waits until the area opens, also when that moves', async () => {
    const person = await system.person('Amina Mitglied');
    await becomeMember(person);
    const opens = cycle.milestones.exchangeOpens;
    expect(await messagesTo(system, person.email)).toMatchObject([{ state: 'queued', nextTryAt: opens }]);
    const later = opens.add({ hours: 24 });
    await inSystem(system, async (tx) => {
      await tx.update(Milestone, { cycleId: cycle.id, kind: 'exchangeOpens' }, { at: later });
      tx.emit({ type: 'CycleChanged', subject: { kind: 'cycle', id: cycle.id } });
    });
    expect(await messagesTo(system, person.email)).toMatchObject([{ state: 'queued', nextTryAt: later }]);
    system.clock.jumpTo(later);
    await system.get(MailQueue).sweep();
    const mail = await system.mails.waitForMailTo(person.email);
    expect(mail.links).toEqual([`${system.url}/austausch`]);
  });

  it('is taken back from who is no member any more', async () => {
    system.clock.jumpTo(Temporal.Instant.from('2026-05-01T08:00:00Z'));
    const person = await system.person('Rita Rückzug');
    await becomeMember(person);
    await inSystem(system, (tx) => system.get(PeopleService).revoke(tx, person.id, 'member', entryId));
    expect(await messagesTo(system, person.email)).toEqual([]);
  });
});

describe('a post', () => {
  it('goes to those who follow the topic, not to its author, and no more once it is taken down', async () => {
    const [author, reader, stranger] = [
      await system.person('Anton Autor'),
      await system.person('Lea Leserin'),
      await system.person('Frieda Fremd'),
    ];
    const [boardId, topicId, postId] = [newId(), newId(), newId()];
    system.config.smtpUrl = undefined;
    await inSystem(system, async (tx) => {
      const people = system.get(PeopleService);
      for (const { id } of [author, reader]) await people.grant(tx, id, 'member', entryId);
      await tx.insert(Board, { id: boardId, slug: 'fragen', name: 'F', description: '', position: 99 });
      const said = { openedAt: tx.now, lastPostAt: tx.now };
      await tx.insert(Topic, { id: topicId, boardId, authorId: author.id, title: 'Wer weiß das?', ...said });
      const post = { id: postId, topicId, authorId: author.id, body: 'Eins\n\nZwei {{path:/konto}}' };
      await tx.insert(Post, { ...post, writtenAt: tx.now, formId: newId() });
      for (const { id: personId } of [author, reader, stranger])
        await tx.insert(TopicSubscription, { id: newId(), topicId, personId });
      tx.emit(postWritten(postId, topicId));
    });
    const [message] = await messagesTo(system, reader.email);
    expect(message?.text).toContain(
      'Eins\n\nZwei { {path:/konto} }\n\nThema ansehen und antworten:\n{{path:/',
    );
    expect(await messagesTo(system, author.email)).toEqual([]);
    expect(await messagesTo(system, stranger.email)).toEqual([]);
    await inSystem(system, async (tx) => tx.emit(postRemoved(postId, topicId, 'Werbung')));
    expect(await messagesTo(system, reader.email)).toEqual([]);
  });
});
