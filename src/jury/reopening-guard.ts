import { Injectable, type OnModuleInit } from '@nestjs/common';
import { callReopens } from '../cycles/call-reopens.js';
import { cycleErrors } from '../cycles/domain/errors.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainError } from '../platform/http/domain-error.js';

/** While jurors score or have scored, no entry can join them: a call that is over does not open again. */
@Injectable()
export class JuryReopeningGuard implements OnModuleInit {
  constructor(private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.inTransaction('CycleChanged', (tx, event) => this.demandUnopened(tx, event));
  }

  private async demandUnopened(tx: Tx, event: DomainEvent): Promise<void> {
    if (!(await callReopens(tx, event))) return;
    const [opened] = await tx.rows(`SELECT 1 FROM round WHERE cycle_id = $1 AND state <> 'planned' LIMIT 1`, [
      event.subject.id,
    ]);
    if (opened) throw new DomainError(cycleErrors.reopensAfterJury, {}, 422, 'deadline');
  }
}
