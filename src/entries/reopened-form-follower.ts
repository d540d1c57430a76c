import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../platform/events/event-handlers.js';

/** Whoever reopens an entry fills in the form as it is by then, by whatever way it was reopened; its submissions keep theirs. */
@Injectable()
export class ReopenedFormFollower implements OnModuleInit {
  constructor(private readonly handlers: EventHandlers) {}

  onModuleInit(): void {
    this.handlers.inTransaction(['EntryReopened', 'EntryReopenedByOrganiser'], async (tx, { subject }) => {
      await tx.rows(
        `UPDATE entry e SET form_version_id = f.id
           FROM (SELECT DISTINCT ON (cycle_id) id, cycle_id FROM form_version WHERE published_at IS NOT NULL
                  ORDER BY cycle_id, number DESC) f
          WHERE e.id = $1 AND f.cycle_id = e.cycle_id AND e.state = 'draft'`,
        [subject.id],
      );
    });
  }
}
