import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { accountPaths } from '../accounts/accounts.paths.js';
import { preparationDue } from './domain/events.js';
import type { Land } from './domain/laender.js';
import { preparationAfter } from './domain/preparation.js';
import { holidaysIn } from './public-holidays.js';
import { type Recipient, type ScheduleKind, ScheduleKinds } from './schedule-kinds.js';
import { SchedulePlanner } from './schedule-planner.service.js';

interface Facts {
  land: Land;
  /** Whether a later round is set up already. */
  later: boolean;
}

const organisers = `SELECT p.id, p.name FROM person p
  WHERE p.deactivated_at IS NULL AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role = 'organiser')
  ORDER BY p.name, p.id`;

const kind: ScheduleKind<Facts> = {
  key: 'nextCycle.preparationDue',
  name: 'Erinnerung an die Vorbereitung der nächsten Runde',
  facts: async (source, cycleId) => {
    const [facts] = await source.rows<Facts>(
      `SELECT land, EXISTS (SELECT 1 FROM cycle n WHERE n.year > c.year) AS later FROM cycle c WHERE c.id = $1`,
      [cycleId],
    );
    return facts!;
  },
  plan({ year, milestones }, { land, later }) {
    const next = preparationAfter({ year, milestones }, { holidayOn: holidaysIn(land), zone: Clock.zone });
    if (later || !next) return [];
    return [{ occurrence: '', at: next.from, senseUntil: next.opens, label: `Runde ${next.year}` }];
  },
  recipients: async (source) => {
    const people = await source.rows<{ name: string }>(organisers);
    return people.map(({ name }): Recipient => ({ occurrence: '', name, href: accountPaths.people }));
  },
  async run(tx, { cycleId }) {
    const people = await tx.rows(organisers);
    tx.emit(preparationDue(cycleId));
    return { sent: people.length };
  },
  button: (count) =>
    count === 1 ? 'Eine Erinnerung jetzt verschicken' : `${count} Erinnerungen jetzt verschicken`,
  told: ({ sent = 0 }) =>
    sent === 1 ? 'Eine Person der Organisation erinnert' : `${sent} Personen der Organisation erinnert`,
};

/** Reminds the organisers half a year before the next call would open; once, and not where the next round is set up. */
@Injectable()
export class PreparationKind implements OnModuleInit {
  constructor(
    private readonly kinds: ScheduleKinds,
    private readonly handlers: EventHandlers,
    private readonly planner: SchedulePlanner,
  ) {}

  onModuleInit(): void {
    this.kinds.add(kind);
    // A round that comes or goes changes what is planned for the one before it.
    this.handlers.inTransaction(['CycleCreated', 'CycleCloned', 'CycleDeleted'], async (tx) => {
      const [latest] = await tx.rows<{ id: string }>(
        'SELECT id FROM cycle WHERE published_at IS NOT NULL ORDER BY year DESC LIMIT 1',
      );
      if (latest) await this.planner.replan(tx, latest.id);
    });
  }
}
