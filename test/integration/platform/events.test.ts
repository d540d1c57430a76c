import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DomainEventRow,
  EventDeliveryRow,
} from '../../../src/platform/events/entities/domain-event.entity.js';
import { EventHandlers } from '../../../src/platform/events/event-handlers.js';
import { EventRelay } from '../../../src/platform/events/event-relay.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { Queues } from '../../../src/platform/queue/queues.js';
import { inSystem } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { askForLink, eventually } from '../notifications/support.js';
import { hasRedis, type RedisServer, startRedis } from './redis-server.js';

const backends = ['PostgreSQL', ...(hasRedis() ? ['Redis'] : [])];

describe.each(backends)('events, with the queues on %s', (backend) => {
  let redis: RedisServer | undefined;
  let system: TestSystem;
  const handled: string[] = [];
  const failing = new Map<string, number>();
  beforeAll(async () => {
    redis = backend === 'Redis' ? await startRedis() : undefined;
    system = await startTestSystem({ redisUrl: redis?.url });
    const follow = (name: string) =>
      system.get(EventHandlers).afterCommit(name, 'Tested', async (tx, { id, subjectId }) => {
        await tx.rows('INSERT INTO tested VALUES ($1, $2)', [name, subjectId]);
        const left = failing.get(name) ?? 0;
        failing.set(name, left - 1);
        if (left > 0) throw new Error('not yet');
        handled.push(`${name} ${id}`);
      });
    await system.database.rows('CREATE TABLE tested (name text, subject text)');
    for (const name of ['first', 'second']) follow(name);
  });
  afterAll(async () => {
    await system.close();
    await redis?.stop();
  });

  const emit = async (): Promise<string> => {
    const subject = { kind: 'test', id: newId() };
    await inSystem(system, async (tx) => tx.emit({ type: 'Tested', subject }));
    return subject.id;
  };
  const delivered = (subjectId: string) =>
    eventually(async () => {
      const event = await system.database.reader.findOneBy(DomainEventRow, { subjectId });
      return event?.deliveredAt ? event : undefined;
    }, 30);
  const traces = async (subject: string) =>
    (
      await system.database.rows<{ name: string }>('SELECT name FROM tested WHERE subject = $1 ORDER BY 1', [
        subject,
      ])
    ).map(({ name }) => name);
  const handledOf = (id: string) =>
    handled.filter((each) => each.endsWith(id)).map((each) => each.split(' ')[0]);

  it('reach every follower once', async () => {
    const subject = await emit();
    const { id } = await delivered(subject);
    expect([handledOf(id).toSorted(), await traces(subject)]).toEqual([
      ['first', 'second'],
      ['first', 'second'],
    ]);
  });

  it('reach a follower that fails first exactly once, and the others not again', async () => {
    failing.set('second', 1);
    const subject = await emit();
    const { id } = await delivered(subject);
    expect([handledOf(id), await traces(subject)]).toEqual([
      ['first', 'second'],
      ['first', 'second'],
    ]);
    expect(await system.database.reader.countBy(EventDeliveryRow, { eventId: id })).toBe(2);
  });

  it('that never reached the queue are found by the sweeper', async () => {
    const id = newId();
    const subjectId = newId();
    const lost = {
      id,
      type: 'Tested',
      subjectKind: 'test',
      subjectId,
      payload: {},
      occurredAt: system.clock.now(),
    };
    await system.database.reader.insert(DomainEventRow, lost);
    await delivered(subjectId);
    await system.get(EventRelay).relay();
    expect(handledOf(id)).toEqual(['first', 'second']);
  });

  it('that the queue has lost, or gave up, are handed over again', async () => {
    const id = newId();
    const subjectId = newId();
    const occurredAt = system.clock.now().subtract({ minutes: 16 });
    const lost = { id, type: 'Tested', subjectKind: 'test', subjectId, payload: {}, occurredAt };
    await system.database.reader.insert(DomainEventRow, { ...lost, dispatchedAt: occurredAt });
    await Promise.all([system.get(EventRelay).relay(), system.get(EventRelay).relay()]);
    await delivered(subjectId);
    expect(handledOf(id)).toEqual(['first', 'second']);
  });

  it('handed over many times at once are handled once', async () => {
    const subject = await emit();
    const { id } = await delivered(subject);
    await Promise.all(
      Array.from({ length: 5 }, (_, each) =>
        system.get(Queues).add('events', 'deliver', { eventId: id }, { jobId: `again-${each}-${id}` }),
      ),
    );
    await eventually(async () => {
      const { events } = await system.get(Queues).counts();
      return (events['waiting'] ?? 0) + (events['active'] ?? 0) === 0 ? true : undefined;
    });
    expect(handledOf(id)).toEqual(['first', 'second']);
  });

  it('become mail', async () => {
    const person = await system.person('Mia Muster');
    await askForLink(system, person);
    await system.mails.waitForMailTo(person.email);
  });
});
