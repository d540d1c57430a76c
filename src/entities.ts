import { Person } from './accounts/entities/person.entity.js';
import { RoleGrant } from './accounts/entities/role-grant.entity.js';
import { Session } from './accounts/entities/session.entity.js';
import { SignInAttempt } from './accounts/entities/sign-in-attempt.entity.js';
import { SignInLink } from './accounts/entities/sign-in-link.entity.js';
import { Award } from './awards/entities/award.entity.js';
import { LetterPlan } from './awards/entities/letter-plan.entity.js';
import { LetterRelease } from './awards/entities/letter-release.entity.js';
import { PrizeDecision } from './awards/entities/prize-decision.entity.js';
import { Publication } from './awards/entities/publication.entity.js';
import { Cycle } from './cycles/entities/cycle.entity.js';
import { FormVersion } from './cycles/entities/form-version.entity.js';
import { MilestoneMove } from './cycles/entities/milestone-move.entity.js';
import { Milestone } from './cycles/entities/milestone.entity.js';
import { ScheduledAction } from './cycles/entities/scheduled-action.entity.js';
import { CalendarAddress } from './cycles/entities/calendar-address.entity.js';
import { Prize } from './cycles/entities/prize.entity.js';
import { SizeClass } from './cycles/entities/size-class.entity.js';
import { Attachment } from './entries/entities/attachment.entity.js';
import { EntryExtension } from './entries/entities/entry-extension.entity.js';
import { AccessRequest } from './entries/entities/access-request.entity.js';
import { EntryCarryOver } from './entries/entities/entry-carry-over.entity.js';
import { EntryMember } from './entries/entities/entry-member.entity.js';
import { TeamInvitation } from './entries/entities/team-invitation.entity.js';
import { EntrySectionVersion } from './entries/entities/entry-section-version.entity.js';
import { EntrySection } from './entries/entities/entry-section.entity.js';
import { ExportJob } from './entries/entities/export-job.entity.js';
import { EntryNote } from './entries/entities/entry-note.entity.js';
import { EntryTag, EntryTagging } from './entries/entities/entry-tag.entity.js';
import { SavedFilter } from './entries/entities/saved-filter.entity.js';
import { EntrySearch } from './entries/entities/entry-search.entity.js';
import { Entry } from './entries/entities/entry.entity.js';
import { Inquiry } from './entries/entities/inquiry.entity.js';
import { ConfirmedContent } from './entries/entities/confirmed-content.entity.js';
import { PartnerReminder } from './entries/entities/partner-reminder.entity.js';
import { LateCode } from './entries/entities/late-code.entity.js';
import { IssuedDocument } from './entries/entities/issued-document.entity.js';
import { LateRedemption } from './entries/entities/late-redemption.entity.js';
import { Partner } from './entries/entities/partner.entity.js';
import { ScreeningCheck } from './entries/entities/screening-check.entity.js';
import { ScreeningProposal } from './entries/entities/screening-proposal.entity.js';
import { Screening } from './entries/entities/screening.entity.js';
import { Submission } from './entries/entities/submission.entity.js';
import { Board } from './exchange/entities/board.entity.js';
import { PostAttachment } from './exchange/entities/post-attachment.entity.js';
import { Post } from './exchange/entities/post.entity.js';
import { TopicSubscription } from './exchange/entities/subscription.entity.js';
import { Topic } from './exchange/entities/topic.entity.js';
import { Assignment } from './jury/entities/assignment.entity.js';
import { ConflictDeclaration } from './jury/entities/conflict-declaration.entity.js';
import { ConflictHint } from './jury/entities/conflict-hint.entity.js';
import { ConflictOfInterest } from './jury/entities/conflict.entity.js';
import { Meeting } from './meeting/entities/meeting.entity.js';
import { MeetingAttendance } from './meeting/entities/meeting-attendance.entity.js';
import { MeetingDecision } from './meeting/entities/meeting-decision.entity.js';
import { MeetingItem } from './meeting/entities/meeting-item.entity.js';
import { JurorProposal } from './jury/entities/juror-proposal.entity.js';
import { Juror } from './jury/entities/juror.entity.js';
import { RoundResult } from './jury/entities/round-result.entity.js';
import { EntryOfRound } from './jury/entities/round-entry.entity.js';
import { FileOfRound } from './jury/entities/round-file.entity.js';
import { JurorOfRound } from './jury/entities/round-juror.entity.js';
import { Round } from './jury/entities/round.entity.js';
import { ScoreSheet } from './jury/entities/score-sheet.entity.js';
import { ShortlistEntry } from './jury/entities/shortlist-entry.entity.js';
import { Shortlist } from './jury/entities/shortlist.entity.js';
import { DirectoryImport } from './municipalities/entities/directory-import.entity.js';
import { Municipality } from './municipalities/entities/municipality.entity.js';
import { Message } from './notifications/entities/message.entity.js';
import { AuditEventRow } from './platform/audit/entities/audit-event.entity.js';
import { DomainEventRow, EventDeliveryRow } from './platform/events/entities/domain-event.entity.js';
import { KeptInputRow } from './platform/http/entities/kept-input.entity.js';
import { FailedAttempt } from './platform/security/entities/failed-attempt.entity.js';
import { StoredFileRow } from './platform/storage/entities/stored-file.entity.js';

/** Every table of the system. */
export const entities = [
  Person,
  RoleGrant,
  Session,
  SignInAttempt,
  SignInLink,
  Award,
  LetterPlan,
  LetterRelease,
  PrizeDecision,
  Publication,
  Cycle,
  FormVersion,
  Milestone,
  MilestoneMove,
  ScheduledAction,
  CalendarAddress,
  Prize,
  SizeClass,
  Attachment,
  EntryExtension,
  LateCode,
  IssuedDocument,
  LateRedemption,
  EntryMember,
  EntryCarryOver,
  TeamInvitation,
  AccessRequest,
  EntryNote,
  ExportJob,
  EntrySearch,
  EntryTag,
  EntryTagging,
  SavedFilter,
  EntrySection,
  EntrySectionVersion,
  Entry,
  Inquiry,
  Partner,
  ScreeningCheck,
  ScreeningProposal,
  ConfirmedContent,
  PartnerReminder,
  Screening,
  Submission,
  Board,
  PostAttachment,
  Post,
  TopicSubscription,
  Topic,
  Assignment,
  ConflictDeclaration,
  ConflictHint,
  ConflictOfInterest,
  Juror,
  JurorProposal,
  RoundResult,
  EntryOfRound,
  FileOfRound,
  JurorOfRound,
  Round,
  ScoreSheet,
  Meeting,
  MeetingAttendance,
  MeetingDecision,
  MeetingItem,
  Shortlist,
  ShortlistEntry,
  DirectoryImport,
  Municipality,
  Message,
  AuditEventRow,
  DomainEventRow,
  EventDeliveryRow,
  KeptInputRow,
  FailedAttempt,
  StoredFileRow,
];
