import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cycleErrors } from '../cycles/domain/errors.js';
import type { SizeClass } from '../cycles/domain/size-class.js';
import { SizeClass as SizeClassRow } from '../cycles/entities/size-class.entity.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainError } from '../platform/http/domain-error.js';
import { entryReclassed } from './domain/events.js';
import { Entry } from './entities/entry.entity.js';
import { isDecided, misplacedEntries } from './misplaced-entries.js';

/** New bounds of size classes take along the entries that are not decided yet; where one is, they are refused (ADR 30). */
@Injectable()
export class ReclassFollower implements OnModuleInit {
  constructor(private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.inTransaction('CycleChanged', async (tx, event) => {
      if (event.payload?.part === 'sizeClasses') await reclass(tx, event);
    });
  }
}

async function reclass(tx: Tx, { subject, after }: DomainEvent): Promise<void> {
  const { sizeClasses } = after as { sizeClasses: readonly SizeClass[] };
  const misplaced = await misplacedEntries(tx, subject.id, sizeClasses);
  const decided = misplaced.filter(isDecided);
  if (decided.length > 0) {
    const names = decided.map(({ name }) => name).join(', ');
    throw new DomainError(cycleErrors.sizeClassDecided, { names }, 422);
  }
  const rows = misplaced.length > 0 ? await tx.find(SizeClassRow, { cycleId: subject.id }) : [];
  for (const { id, from, to } of misplaced) {
    await tx.update(Entry, { id }, { sizeClassId: rows.find(({ key }) => key === to)?.id ?? null });
    tx.emit(entryReclassed(id, from, to));
  }
}
