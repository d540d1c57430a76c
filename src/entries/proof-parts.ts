import { ComparedSubmissionsQueries } from './compared-submissions.queries.js';
import { ExtensionService } from './extension.service.js';
import { SettleEntries } from './jobs/settle-entries.handler.js';
import { LateCodeQueries } from './late-code.queries.js';
import { LateCodeService } from './late-code.service.js';
import { ReceiptCodes } from './receipt-codes.js';
import { ReceiptVerification } from './receipt-verification.js';
import { StandingService } from './standing.service.js';
import { DifferenceController } from './web/applicant/difference.controller.js';
import { LateCodeController } from './web/applicant/late-code.controller.js';
import { WithdrawController } from './web/applicant/withdraw.controller.js';
import { DeadlineController } from './web/organiser/deadline.controller.js';
import { OrganiserDifferenceController } from './web/organiser/difference.controller.js';
import { LateCodesController } from './web/organiser/late-codes.controller.js';
import { VerifyController } from './web/public/verify.controller.js';

/** Deadlines of single entries, late access, receipts and their verification, for the module. */
export const proofServices = [
  ComparedSubmissionsQueries,
  ExtensionService,
  StandingService,
  SettleEntries,
  LateCodeService,
  LateCodeQueries,
  ReceiptCodes,
  ReceiptVerification,
];
export const proofControllers = [
  DeadlineController,
  LateCodesController,
  VerifyController,
  DifferenceController,
  WithdrawController,
  OrganiserDifferenceController,
];
/** Before the controllers whose paths begin with an entry's id. */
export const proofControllersFirst = [LateCodeController];
