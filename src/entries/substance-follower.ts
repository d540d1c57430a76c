import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { substanceHash } from './canonical.js';
import { EntrySearch } from './entities/entry-search.entity.js';
import { readDossier } from './read-dossier.js';

/** Notes with a submission what its confirmations are compared with, so that lists can find outdated ones. */
@Injectable()
export class SubstanceFollower implements OnModuleInit {
  constructor(private readonly events: EventHandlers) {}

  onModuleInit(): void {
    this.events.inTransaction('EntrySubmitted', async (tx, { subject }) => {
      const dossier = await readDossier(tx, subject.id);
      if (!dossier) return;
      await tx.update(EntrySearch, { entryId: subject.id }, { substanceHash: substanceHash(dossier) });
    });
  }
}
