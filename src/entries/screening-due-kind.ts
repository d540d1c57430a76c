import { Injectable, type OnModuleInit } from '@nestjs/common';
import { organisersOf } from '../accounts/organiser-rows.js';
import { type ScheduleKind, ScheduleKinds } from '../cycles/schedule-kinds.js';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { screeningDue } from './domain/schedule-events.js';
import { screeningReminders } from './domain/screening-due.js';
import { standingSql } from './entry-deadline-sql.js';

/** Tells organisers how many entries wait for the formal check; nobody where none does. */
const tellOfScreening: ScheduleKind = {
  key: 'entries.screeningDue',
  name: 'Formale Prüfung fällig',
  plan: ({ milestones }) => screeningReminders(milestones, Clock.zone),
  async recipients(source, _, occurrences) {
    const organisers = await organisersOf(source);
    return occurrences.flatMap((occurrence) => organisers.map(({ name }) => ({ occurrence, name })));
  },
  async run(tx, { cycleId, occurrence }) {
    const undecided = await undecidedOf(tx, cycleId);
    if (undecided === 0) return { undecided, sent: 0 };
    tx.emit(screeningDue(cycleId, { occurrence, undecided }));
    return { undecided, sent: (await organisersOf(tx)).length };
  },
  button: () => 'Jetzt an die formale Prüfung erinnern',
  told: ({ undecided = 0, sent = 0 }) =>
    undecided === 0
      ? 'Über alle Bewerbungen war entschieden, niemand wurde angeschrieben'
      : `${undecided} ${undecided === 1 ? 'Bewerbung' : 'Bewerbungen'} ohne Entscheidung, ${sent} ${sent === 1 ? 'Person' : 'Personen'} angeschrieben`,
};

async function undecidedOf(tx: Tx, cycleId: string): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM entry e WHERE e.cycle_id = $1 AND ${standingSql('$2')} = 'submitted'`,
    [cycleId, tx.now.toString()],
  );
  return row?.count ?? 0;
}

@Injectable()
export class ScreeningDueKind implements OnModuleInit {
  constructor(private readonly kinds: ScheduleKinds) {}

  onModuleInit(): void {
    this.kinds.add(tellOfScreening);
  }
}
