import { DraftDeletion } from './draft-deletion.service.js';
import { DraftReminderKind } from './draft-reminder-kind.js';
import { PartnerReminderKind } from './partner-reminder-kind.js';
import { ScreeningDueKind } from './screening-due-kind.js';

/** What happens by itself about entries, for the module. */
export const scheduleServices = [DraftReminderKind, PartnerReminderKind, ScreeningDueKind, DraftDeletion];
