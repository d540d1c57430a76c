import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { ConflictsService } from './conflicts.service.js';
import { Juror } from './entities/juror.entity.js';

/** Derived conflicts are rows from the moment their cause is one: followed within the transaction of the cause. */
@Injectable()
export class ConflictFollower implements OnModuleInit {
  constructor(
    private readonly handlers: EventHandlers,
    private readonly conflicts: ConflictsService,
  ) {}

  onModuleInit(): void {
    this.handlers.inTransaction(
      ['JurorInvited', 'JurorAccepted', 'JurorAffiliationsChanged'],
      (tx, { subject }) => this.ofJuror(tx, subject.id),
    );
    this.handlers.inTransaction(
      [
        'EntrySubmitted',
        'EntryAdmitted',
        'InquiryAnswered',
        'LastSubmissionCountsAgain',
        'PartnerInvited',
        'PartnerConfirmed',
        'PartnerContactChanged',
        'PartnerWithdrawn',
        'TeamMemberJoined',
        'TeamMemberLeft',
      ],
      (tx, event) => this.ofEntry(tx, event),
    );
  }

  private async ofJuror(tx: Tx, jurorId: string): Promise<void> {
    const juror = await tx.findOne(Juror, { id: jurorId });
    if (juror) await this.conflicts.derive(tx, { cycleId: juror.cycleId, jurorId });
  }

  private async ofEntry(tx: Tx, { subject }: DomainEvent): Promise<void> {
    const [entry] = await tx.rows<{ id: string; cycleId: string }>(
      subject.kind === 'partner'
        ? 'SELECT e.id, e.cycle_id AS "cycleId" FROM entry e JOIN partner p ON p.entry_id = e.id WHERE p.id = $1'
        : 'SELECT id, cycle_id AS "cycleId" FROM entry WHERE id = $1',
      [subject.id],
    );
    if (entry) await this.conflicts.derive(tx, { cycleId: entry.cycleId, entryId: entry.id });
  }
}
