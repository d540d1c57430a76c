import { expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import { aroundPosition, auditHash, beginningOfChain } from './audit-hash.js';

it('hashes the canonical form of the whole link, though the database puts it together from two halves', () => {
  const link = {
    eventId: '0190',
    occurredAt: Temporal.Instant.from('2026-11-30T22:59:59.5Z'),
    actorId: null,
    actorLabel: 'system',
    type: 'entry.submitted',
    subjectKind: 'entry',
    subjectId: '0191',
    facts: { zeta: 1, alpha: { 'Grund mit "Anführung"': ['ä', null] } },
    reason: 'Umlaute: äöü\nund eine Zeile',
  };
  const place = { position: 7, previousHash: beginningOfChain };
  const whole = canonicalize({ ...link, ...place, occurredAt: '2026-11-30T22:59:59.500Z' }) ?? '';
  expect(auditHash({ ...link, ...place })).toBe(hash('sha256', whole));
  expect(Object.values(aroundPosition(link)).every((half) => whole.includes(half))).toBe(true);
});
