import { Injectable, type OnModuleInit } from '@nestjs/common';
import { callReopens } from '../cycles/call-reopens.js';
import { cycleErrors } from '../cycles/domain/errors.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainError } from '../platform/http/domain-error.js';

/** Once eligibility is decided for one, nobody else can join: a call that is over does not open again. */
@Injectable()
export class ReopeningGuard implements OnModuleInit {
  constructor(private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.inTransaction('CycleChanged', (tx, event) => this.demandUndecided(tx, event));
  }

  private async demandUndecided(tx: Tx, event: DomainEvent): Promise<void> {
    if (!(await callReopens(tx, event))) return;
    const [decided] = await tx.rows(
      `SELECT 1 FROM entry WHERE cycle_id = $1 AND state IN ('admitted', 'rejected') LIMIT 1`,
      [event.subject.id],
    );
    if (decided) throw new DomainError(cycleErrors.reopensAfterScreening, {}, 422, 'deadline');
  }
}
