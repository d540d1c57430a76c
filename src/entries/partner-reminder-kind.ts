import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ScheduleKind, ScheduleKinds } from '../cycles/schedule-kinds.js';
import { Clock } from '../platform/clock/clock.js';
import { dateTime } from '../platform/i18n/formats.js';
import { deadlineReminders } from './domain/partner-reminder.js';
import { organiserEntryUrl } from './organiser.paths.js';
import { PartnerRemindersService } from './partner-reminders.service.js';
import { ownEndsToConfirm, waitingPartnersOf } from './waiting-partners.js';

/** Reminds partners that have not answered shortly before the deadline. The reminder a week after an invitation follows no date of the cycle. */
@Injectable()
export class PartnerReminderKind implements OnModuleInit {
  private readonly kind: ScheduleKind<Temporal.Instant[]> = {
    key: 'entries.remindPartners',
    name: 'Erinnerung an offene Mitzeichnungen',
    facts: ownEndsToConfirm,
    plan: ({ milestones: { deadline } }, ownEnds) =>
      deadlineReminders(deadline, ownEnds, Clock.zone, (until) => dateTime(until, 'de')),
    async recipients(source, cycleId) {
      const waiting = await waitingPartnersOf(source, cycleId);
      return waiting.map(({ occurrence, organisation: name, municipality: about, entryId }) => {
        return { occurrence, name, about, href: organiserEntryUrl(entryId) };
      });
    },
    run: async (tx, { cycleId, occurrence }) => {
      const waiting = await waitingPartnersOf(tx, cycleId);
      const meant = waiting.filter((each) => each.occurrence === occurrence);
      return { sent: await this.reminders.remind(tx, meant, 'beforeDeadline') };
    },
    button: (count) =>
      count === 1 ? '1 Partnerorganisation jetzt erinnern' : `${count} Partnerorganisationen jetzt erinnern`,
    told: ({ sent = 0 }) =>
      sent === 1 ? '1 Partnerorganisation erinnert' : `${sent} Partnerorganisationen erinnert`,
  };

  constructor(
    private readonly kinds: ScheduleKinds,
    private readonly reminders: PartnerRemindersService,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this.kind);
  }
}
