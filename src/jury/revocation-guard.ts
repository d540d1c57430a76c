import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainError } from '../platform/http/domain-error.js';
import { juryErrors } from './domain/errors.js';

/** An entry that jurors have been given cannot go back to its screening: whoever tries is refused within the transaction. */
@Injectable()
export class RevocationGuard implements OnModuleInit {
  constructor(private readonly handlers: EventHandlers) {}

  onModuleInit(): void {
    this.handlers.inTransaction('ScreeningRevoked', (tx, { subject }) => this.demandUnread(tx, subject.id));
  }

  private async demandUnread(tx: Tx, entryId: string): Promise<void> {
    const [assigned] = await tx.rows(
      `SELECT 1 FROM assignment a JOIN round r ON r.id = a.round_id
        WHERE a.entry_id = $1 AND r.state <> 'planned' LIMIT 1`,
      [entryId],
    );
    if (assigned) throw new DomainError(juryErrors.entryInRound);
  }
}
