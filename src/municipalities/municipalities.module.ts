import { Module } from '@nestjs/common';
import { ApplicantService } from './applicant.service.js';
import { MunicipalityQueries } from './municipality.queries.js';
import { MunicipalitySearchController } from './web/public/search.controller.js';

@Module({
  controllers: [MunicipalitySearchController],
  providers: [ApplicantService, MunicipalityQueries],
  exports: [ApplicantService, MunicipalityQueries],
})
export class MunicipalitiesModule {}
