import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ScheduleKind, ScheduleKinds } from '../cycles/schedule-kinds.js';
import type { RowSource } from '../platform/database/row-source.js';
import { exchangeOpened } from './domain/events.js';

/** After this it is no news any more that it has opened. */
const news = { hours: 30 * 24 };

/**
 * Access follows from the date alone. Each member has a mail of their own that waits for the same instant and moves with it
 * (`membership-granted`), so that nobody gets two: here it is recorded that the area is open, and to how many.
 */
const opening: ScheduleKind = {
  key: 'exchange.open',
  name: 'Erfahrungsaustausch öffnet',
  onlyByDate: true,
  plan: ({ milestones: { exchangeOpens } }) =>
    exchangeOpens ? [{ occurrence: '', at: exchangeOpens, senseUntil: exchangeOpens.add(news) }] : [],
  async recipients(source, cycleId) {
    return (await membersOf(source, cycleId)).map(({ name, about }) => ({ occurrence: '', name, about }));
  },
  async run(tx, { cycleId }) {
    tx.emit(exchangeOpened(cycleId));
    return { members: (await membersOf(tx, cycleId)).length };
  },
  button: () => 'Erfahrungsaustausch jetzt öffnen',
  told: ({ members = 0 }) =>
    members === 1 ? 'Geöffnet für 1 Mitglied' : `Geöffnet für ${members} Mitglieder`,
};

const membersOf = (source: RowSource, cycleId: string): Promise<{ name: string; about: string }[]> =>
  source.rows(
    `SELECT p.name, string_agg(DISTINCT m.short_name, ', ') AS about
       FROM role_grant g JOIN entry e ON e.id = g.scope_id AND e.cycle_id = $1
       JOIN municipality m ON m.id = e.municipality_id JOIN person p ON p.id = g.person_id AND p.deactivated_at IS NULL
      WHERE g.role = 'member' GROUP BY p.id, p.name ORDER BY p.name, p.id`,
    [cycleId],
  );

@Injectable()
export class ExchangeOpeningKind implements OnModuleInit {
  constructor(private readonly kinds: ScheduleKinds) {}

  onModuleInit(): void {
    this.kinds.add(opening);
  }
}
