import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { proposalTakenBack } from './domain/screening-events.js';
import { Inquiry } from './entities/inquiry.entity.js';
import { ScreeningProposal } from './entities/screening-proposal.entity.js';
import { endInquiry } from './inquiry.service.js';

/** An entry that leaves the screening takes with it what waits there. */
@Injectable()
export class ScreeningFollower implements OnModuleInit {
  constructor(private readonly handlers: EventHandlers) {}

  onModuleInit(): void {
    this.handlers.inTransaction(
      ['EntryWithdrawn', 'EntryReopened', 'EntryReopenedByOrganiser'],
      (tx, { subject }) => this.leave(tx, subject.id),
    );
  }

  private async leave(tx: Tx, entryId: string): Promise<void> {
    const inquiry = await tx.findOne(Inquiry, { entryId, state: 'open' });
    if (inquiry) await endInquiry(tx, inquiry, 'withdrawn');
    await this.endProposal(tx, entryId);
  }

  private async endProposal(tx: Tx, entryId: string): Promise<void> {
    const [open] = await tx.find(ScreeningProposal, { entryId, state: 'open' });
    if (!open) return;
    await tx.update(ScreeningProposal, { id: open.id }, { state: 'takenBack', endedAt: tx.now });
    tx.emit(proposalTakenBack(entryId, open.id));
  }
}
