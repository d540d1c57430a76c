import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.js';
import { AttachmentFiles } from './attachment-files.js';
import { AttachmentService } from './attachment.service.js';
import { DossierQueries } from './dossier.queries.js';
import { EntryFileReferences } from './entry-file-references.js';
import { EntryConsequences } from './entry-consequences.js';
import { EntryLanguages } from './entry-languages.js';
import { EntryService } from './entry.service.js';
import { FileLimitsFollower } from './file-limits-follower.js';
import { MyEntriesQueries } from './my-entries.queries.js';
import { organiserControllers, organiserServices } from './organiser-parts.js';
import { partnerControllers, partnerServices } from './partner-parts.js';
import { proofControllers, proofControllersFirst, proofServices } from './proof-parts.js';
import { IssuedDocuments } from './issued-documents.js';
import { PublicationConsentService } from './publication-consent.service.js';
import { ReceiptDocument } from './receipt-document.js';
import { ReclassFollower } from './reclass-follower.js';
import { ReopeningGuard } from './reopening-guard.js';
import { SectionHistoryQueries } from './section-history.queries.js';
import { SectionVersionService } from './section-version.service.js';
import { SectionService } from './section.service.js';
import { SubmissionQueries } from './submission.queries.js';
import { FrozenDossierQueries } from './frozen-dossier.queries.js';
import { scheduleServices } from './schedule-parts.js';
import { SubmissionService } from './submission.service.js';
import { teamControllers, teamServices } from './team-parts.js';
import { ThumbnailService } from './thumbnail.service.js';
import { AttachmentController } from './web/applicant/attachment.controller.js';
import { AttachmentsController } from './web/applicant/attachments.controller.js';
import { AutosaveController } from './web/applicant/autosave.controller.js';
import { CheckController } from './web/applicant/check.controller.js';
import { EntryListController } from './web/applicant/entry-list.controller.js';
import { OverviewController } from './web/applicant/overview.controller.js';
import { PublicationController } from './web/applicant/publication.controller.js';
import { ReceiptController } from './web/applicant/receipt.controller.js';
import { SectionController } from './web/applicant/section.controller.js';
import { StartByHandController } from './web/applicant/start-by-hand.controller.js';
import { StartController } from './web/applicant/start.controller.js';
import { SubmissionController } from './web/applicant/submission.controller.js';
import { VersionsController } from './web/applicant/versions.controller.js';

const applicant = [
  EntryListController,
  StartByHandController,
  StartController,
  OverviewController,
  SectionController,
  AutosaveController,
  VersionsController,
  AttachmentsController,
  AttachmentController,
  CheckController,
  ReceiptController,
  PublicationController,
  SubmissionController,
];
const queries = [
  SectionHistoryQueries,
  DossierQueries,
  MyEntriesQueries,
  SubmissionQueries,
  FrozenDossierQueries,
];
const services = [
  EntryService,
  SectionService,
  SectionVersionService,
  AttachmentService,
  SubmissionService,
  PublicationConsentService,
  AttachmentFiles,
  ThumbnailService,
  EntryFileReferences,
  FileLimitsFollower,
  ReclassFollower,
  ReopeningGuard,
  EntryConsequences,
  ReceiptDocument,
  IssuedDocuments,
];

@Module({
  imports: [AccountsModule, CyclesModule, MunicipalitiesModule],
  controllers: [
    ...proofControllersFirst,
    ...applicant,
    ...partnerControllers,
    ...teamControllers,
    ...organiserControllers,
    ...proofControllers,
  ],
  providers: [
    EntryLanguages,
    ...queries,
    ...services,
    ...partnerServices,
    ...teamServices,
    ...organiserServices,
    ...proofServices,
    ...scheduleServices,
  ],
  exports: [
    ...queries,
    ...services,
    ...partnerServices,
    ...teamServices,
    ...organiserServices,
    ...proofServices,
  ],
})
export class EntriesModule {}
