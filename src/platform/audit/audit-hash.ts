import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';

export interface AuditLink {
  position: number;
  eventId: string;
  occurredAt: Temporal.Instant;
  actorId: string | null;
  actorLabel: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  facts: Record<string, unknown>;
  reason: string | null;
  previousHash: string;
}

export const beginningOfChain = '0'.repeat(64);

/** SHA-256 (hex) over the RFC 8785 form of one link, the hash before it included. */
export function auditHash(link: AuditLink): string {
  const {
    position,
    eventId,
    actorId,
    actorLabel,
    type,
    subjectKind,
    subjectId,
    facts,
    reason,
    previousHash,
  } = link;
  const occurredAt = link.occurredAt.toString({ smallestUnit: 'millisecond' });
  const covered = {
    position,
    eventId,
    occurredAt,
    actorId,
    actorLabel,
    type,
    subjectKind,
    subjectId,
    facts,
    reason,
    previousHash,
  };
  return hash('sha256', canonicalize(covered) ?? '');
}
