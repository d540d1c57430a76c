import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type ScheduleKind, ScheduleKinds } from '../cycles/schedule-kinds.js';
import { Clock } from '../platform/clock/clock.js';
import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { Tx } from '../platform/database/tx.js';
import { draftsDeleted } from './domain/schedule-events.js';
import { Entry } from './entities/entry.entity.js';
import { organiserEntryUrl } from './organiser.paths.js';

interface Retention {
  /** Months that drafts are kept. */
  readonly months: number;
  /** The last end of an entry of the cycle, where it is later than the deadline. */
  readonly lastEnd: Temporal.Instant | null;
}

/** Drafts that were never submitted; one that was opened again after a submission is none of them. */
const forgotten = `e.cycle_id = $1 AND e.state = 'draft' AND e.submitted_at IS NULL`;

/**
 * Deletes, months after the deadline, the drafts that were never submitted, with teams, invitations, partners and texts. Their files go with
 * the next run of the file sweeper, since nothing refers to them any more. It makes sense however late, and is nobody's to bring forward or to hold up: the retention of the cycle says when.
 */
@Injectable()
export class DraftDeletion implements OnModuleInit {
  private readonly kind: ScheduleKind<Retention> = {
    key: 'entries.deleteDrafts',
    name: 'Nie eingereichte Entwürfe löschen',
    onlyByDate: true,
    facts: retentionOf,
    plan: ({ milestones: { deadline } }, { months, lastEnd }) => {
      if (!deadline) return [];
      const end = lastEnd && Temporal.Instant.compare(lastEnd, deadline) > 0 ? lastEnd : deadline;
      return [{ occurrence: '', at: end.toZonedDateTimeISO(Clock.zone).add({ months }).toInstant() }];
    },
    recipients: async (source, cycleId) => {
      const rows = await source.rows<{ id: string; municipality: string }>(
        `SELECT e.id, m.short_name AS municipality FROM entry e JOIN municipality m ON m.id = e.municipality_id
          WHERE ${forgotten} ORDER BY m.short_name, e.id`,
        [cycleId],
      );
      return rows.map(({ id, municipality: name }) => ({
        occurrence: '',
        name,
        href: organiserEntryUrl(id),
      }));
    },
    run: (tx, { cycleId }) => this.deleteDrafts(tx, cycleId),
    button: (count) => (count === 1 ? '1 Entwurf jetzt löschen' : `${count} Entwürfe jetzt löschen`),
    told: ({ drafts = 0 }) => (drafts === 1 ? '1 Entwurf gelöscht' : `${drafts} Entwürfe gelöscht`),
  };

  constructor(private readonly kinds: ScheduleKinds) {}

  onModuleInit(): void {
    this.kinds.add(this.kind);
  }

  /** Each under its lock, so that a draft that is being submitted at this moment is not lost. */
  private async deleteDrafts(tx: Tx, cycleId: string) {
    const rows = await tx.rows<{ id: string }>(
      `SELECT e.id FROM entry e WHERE ${forgotten} ORDER BY e.id FOR UPDATE`,
      [cycleId],
    );
    const ids = rows.map(({ id }) => id);
    const drafts =
      ids.length === 0 ? 0 : await tx.delete(Entry, { id: In(ids), state: 'draft', submittedAt: IsNull() });
    if (drafts > 0) tx.emit(draftsDeleted(cycleId, { drafts }));
    return { drafts };
  }
}

async function retentionOf(source: RowSource, cycleId: string): Promise<Retention> {
  const [row] = await source.rows<{ months: number; lastEnd: Date | null }>(
    `SELECT c.retention AS months,
            (SELECT max(x.until) FROM entry_extension x JOIN entry e ON e.id = x.entry_id WHERE e.cycle_id = c.id) AS "lastEnd"
       FROM cycle c WHERE c.id = $1`,
    [cycleId],
  );
  return { months: row?.months ?? 0, lastEnd: row?.lastEnd ? instantOf(row.lastEnd) : null };
}
