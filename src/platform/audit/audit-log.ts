import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { DomainEvent, Tx } from '../database/tx.js';
import { aroundPosition, auditHash, beginningOfChain } from './audit-hash.js';
import { AuditEventRow } from './entities/audit-event.entity.js';

export interface AuditBreak {
  /** 0 where the link itself is missing. */
  position: number;
  problem: string;
}

@Injectable()
export class AuditLog {
  constructor(private readonly database: Database) {}

  /** Everybody else's commit waits from here to the end of the transaction: nothing else is to come after it. */
  async append(tx: Tx, events: { id: string; event: DomainEvent }[]): Promise<void> {
    const links = events.map(({ id, event }) => {
      const { before, after, payload, reason } = event;
      const link = {
        eventId: id,
        occurredAt: tx.now,
        actorId: tx.actor.personId,
        actorLabel: tx.actor.label,
        type: event.type,
        subjectKind: event.subject.kind,
        subjectId: event.subject.id,
        facts: plain({ ...payload, ...(before && { before }), ...(after && { after }) }),
        reason: reason ?? null,
      };
      return { ...link, ...aroundPosition(link) };
    });
    await tx.rows('SELECT append_audit($1)', [JSON.stringify(links)]);
  }

  /**
   * Walks the whole chain; no breaks where every link holds. Links cut off at the end leave no gap behind:
   * they are missed by their events.
   */
  async verify(): Promise<{ links: number; breaks: AuditBreak[] }> {
    const breaks: AuditBreak[] = [];
    let previous = { position: 0, hash: beginningOfChain };
    const step = 1000;
    for (;;) {
      const links = await this.database.reader
        .createQueryBuilder(AuditEventRow, 'audit')
        .where('audit.position > :position', { position: previous.position })
        .orderBy('audit.position')
        .limit(step)
        .getMany();
      for (const link of links) {
        if (link.position !== previous.position + 1)
          breaks.push({ position: link.position, problem: 'missing link before' });
        if (link.previousHash !== previous.hash)
          breaks.push({ position: link.position, problem: 'does not follow its predecessor' });
        if (auditHash(link) !== link.hash)
          breaks.push({ position: link.position, problem: 'content was changed' });
        previous = link;
      }
      if (links.length < step)
        return { links: previous.position, breaks: [...breaks, ...(await this.unlinked())] };
    }
  }

  private unlinked(): Promise<AuditBreak[]> {
    return this.database.rows<AuditBreak>(
      `SELECT 0 AS position, 'no link for the event ' || e.id AS problem
         FROM domain_event e LEFT JOIN audit_event a ON a.event_id = e.id WHERE a.position IS NULL ORDER BY e.id`,
    );
  }
}

/** What a JSON column will give back: instants as text, no `undefined`. */
function plain(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
