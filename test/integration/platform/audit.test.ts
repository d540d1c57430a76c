import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditHash, type AuditLink } from '../../../src/platform/audit/audit-hash.js';
import { AuditLog } from '../../../src/platform/audit/audit-log.js';
import { AuditEventRow } from '../../../src/platform/audit/entities/audit-event.entity.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { inSystem } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

const happened = (what: string) => ({
  type: 'SomethingHappened',
  subject: { kind: 'thing', id: newId() },
  payload: { what, at: system.clock.now(), nothing: undefined },
  reason: 'Grund mit Ümlauten',
});
const verify = () => system.get(AuditLog).verify();
const rows = () => system.database.reader;

describe('the audit chain', () => {
  it('is unbroken after many transactions at once, some of which fail', async () => {
    const before = (await verify()).links;
    const work = Array.from({ length: 30 }, (_, each) =>
      inSystem(system, async (tx) => {
        tx.emit(happened(`${each}a`));
        tx.emit(happened(`${each}b`));
        await tx.rows('SELECT pg_sleep(0.01)');
        if (each % 3 === 0) throw new Error('does not happen');
      }),
    );
    const outcomes = await Promise.allSettled(work);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await verify()).toEqual({ links: before + 40, breaks: [] });
  });

  it('does not write what a failed transaction has done', async () => {
    expect(await rows().countBy(AuditEventRow, { type: 'SomethingHappened' })).toBe(40);
  });
});

/** Each is done to the row at position 10 or around it, found, and undone. */
const tampering: Record<string, { act: () => Promise<unknown>; found: string[] }> = {
  'facts were changed': {
    act: () => rows().update(AuditEventRow, { position: 10 }, { facts: { what: 'else' } }),
    found: ['10: content was changed'],
  },
  'the actor was changed': {
    act: () => rows().update(AuditEventRow, { position: 10 }, { actorLabel: 'operator' }),
    found: ['10: content was changed'],
  },
  'the reason was taken away': {
    act: () => rows().update(AuditEventRow, { position: 10 }, { reason: null }),
    found: ['10: content was changed'],
  },
  'the time was moved by a millisecond': {
    act: () =>
      rows().query(`UPDATE audit_event SET occurred_at = occurred_at + interval '1 ms' WHERE position = 10`),
    found: ['10: content was changed'],
  },
  'a link was changed and its hash made to fit': {
    act: async () => {
      const link: AuditLink = await rows().findOneByOrFail(AuditEventRow, { position: 10 });
      const forged = { ...link, facts: { what: 'else' } };
      await rows().update(AuditEventRow, { position: 10 }, { facts: forged.facts, hash: auditHash(forged) });
    },
    found: ['11: does not follow its predecessor'],
  },
  'a link was taken out': {
    act: () => rows().delete(AuditEventRow, { position: 10 }),
    found: ['11: missing link before', '11: does not follow its predecessor', '0: no link for the event'],
  },
  'a link was taken out and the others moved up': {
    act: async () => {
      await rows().delete(AuditEventRow, { position: 10 });
      await rows().query('UPDATE audit_event SET position = -position WHERE position > 10');
      await rows().query('UPDATE audit_event SET position = -position - 1 WHERE position < 0');
    },
    found: ['10: does not follow its predecessor', '10: content was changed'],
  },
  'two links changed places': {
    act: async () => {
      await rows().query('UPDATE audit_event SET position = -10 WHERE position = 10');
      await rows().query('UPDATE audit_event SET position = 10 WHERE position = 11');
      await rows().query('UPDATE audit_event SET position = 11 WHERE position = -10');
    },
    found: ['10: does not follow its predecessor', '10: content was changed'],
  },
  'the end was cut off': {
    act: () => rows().query('DELETE FROM audit_event WHERE position > 35'),
    found: ['0: no link for the event'],
  },
  'the beginning was cut off': {
    act: () => rows().query('DELETE FROM audit_event WHERE position < 5'),
    found: ['5: missing link before', '5: does not follow its predecessor'],
  },
  'a link was put in': {
    act: async () => {
      const last = await rows().findOneByOrFail(AuditEventRow, { position: 40 });
      const link = { ...last, position: 41, eventId: newId(), previousHash: 'f'.repeat(64) };
      await inSystem(system, (tx) => tx.insert(AuditEventRow, { ...link, hash: auditHash(link) }));
    },
    found: ['41: does not follow its predecessor'],
  },
};

describe('the check of the chain finds that', () => {
  it.each(Object.keys(tampering))('%s', async (what) => {
    const { act, found } = tampering[what]!;
    await rows().query('CREATE TABLE untouched AS SELECT * FROM audit_event');
    await act();
    const { breaks } = await verify();
    await rows().query('DELETE FROM audit_event');
    await rows().query('INSERT INTO audit_event SELECT * FROM untouched');
    await rows().query('DROP TABLE untouched');
    const said = breaks.map(({ position, problem }) => `${position}: ${problem}`);
    expect(found.filter((each) => !said.some((problem) => problem.startsWith(each)))).toEqual([]);
    expect(await verify()).toMatchObject({ breaks: [] });
  });
});
