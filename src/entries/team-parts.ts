import { AccessRequestsService } from './access-requests.service.js';
import { CarryOverQueries } from './carry-over.queries.js';
import { CarryOverService } from './carry-over.service.js';
import { EntryTransferService } from './entry-transfer.service.js';
import { InvitationAnswersService } from './invitation-answers.service.js';
import { TeamInvitationsService } from './team-invitations.service.js';
import { TeamQueries } from './team.queries.js';
import { TeamService } from './team.service.js';
import { AccessRequestController } from './web/applicant/access-request.controller.js';
import { CarryOverController } from './web/applicant/carry-over.controller.js';
import { TeamInvitationController } from './web/applicant/invitation.controller.js';
import { TakenPage } from './web/applicant/taken-page.js';
import { TeamActsController } from './web/applicant/team-acts.controller.js';
import { TeamPage } from './web/applicant/team-page.js';
import { TeamRequestsController } from './web/applicant/team-requests.controller.js';
import { TeamController } from './web/applicant/team.controller.js';
import { TransferController } from './web/organiser/transfer.controller.js';

/** Everything about who works on a dossier, for the module. */
export const teamServices = [
  TeamQueries,
  CarryOverQueries,
  CarryOverService,
  TeamService,
  TeamInvitationsService,
  InvitationAnswersService,
  AccessRequestsService,
  EntryTransferService,
  TeamPage,
  TakenPage,
];
export const teamControllers = [
  TeamController,
  TeamActsController,
  TeamRequestsController,
  TeamInvitationController,
  AccessRequestController,
  CarryOverController,
  TransferController,
];
