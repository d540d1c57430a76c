import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cycleErrors } from '../cycles/domain/errors.js';
import { kindLabel, type PartnerRule } from '../cycles/domain/partner-rule.js';
import { problem } from '../cycles/domain/problem.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainErrors } from '../platform/http/domain-error.js';

/** A cycle keeps every kind of organisation that a partner is of: otherwise nobody could say any more what that partner was. */
@Injectable()
export class PartnerKindFollower implements OnModuleInit {
  constructor(private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.inTransaction('CycleChanged', async (tx, event) => {
      if (event.payload?.part === 'partnerRule') await refuseToDropUsed(tx, event);
    });
  }
}

async function refuseToDropUsed(tx: Tx, { subject, before, after }: DomainEvent): Promise<void> {
  const kept = kindsOf(after).map(({ key }) => key);
  const used = await tx.rows<{ kind: string; count: number }>(
    `SELECT p.kind, count(*)::int AS count FROM partner p JOIN entry e ON e.id = p.entry_id
      WHERE e.cycle_id = $1 AND p.kind <> ALL ($2) GROUP BY p.kind ORDER BY p.kind`,
    [subject.id, kept],
  );
  const kinds = kindsOf(before);
  const problems = used.map(({ kind, count }) =>
    problem(cycleErrors.partnerKindInUse, { name: kindLabel(kinds, kind, 'de'), count }, 'partnerRule'),
  );
  if (problems.length > 0) throw new DomainErrors(problems);
}

const kindsOf = (part: DomainEvent['after']): PartnerRule['kinds'] =>
  (part as { partnerRule: PartnerRule } | undefined)?.partnerRule.kinds ?? [];
