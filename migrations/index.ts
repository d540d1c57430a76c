import type { MigrationInterface } from 'typeorm';
import { CreatePlatform20261122102743 } from './20261122102743-create-platform.js';
import { CreateAccounts20261122102746 } from './20261122102746-create-accounts.js';
import { CreateMunicipalities20261122102749 } from './20261122102749-create-municipalities.js';
import { CreateCycles20261122102753 } from './20261122102753-create-cycles.js';
import { CreateEntries20261122102757 } from './20261122102757-create-entries.js';
import { CreateJury20261122102801 } from './20261122102801-create-jury.js';
import { CreateAwards20261122102806 } from './20261122102806-create-awards.js';
import { CreateExchange20261122102810 } from './20261122102810-create-exchange.js';
import { CreateNotifications20261122102815 } from './20261122102815-create-notifications.js';
import { TellDeliveredFromDispatchedEvents20261122104055 } from './20261122104055-tell-delivered-from-dispatched-events.js';
import { TellMessagesByWhatTheyAreAbout20261122104058 } from './20261122104058-tell-messages-by-what-they-are-about.js';
import { KeepPostsOnce20261122104818 } from './20261122104818-keep-posts-once.js';
import { AddAnnouncementToPublication20261122105600 } from './20261122105600-add-announcement-to-publication.js';
import { NameKindsOfPartnersInTheCycle20261126014500 } from './20261126014500-name-kinds-of-partners-in-the-cycle.js';
import { CreateEntrySearch20261126013142 } from './20261126013142-create-entry-search.js';
import { CreateDesk20261126013814 } from './20261126013814-create-desk.js';
import { KeepVersionsOfSections20261126013753 } from './20261126013753-keep-versions-of-sections.js';
import { AddScreeningRuleToCycle20261126013154 } from './20261126013154-add-screening-rule-to-cycle.js';
import { KeepChecklistsAndProposals20261126013159 } from './20261126013159-keep-checklists-and-proposals.js';
import { LimitFilesOfACycle20261126015439 } from './20261126015439-limit-files-of-a-cycle.js';
import { TellPublishedFormsFromWorkingOnes20261126013348 } from './20261126013348-tell-published-forms-from-working-ones.js';
import { CreateExtensions20261126014407 } from './20261126014407-create-extensions.js';
import { DescribePictures20261126015147 } from './20261126015147-describe-pictures.js';
import { CreateTeamInvitations20261126021218 } from './20261126021218-create-team-invitations.js';
import { AskApplicants20261126021617 } from './20261126021617-ask-applicants.js';
import { CreateEntryCarryOver20261126024700 } from './20261126024700-create-entry-carry-over.js';
import { CreateExportJob20261126021234 } from './20261126021234-create-export-job.js';
import { KnowStoredFiles20261126022918 } from './20261126022918-know-stored-files.js';
import { KeepWhatPartnersConfirmed20261126014855 } from './20261126014855-keep-what-partners-confirmed.js';
import { RemindPartners20261126014856 } from './20261126014856-remind-partners.js';
import { CreateLateCodes20261126023825 } from './20261126023825-create-late-codes.js';
import { AppendAuditInOneStatement20261128090000 } from './20261128090000-append-audit-in-one-statement.js';
import { WithdrawConsentToPublication20261128090703 } from './20261128090703-withdraw-consent-to-publication.js';
import { KnowIssuedDocuments20261128090817 } from './20261128090817-know-issued-documents.js';
import { CountFailedAttempts20261128092517 } from './20261128092517-count-failed-attempts.js';
import { ConfigureVoteTextsAndLanguages20261128114825 } from './20261128114825-configure-vote-texts-and-languages.js';
import { CreateScheduledActions20261128115016 } from './20261128115016-create-scheduled-actions.js';
import { PlanNextCycles20261128114728 } from './20261128114728-plan-next-cycles.js';
import { RememberSentMails20261128114817 } from './20261128114817-remember-sent-mails.js';
import { TimeRounds20261128114843 } from './20261128114843-time-rounds.js';
import { NumberMilestones20261128115143 } from './20261128115143-number-milestones.js';
import { AddressCalendars20261128115155 } from './20261128115155-address-calendars.js';
import { ProposeJurors20261128120646 } from './20261128120646-propose-jurors.js';
import { RemindMembers20261128120611 } from './20261128120611-remind-members.js';
import { KeepPreviewsOfSessions20261128115500 } from './20261128115500-keep-previews-of-sessions.js';
import { PlanLetters20261128125418 } from './20261128125418-plan-letters.js';
import { KnowWhenRoundsWerePlanned20261128141044 } from './20261128141044-know-when-rounds-were-planned.js';
import { CreateShortlist20261128151024 } from './20261128151024-create-shortlist.js';
import { RememberMovedDates20261128122155 } from './20261128122155-remember-moved-dates.js';
import { ConfigureRounds20261128151259 } from './20261128151259-configure-rounds.js';
import { DeclareConflicts20261128151113 } from './20261128151113-declare-conflicts.js';
import { ExtendScoreSheets20261128152710 } from './20261128152710-extend-score-sheets.js';
import { CreateMeetings20261128160413 } from './20261128160413-create-meetings.js';
import { ChooseHowToAssign20261128161749 } from './20261128161749-choose-how-to-assign.js';

/** Every migration in the order in which it runs. */
export const migrations: (new () => MigrationInterface)[] = [
  CreatePlatform20261122102743,
  CreateAccounts20261122102746,
  CreateMunicipalities20261122102749,
  CreateCycles20261122102753,
  CreateEntries20261122102757,
  CreateJury20261122102801,
  CreateAwards20261122102806,
  CreateExchange20261122102810,
  CreateNotifications20261122102815,
  TellDeliveredFromDispatchedEvents20261122104055,
  TellMessagesByWhatTheyAreAbout20261122104058,
  KeepPostsOnce20261122104818,
  AddAnnouncementToPublication20261122105600,
  NameKindsOfPartnersInTheCycle20261126014500,
  CreateEntrySearch20261126013142,
  CreateDesk20261126013814,
  KeepVersionsOfSections20261126013753,
  AddScreeningRuleToCycle20261126013154,
  KeepChecklistsAndProposals20261126013159,
  LimitFilesOfACycle20261126015439,
  TellPublishedFormsFromWorkingOnes20261126013348,
  CreateExtensions20261126014407,
  DescribePictures20261126015147,
  CreateTeamInvitations20261126021218,
  AskApplicants20261126021617,
  CreateEntryCarryOver20261126024700,
  CreateExportJob20261126021234,
  KnowStoredFiles20261126022918,
  KeepWhatPartnersConfirmed20261126014855,
  RemindPartners20261126014856,
  CreateLateCodes20261126023825,
  AppendAuditInOneStatement20261128090000,
  WithdrawConsentToPublication20261128090703,
  KnowIssuedDocuments20261128090817,
  CountFailedAttempts20261128092517,
  ConfigureVoteTextsAndLanguages20261128114825,
  CreateScheduledActions20261128115016,
  PlanNextCycles20261128114728,
  RememberSentMails20261128114817,
  TimeRounds20261128114843,
  NumberMilestones20261128115143,
  AddressCalendars20261128115155,
  ProposeJurors20261128120646,
  RemindMembers20261128120611,
  KeepPreviewsOfSessions20261128115500,
  PlanLetters20261128125418,
  RememberMovedDates20261128122155,
  KnowWhenRoundsWerePlanned20261128141044,
  CreateShortlist20261128151024,
  ConfigureRounds20261128151259,
  DeclareConflicts20261128151113,
  ExtendScoreSheets20261128152710,
  CreateMeetings20261128160413,
  ChooseHowToAssign20261128161749,
];
