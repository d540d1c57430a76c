import { Module } from '@nestjs/common';
import { ApplicantService } from './applicant.service.js';
import { DirectoryImportService } from './directory-import.service.js';
import { DirectoryListService } from './directory-list.service.js';
import { DirectoryQueries } from './directory.queries.js';
import { ImportDirectoryHandler } from './jobs/import-directory.handler.js';
import { MunicipalityQueries } from './municipality.queries.js';
import { DirectoryController } from './web/organiser/directory.controller.js';
import { MunicipalitySearchController } from './web/public/search.controller.js';

@Module({
  controllers: [MunicipalitySearchController, DirectoryController],
  providers: [
    ApplicantService,
    DirectoryImportService,
    DirectoryListService,
    DirectoryQueries,
    ImportDirectoryHandler,
    MunicipalityQueries,
  ],
  exports: [
    ApplicantService,
    DirectoryImportService,
    DirectoryListService,
    DirectoryQueries,
    MunicipalityQueries,
  ],
})
export class MunicipalitiesModule {}
