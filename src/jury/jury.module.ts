import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EntriesModule } from '../entries/entries.module.js';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.js';
import { AssignmentHistoryQueries } from './assignment-history.queries.js';
import { AssignmentRunsService } from './assignment-runs.service.js';
import { AssignmentsService } from './assignments.service.js';
import { CalibrationQueries } from './calibration.queries.js';
import { CalibrationService } from './calibration.service.js';
import { CriterionMeansQueries } from './criterion-means.queries.js';
import { ConflictFollower } from './conflict-follower.js';
import { ConflictsService } from './conflicts.service.js';
import { DeclarationsQueries } from './declarations.queries.js';
import { DeclarationsService } from './declarations.service.js';
import { InvitationsService } from './invitations.service.js';
import { JuryCalendarQueries } from './jury-calendar.queries.js';
import { JuryInCycles } from './jury-in-cycles.service.js';
import { JuryConsequences } from './jury-consequences.js';
import { JurorLinks } from './juror-links.js';
import { JurorsQueries } from './jurors.queries.js';
import { JurorsService } from './jurors.service.js';
import { PairBlocker } from './pair-blocker.service.js';
import { ProposalsService } from './proposals.service.js';
import { RankingQueries } from './ranking.queries.js';
import { JuryReopeningGuard } from './reopening-guard.js';
import { RoundVerification } from './round-verification.js';
import { RoundsOverview } from './rounds-overview.js';
import { RoundFileReferences } from './round-file-references.js';
import { RoundKinds } from './round-kinds.js';
import { RoundFilesQueries } from './round-files.queries.js';
import { RoundFilesService } from './round-files.service.js';
import { RoundJurorsService } from './round-jurors.service.js';
import { RoundRubricService } from './round-rubric.service.js';
import { RoundSettingsQueries } from './round-settings.queries.js';
import { RoundSettingsService } from './round-settings.service.js';
import { RoundTimesService } from './round-times.service.js';
import { RemindersQueries } from './reminders.queries.js';
import { SheetRemindersService } from './sheet-reminders.service.js';
import { RoundsQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';
import { RevocationGuard } from './revocation-guard.js';
import { RolesApart } from './roles-apart.js';
import { SheetsQueries } from './sheets.queries.js';
import { SheetsService } from './sheets.service.js';
import { ShortlistController } from './web/organiser/shortlist.controller.js';
import { ShortlistsQueries } from './shortlists.queries.js';
import { ShortlistsService } from './shortlists.service.js';
import { VerificationNames } from './verification-names.js';
import { JurorCalibrationController } from './web/juror/calibration.controller.js';
import { JuryCalendarController } from './web/juror/calendar.controller.js';
import { OfflineController } from './web/juror/offline.controller.js';
import { WorkbookQueries } from './workbook/workbook.queries.js';
import { WorkbookService } from './workbook/workbook.service.js';
import { DistributionController } from './web/juror/distribution.controller.js';
import { SheetNotesController } from './web/organiser/sheet-notes.controller.js';
import { SheetNotesQueries } from './sheet-notes.queries.js';
import { SheetAutosaveController } from './web/juror/autosave.controller.js';
import { DeclarationController } from './web/juror/declaration.controller.js';
import { DeclarationsController } from './web/juror/declarations.controller.js';
import { InvitationController } from './web/juror/invitation.controller.js';
import { JurorListController } from './web/juror/list.controller.js';
import { SheetController } from './web/juror/sheet.controller.js';
import { AssignmentController } from './web/organiser/assignment.controller.js';
import { JurorController } from './web/organiser/juror.controller.js';
import { JurorsController } from './web/organiser/jurors.controller.js';
import { ProposalsController } from './web/organiser/proposals.controller.js';
import { RankingController } from './web/organiser/ranking.controller.js';
import { RoundActsController } from './web/organiser/round-acts.controller.js';
import { CalibrationController } from './web/organiser/calibration.controller.js';
import { CriterionMeansController } from './web/organiser/criterion-means.controller.js';
import { RoundFilesController } from './web/organiser/round-files.controller.js';
import { RoundJurorsController } from './web/organiser/round-jurors.controller.js';
import { RoundRubricController } from './web/organiser/round-rubric.controller.js';
import { RoundSettingsController } from './web/organiser/round-settings.controller.js';
import { RoundTimesController } from './web/organiser/round-times.controller.js';
import { RoundsController } from './web/organiser/rounds.controller.js';
import { AffiliationsField } from './web/affiliations-field.js';

const services = [
  JurorLinks,
  AssignmentRunsService,
  AssignmentsService,
  CalibrationQueries,
  CriterionMeansQueries,
  CalibrationService,
  ConflictsService,
  DeclarationsService,
  InvitationsService,
  JurorsQueries,
  JurorsService,
  RankingQueries,
  RoundVerification,
  RemindersQueries,
  RoundsQueries,
  RoundsService,
  RoundFilesQueries,
  RoundFilesService,
  RoundJurorsService,
  RoundRubricService,
  RoundSettingsQueries,
  RoundSettingsService,
  RoundTimesService,
  SheetRemindersService,
  SheetsQueries,
  SheetsService,
];

@Module({
  imports: [AccountsModule, MunicipalitiesModule, CyclesModule, EntriesModule],
  controllers: [
    InvitationController,
    JurorListController,
    JuryCalendarController,
    DeclarationController,
    DeclarationsController,
    SheetController,
    SheetAutosaveController,
    DistributionController,
    OfflineController,
    SheetNotesController,
    JurorsController,
    ProposalsController,
    JurorController,
    RoundsController,
    AssignmentController,
    RoundActsController,
    RoundTimesController,
    CalibrationController,
    CriterionMeansController,
    JurorCalibrationController,
    RoundFilesController,
    RoundJurorsController,
    RoundRubricController,
    RoundSettingsController,
    RankingController,
    ShortlistController,
  ],
  providers: [
    ...services,
    SheetNotesQueries,
    WorkbookQueries,
    WorkbookService,
    DeclarationsQueries,
    JuryCalendarQueries,
    ConflictFollower,
    AssignmentHistoryQueries,
    JuryInCycles,
    ProposalsService,
    RoundKinds,
    PairBlocker,
    RevocationGuard,
    RoundFileReferences,
    RolesApart,
    RoundsOverview,
    JuryConsequences,
    JuryReopeningGuard,
    VerificationNames,
    ShortlistsQueries,
    ShortlistsService,
    AffiliationsField,
  ],
  exports: services,
})
export class JuryModule {}
