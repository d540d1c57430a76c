import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { PartnerAskingService } from './partner-asking.service.js';

/** Whoever confirmed an earlier state than the one submitted is asked to confirm that one. */
@Injectable()
export class AskAgainFollower implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly asking: PartnerAskingService,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction('EntrySubmitted', (tx, { subject }) =>
      this.asking.askUponSubmission(tx, subject.id),
    );
  }
}
