import { AskAgainFollower } from './ask-again-follower.js';
import { ConfirmationService } from './confirmation.service.js';
import { ConfirmedContentQueries } from './confirmed-content.queries.js';
import { RemindPartners } from './jobs/remind-partners.handler.js';
import { PartnerAskingService } from './partner-asking.service.js';
import { PartnerKindFollower } from './partner-kind-follower.js';
import { PartnerLinks } from './partner-links.js';
import { PartnerRemindersService } from './partner-reminders.service.js';
import { PartnerStandingQueries } from './partner-standing.queries.js';
import { PartnerService } from './partner.service.js';
import { PartnerActsController } from './web/applicant/partner-acts.controller.js';
import { PartnerChangesController } from './web/applicant/partner-changes.controller.js';
import { PartnerContactController } from './web/applicant/partner-contact.controller.js';
import { PartnersController } from './web/applicant/partners.controller.js';
import { ConfirmationController } from './web/partner/confirmation.controller.js';
import { ConfirmationReceiptController } from './web/partner/receipt.controller.js';

/** Everything of the entries that is about partners and their confirmation. */
export const partnerControllers = [
  PartnersController,
  PartnerActsController,
  PartnerContactController,
  PartnerChangesController,
  ConfirmationController,
  ConfirmationReceiptController,
];
export const partnerServices = [
  PartnerService,
  PartnerAskingService,
  PartnerRemindersService,
  ConfirmationService,
  ConfirmedContentQueries,
  PartnerStandingQueries,
  PartnerLinks,
  PartnerKindFollower,
  AskAgainFollower,
  RemindPartners,
];
