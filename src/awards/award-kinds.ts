import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ScheduleKind, ScheduleKinds } from '../cycles/schedule-kinds.js';
import { SchedulePlanner } from '../cycles/schedule-planner.service.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import { awardsUrl, lettersUrl } from './awards.paths.js';
import { LettersService } from './letters.service.js';
import { PublicationService } from './publication.service.js';
import { recipientsOf } from './recipient-rows.js';

type At = Temporal.Instant | null;
const onceAt = (at: At) => (at ? [{ occurrence: '', at }] : []);
const counted = (count: number): string => (count === 1 ? '1 Schreiben' : `${count} Schreiben`);

/** What an organiser decides about the two instants, and what leaves nothing to happen. */
const moving = [
  'PublicationScheduled',
  'PublicationMoved',
  'PublicationCalledBack',
  'LettersReleasePlanned',
  'LettersReleaseCalledBack',
  'LettersReleased',
];

/** Letters go out at the instant that was prepared; results are announced at the instant from which everybody sees them. */
@Injectable()
export class AwardKinds implements OnModuleInit {
  constructor(
    private readonly kinds: ScheduleKinds,
    private readonly planner: SchedulePlanner,
    private readonly handlers: EventHandlers,
    private readonly letters: LettersService,
    private readonly publications: PublicationService,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this.release);
    this.kinds.add(this.announcement);
    this.handlers.inTransaction(moving, (tx, { subject }) => this.planner.replan(tx, subject.id));
  }

  private readonly release: ScheduleKind<At> = {
    key: 'awards.releaseLetters',
    name: 'Schreiben werden freigegeben',
    facts: (source, cycleId) =>
      instantIn(source, 'SELECT release_at AS at FROM letter_plan WHERE cycle_id = $1', cycleId),
    plan: (_, at) => onceAt(at),
    recipients: async (source, cycleId) => {
      const [cycle] = await source.rows<{ year: number }>('SELECT year FROM cycle WHERE id = $1', [cycleId]);
      const href = lettersUrl(cycle?.year ?? 0);
      return (await recipientsOf(source, cycleId)).map(({ municipality: name, reference: about }) => ({
        occurrence: '',
        name,
        about,
        href,
      }));
    },
    run: async (tx, { cycleId }) => ({ letters: await this.letters.releasePlanned(tx, cycleId) }),
    button: (count) => `${counted(count)} jetzt freigeben`,
    told: ({ letters = 0 }) => `${counted(letters)} freigegeben`,
  };

  /** Visibility waits for nothing, so nobody can hold up or bring forward that it is told. */
  private readonly announcement: ScheduleKind<At> = {
    key: 'awards.announceResults',
    name: 'Ergebnisse werden bekannt gegeben',
    onlyByDate: true,
    facts: (source, cycleId) =>
      instantIn(
        source,
        'SELECT visible_from AS at FROM publication WHERE cycle_id = $1 AND announced_at IS NULL',
        cycleId,
      ),
    plan: (_, at) => onceAt(at),
    recipients: async (source, cycleId) => {
      const rows = await source.rows<{ name: string; about: string; year: number }>(
        `SELECT DISTINCT p.name, c.year, string_agg(u.short_name, ', ' ORDER BY u.short_name) AS about
           FROM entry e JOIN cycle c ON c.id = e.cycle_id JOIN municipality u ON u.id = e.municipality_id
           JOIN entry_member m ON m.entry_id = e.id JOIN person p ON p.id = m.person_id
          WHERE c.id = $1 AND e.reference IS NOT NULL AND e.state IN ('submitted', 'admitted', 'rejected')
            AND p.deactivated_at IS NULL GROUP BY p.id, p.name, c.year ORDER BY p.name`,
        [cycleId],
      );
      return rows.map(({ year, ...row }) => ({ ...row, occurrence: '', href: awardsUrl(year) }));
    },
    run: async (tx, { cycleId }) => ({ announced: (await this.publications.announce(tx, cycleId)) ? 1 : 0 }),
    button: () => 'Ergebnisse jetzt bekannt geben',
    told: () => 'Die Ergebnisse sind bekannt gegeben',
  };
}

async function instantIn(source: RowSource, sql: string, cycleId: string): Promise<At> {
  const [row] = await source.rows<{ at: Date }>(sql, [cycleId]);
  return row ? instantOf(row.at) : null;
}
