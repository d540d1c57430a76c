import { actionFailedMail } from './action-failed.mail.js';
import { draftRemindedMail } from './draft-reminded.mail.js';
import { datesMovedMail } from './dates-moved.mail.js';
import { entryAdmittedMail } from './entry-admitted.mail.js';
import { entryExtendedMail, entryReopenedMail } from './entry-extended.mail.js';
import { entryRejectedMail } from './entry-rejected.mail.js';
import { entrySubmittedMail } from './entry-submitted.mail.js';
import { inquiryAnsweredMail } from './inquiry-answered.mail.js';
import { inquiryAskedMail } from './inquiry-asked.mail.js';
import { inquiryEndedMail } from './inquiry-ended.mail.js';
import { inquiryExtendedMail } from './inquiry-extended.mail.js';
import { inquiryReminderMail } from './inquiry-reminder.mail.js';
import { jurorInvitedMail } from './juror-invited.mail.js';
import { letterLaureateMail } from './letter-laureate.mail.js';
import { letterParticipationMail } from './letter-participation.mail.js';
import { letterRejectedMail } from './letter-rejected.mail.js';
import type { Mail } from './mail.js';
import { membershipGrantedMail } from './membership-granted.mail.js';
import { partnerConfirmedMail } from './partner-confirmed.mail.js';
import { partnerAskedAgainMail } from './partner-asked-again.mail.js';
import { partnerInvitedMail } from './partner-invited.mail.js';
import { partnerObjectedMail } from './partner-objected.mail.js';
import { partnerReceiptMail } from './partner-receipt.mail.js';
import { partnerRemindedMail } from './partner-reminded.mail.js';
import { postWrittenMail } from './post-written.mail.js';
import { preparationDueMail } from './preparation-due.mail.js';
import { registerMail } from './register.mail.js';
import { accessDeniedMail } from './access-denied.mail.js';
import { accessGrantedMail } from './access-granted.mail.js';
import { accessRequestedMail } from './access-requested.mail.js';
import { entryTransferOfferedMail } from './entry-transfer-offered.mail.js';
import { ownershipLostMail } from './ownership-lost.mail.js';
import { ownershipReceivedMail } from './ownership-received.mail.js';
import { teamInvitationDeclinedMail } from './team-invitation-declined.mail.js';
import { teamMemberLeftMail } from './team-member-left.mail.js';
import { teamMemberRemovedMail } from './team-member-removed.mail.js';
import { teamMemberInvitedMail } from './team-member-invited.mail.js';
import { resultsPublishedMail } from './results-published.mail.js';
import { roundOpenedMail } from './round-opened.mail.js';
import { roundClosingDueMail } from './round-closing-due.mail.js';
import { sheetsRemindedMail } from './sheets-reminded.mail.js';
import { screeningDueMail } from './screening-due.mail.js';
import { screeningRevokedMail } from './screening-revoked.mail.js';
import { signInMail } from './sign-in.mail.js';

/** Every mail that the system sends. */
export const allMails: Mail[] = [
  signInMail,
  preparationDueMail,
  registerMail,
  teamMemberInvitedMail,
  teamInvitationDeclinedMail,
  ownershipReceivedMail,
  ownershipLostMail,
  teamMemberLeftMail,
  teamMemberRemovedMail,
  accessRequestedMail,
  accessGrantedMail,
  accessDeniedMail,
  entryTransferOfferedMail,
  partnerInvitedMail,
  partnerRemindedMail,
  partnerAskedAgainMail,
  partnerReceiptMail,
  partnerConfirmedMail,
  partnerObjectedMail,
  draftRemindedMail,
  datesMovedMail,
  entrySubmittedMail,
  screeningDueMail,
  entryAdmittedMail,
  entryRejectedMail,
  screeningRevokedMail,
  entryExtendedMail,
  entryReopenedMail,
  inquiryAskedMail,
  inquiryExtendedMail,
  inquiryReminderMail,
  inquiryEndedMail,
  inquiryAnsweredMail,
  jurorInvitedMail,
  roundOpenedMail,
  sheetsRemindedMail,
  roundClosingDueMail,
  letterLaureateMail,
  letterParticipationMail,
  letterRejectedMail,
  resultsPublishedMail,
  membershipGrantedMail,
  postWrittenMail,
  actionFailedMail,
];
