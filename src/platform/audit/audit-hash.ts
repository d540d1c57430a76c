import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';

export interface AuditFacts {
  eventId: string;
  occurredAt: Temporal.Instant;
  actorId: string | null;
  actorLabel: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  facts: Record<string, unknown>;
  reason: string | null;
}
export interface AuditLink extends AuditFacts {
  position: number;
  previousHash: string;
}

export const beginningOfChain = '0'.repeat(64);

/**
 * The RFC 8785 form of a link but for `"position":…,"previousHash":"…"`, which sort between its two halves and which only the
 * database knows when it appends.
 */
export function aroundPosition(link: AuditFacts): { before: string; after: string } {
  const { eventId, actorId, actorLabel, type, subjectKind, subjectId, facts, reason } = link;
  const occurredAt = link.occurredAt.toString({ smallestUnit: 'millisecond' });
  return {
    before: canonicalize({ actorId, actorLabel, eventId, facts, occurredAt })!.slice(0, -1),
    after: canonicalize({ reason, subjectId, subjectKind, type })!.slice(1),
  };
}

/** SHA-256 (hex) over the RFC 8785 form of one link, the hash before it included. */
export function auditHash(link: AuditLink): string {
  const { before, after } = aroundPosition(link);
  const place = `"position":${link.position},"previousHash":"${link.previousHash}"`;
  return hash('sha256', `${before},${place},${after}`);
}
