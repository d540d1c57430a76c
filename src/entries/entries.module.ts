import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.js';
import { DossierQueries } from './dossier.queries.js';
import { EntryService } from './entry.service.js';
import { MyEntriesQueries } from './my-entries.queries.js';
import { SectionService } from './section.service.js';
import { SubmissionQueries } from './submission.queries.js';
import { EntryListController } from './web/applicant/entry-list.controller.js';
import { OverviewController } from './web/applicant/overview.controller.js';
import { SectionController } from './web/applicant/section.controller.js';
import { StartController } from './web/applicant/start.controller.js';
import { StartByHandController } from './web/applicant/start-by-hand.controller.js';

const shared = [DossierQueries, EntryService, MyEntriesQueries, SectionService, SubmissionQueries];

@Module({
  imports: [AccountsModule, CyclesModule, MunicipalitiesModule],
  controllers: [
    EntryListController,
    StartByHandController,
    StartController,
    OverviewController,
    SectionController,
  ],
  providers: [...shared],
  exports: [...shared],
})
export class EntriesModule {}
