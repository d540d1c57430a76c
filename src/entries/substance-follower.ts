import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { substanceHashIn } from './canonical.js';
import { EntrySearch } from './entities/entry-search.entity.js';
import { readLastSubmitted } from './last-submitted.js';

/** Notes with a submission what its confirmations are compared with, so that lists can find outdated ones. */
@Injectable()
export class SubstanceFollower implements OnModuleInit {
  constructor(private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.inTransaction('EntrySubmitted', async (tx, { subject }) => {
      const last = await readLastSubmitted(tx, subject.id);
      if (!last) return;
      const substanceHash = substanceHashIn(last.content, last.form);
      await tx.update(EntrySearch, { entryId: subject.id }, { substanceHash });
    });
  }
}
