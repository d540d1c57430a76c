import { InquiryAnswerService } from './inquiry-answer.service.js';
import { InquiryQueries } from './inquiry.queries.js';
import { InquiryService } from './inquiry.service.js';
import { RemindOfInquiries } from './jobs/remind-of-inquiries.handler.js';
import { ProposalService } from './proposal.service.js';
import { ScreeningCheckService } from './screening-check.service.js';
import { ScreeningFollower } from './screening-follower.js';
import { ScreeningQueries } from './screening.queries.js';
import { ScreeningQueueQueries } from './screening-queue.queries.js';
import { ScreeningService } from './screening.service.js';
import { InquiryAnswerController } from './web/applicant/inquiry-answer.controller.js';
import { AskController } from './web/organiser/ask.controller.js';
import { InquiryController } from './web/organiser/inquiry.controller.js';
import { ProposalController } from './web/organiser/proposal.controller.js';
import { RevocationController } from './web/organiser/revocation.controller.js';
import { ScreeningCheckController } from './web/organiser/screening-check.controller.js';
import { ScreeningQueueController } from './web/organiser/screening-queue.controller.js';
import { ScreeningController } from './web/organiser/screening.controller.js';

/** The formal screening, for the module. */
export const screeningServices = [
  ScreeningQueries,
  ScreeningCheckService,
  ScreeningService,
  ProposalService,
  ScreeningQueueQueries,
  InquiryQueries,
  InquiryService,
  InquiryAnswerService,
  RemindOfInquiries,
  ScreeningFollower,
];
export const screeningControllers = [
  ScreeningCheckController,
  ScreeningController,
  AskController,
  InquiryController,
  InquiryAnswerController,
  ScreeningQueueController,
  ProposalController,
  RevocationController,
];
