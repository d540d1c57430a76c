import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ScheduleKind, ScheduleKinds } from '../cycles/schedule-kinds.js';
import type { Outcome } from '../cycles/domain/scheduled-action.js';
import { SchedulePlanner } from '../cycles/schedule-planner.service.js';
import { organisersOf } from '../accounts/organiser-rows.js';
import { Clock } from '../platform/clock/clock.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { roundClosingDue, sheetsReminded } from './domain/events.js';
import { closingWarnings } from './domain/round-state.js';
import {
  closings,
  openings,
  roundOf,
  sheetReminders,
  type TimedRound,
  timesOf,
} from './domain/round-times.js';
import { Round } from './entities/round.entity.js';
import { juryUrls } from './jury.paths.js';
import { gapsOf, openSheetsOf } from './open-sheet-rows.js';
import { jurorInRound } from './round-members.js';
import { milestonesOf, roundsOf } from './round-rows.js';
import { RoundsService } from './rounds.service.js';

type RoundKind = ScheduleKind<TimedRound[]>;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What moves the instants of rounds, or what is still to happen with them. */
const moving = ['RoundPlanned', 'RoundTimesChanged', 'RoundOpened', 'RoundClosed'];

/**
 * Rounds open at their instant and remind their jurors. At their end they close by themselves where nothing is missing; with gaps
 * organisers are told, since only they may close for ever without what is missing (ADR 26).
 */
@Injectable()
export class RoundKinds implements OnModuleInit {
  constructor(
    private readonly kinds: ScheduleKinds,
    private readonly planner: SchedulePlanner,
    private readonly handlers: EventHandlers,
    private readonly rounds: RoundsService,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this.opening);
    this.kinds.add(reminding);
    this.kinds.add(this.closing);
    this.handlers.inTransaction(moving, async (tx, { subject }) => {
      const { cycleId } = found(await tx.findOne(Round, { id: subject.id }));
      await this.planner.replan(tx, cycleId);
    });
  }

  private readonly opening: RoundKind = {
    key: 'jury.openRounds',
    name: 'Bewertungsrunde öffnet',
    facts: roundsOf,
    plan: ({ milestones }, rounds) => openings(rounds, milestones),
    recipients: (source, _, occurrences) =>
      source.rows<{ occurrence: string; name: string }>(
        `SELECT r.id AS occurrence, p.name FROM round r JOIN juror j ON ${jurorInRound}
           JOIN person p ON p.id = j.person_id AND p.deactivated_at IS NULL
          WHERE r.id = ANY ($1) ORDER BY p.name, p.id`,
        [occurrences],
      ),
    run: async (tx, { occurrence }) => ({ ...(await this.rounds.openIn(tx, occurrence)) }),
    button: () => 'Bewertungsrunde jetzt öffnen',
    told: ({ jurors = 0, assignments = 0 }) =>
      `Geöffnet für ${counted(jurors, 'Jurymitglied', 'Jurymitglieder')} mit ${counted(assignments, 'Zuweisung', 'Zuweisungen')}`,
  };

  private readonly closing: RoundKind = {
    key: 'jury.closeRounds',
    name: 'Bewertungsrunde endet',
    again: true,
    facts: roundsOf,
    plan: ({ milestones }, rounds) => closings(rounds, milestones),
    run: async (tx, { cycleId, occurrence }): Promise<Outcome> => {
      const round = found(await tx.lock(Round, { id: occurrence }));
      if (round.state !== 'open') return {};
      const gaps = await gapsOf(tx, round.id);
      const warnings = closingWarnings(gaps);
      if (warnings.length === 0) {
        await this.rounds.closeIn(tx, round.id);
        return { closed: 1 };
      }
      const { closes } = timesOf(round, await milestonesOf(tx, cycleId));
      if (closes && Temporal.Instant.compare(tx.now, closes) <= 0) throw new DomainErrors(warnings);
      tx.emit(roundClosingDue(round.id, closes?.toString() ?? '', { ...gaps }));
      return { ...gaps, sent: (await organisersOf(tx)).length };
    },
    button: () => 'Bewertungsrunde jetzt schließen',
    told: ({ closed, openSheets = 0, entriesWithoutScore = 0, entriesBelowQuorum = 0, sent = 0 }) => {
      if (closed) return 'Geschlossen, es fehlte nichts';
      if (sent === 0) return 'Die Runde war nicht offen';
      const missing = [
        counted(openSheets, 'offener Bogen', 'offene Bögen'),
        counted(entriesWithoutScore, 'Bewerbung ohne Bewertung', 'Bewerbungen ohne Bewertung'),
        ...(entriesBelowQuorum > 0
          ? [counted(entriesBelowQuorum, 'Bewerbung unter dem Quorum', 'Bewerbungen unter dem Quorum')]
          : []),
      ].join(', ');
      return `Nicht geschlossen: ${missing}. ${counted(sent, 'Person', 'Personen')} angeschrieben`;
    },
  };
}

const reminding: RoundKind = {
  key: 'jury.remindJurors',
  name: 'Erinnerung an offene Bögen',
  facts: roundsOf,
  plan: ({ milestones }, rounds) => sheetReminders(rounds, milestones, Clock.zone),
  async recipients(source, _, occurrences) {
    const open = await openSheetsOf(source, occurrences.map(roundOf));
    return occurrences.flatMap((occurrence) =>
      open
        .filter(({ roundId }) => roundId === roundOf(occurrence))
        .map(({ jurorId, name, references }) => ({
          occurrence,
          name,
          about: counted(references.length, 'offener Bogen', 'offene Bögen'),
          href: juryUrls.juror(jurorId),
        })),
    );
  },
  async run(tx, { occurrence }) {
    const open = await openSheetsOf(tx, [roundOf(occurrence)]);
    for (const { jurorId, roundId } of open) tx.emit(sheetsReminded(jurorId, roundId, occurrence));
    return { sent: open.length };
  },
  button: (count) => `${counted(count, 'Erinnerung', 'Erinnerungen')} jetzt verschicken`,
  told: ({ sent = 0 }) => `${counted(sent, 'Erinnerung', 'Erinnerungen')} verschickt`,
};
