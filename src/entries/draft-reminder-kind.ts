import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ScheduleKind, ScheduleKinds } from '../cycles/schedule-kinds.js';
import { SchedulePlanner } from '../cycles/schedule-planner.service.js';
import { Clock } from '../platform/clock/clock.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { dateTime } from '../platform/i18n/formats.js';
import { draftReminders, isReminded, type OwnEnd } from './domain/draft-reminder.js';
import { draftReminded } from './domain/schedule-events.js';
import { draftsOf, ownEndsOf } from './draft-rows.js';
import { cycleOfEntry } from './cycle-of-entry.js';
import { organiserEntryUrl } from './organiser.paths.js';

const { zone } = Clock;

/** Reminds the teams of drafts; decided when it happens, so that who has submitted by then hears nothing. */
const remindDrafts: ScheduleKind<OwnEnd[]> = {
  key: 'entries.remindDrafts',
  name: 'Erinnerung an Entwürfe',
  facts: ownEndsOf,
  plan: ({ milestones }, ownEnds) =>
    draftReminders(milestones, ownEnds, zone, (until) => dateTime(until, 'de')),
  async recipients(source, cycleId, occurrences) {
    const drafts = await draftsOf(source, cycleId);
    return occurrences.flatMap((occurrence) =>
      drafts
        .filter(({ ownEnd }) => isReminded(occurrence, ownEnd, zone))
        .flatMap(({ entryId, municipality: about, team }) =>
          team.map(({ name }) => ({ occurrence, name, about, href: organiserEntryUrl(entryId) })),
        ),
    );
  },
  async run(tx, { cycleId, occurrence }) {
    const drafts = (await draftsOf(tx, cycleId)).filter(
      ({ ownEnd, team }) => team.length > 0 && isReminded(occurrence, ownEnd, zone),
    );
    for (const { entryId } of drafts) tx.emit(draftReminded(entryId, { occurrence }));
    return { sent: drafts.reduce((sum, { team }) => sum + team.length, 0), drafts: drafts.length };
  },
  button: (count) =>
    count === 1 ? '1 Erinnerung jetzt verschicken' : `${count} Erinnerungen jetzt verschicken`,
  told: ({ sent = 0, drafts = 0 }) =>
    `${sent === 1 ? '1 Erinnerung' : `${sent} Erinnerungen`} verschickt, zu ${drafts === 1 ? '1 Entwurf' : `${drafts} Entwürfen`}`,
};

/** What gives an entry an end of its own. */
const moving = ['EntryExtended', 'EntryReopenedByOrganiser'];

@Injectable()
export class DraftReminderKind implements OnModuleInit {
  constructor(
    private readonly kinds: ScheduleKinds,
    private readonly planner: SchedulePlanner,
    private readonly handlers: EventHandlers,
  ) {}

  onModuleInit(): void {
    this.kinds.add(remindDrafts);
    this.handlers.inTransaction(moving, async (tx, { subject }) => {
      await this.planner.replan(tx, await cycleOfEntry(tx, subject.id));
    });
  }
}
