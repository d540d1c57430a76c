import { ProposalService } from './proposal.service.js';
import { ScreeningCheckService } from './screening-check.service.js';
import { ScreeningFollower } from './screening-follower.js';
import { ScreeningQueries } from './screening.queries.js';
import { ScreeningService } from './screening.service.js';
import { ProposalController } from './web/organiser/proposal.controller.js';
import { RevocationController } from './web/organiser/revocation.controller.js';
import { ScreeningCheckController } from './web/organiser/screening-check.controller.js';
import { ScreeningController } from './web/organiser/screening.controller.js';

/** The formal screening, for the module. */
export const screeningServices = [
  ScreeningQueries,
  ScreeningCheckService,
  ScreeningService,
  ProposalService,
  ScreeningFollower,
];
export const screeningControllers = [
  ScreeningCheckController,
  ScreeningController,
  ProposalController,
  RevocationController,
];
