import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { proposalTakenBack } from './domain/screening-events.js';
import { ScreeningProposal } from './entities/screening-proposal.entity.js';

/** An entry that leaves the screening takes with it what waits there. */
@Injectable()
export class ScreeningFollower implements OnModuleInit {
  constructor(private readonly handlers: EventHandlers) {}

  onModuleInit(): void {
    this.handlers.inTransaction(['EntryWithdrawn', 'EntryReopened'], (tx, { subject }) =>
      this.endProposal(tx, subject.id),
    );
  }

  private async endProposal(tx: Tx, entryId: string): Promise<void> {
    const [open] = await tx.find(ScreeningProposal, { entryId, state: 'open' });
    if (!open) return;
    await tx.update(ScreeningProposal, { id: open.id }, { state: 'takenBack', endedAt: tx.now });
    tx.emit(proposalTakenBack(entryId, open.id));
  }
}
