import { Module } from '@nestjs/common';
import { AdditionalPrizesService } from './additional-prizes.service.js';
import { AwardQueries } from './award.queries.js';
import { LetterDocument } from './documents/letter-document.js';
import { AnnounceResults } from './jobs/announce-results.handler.js';
import { LaureateQueries } from './laureate.queries.js';
import { LetterQueries } from './letter.queries.js';
import { LettersService } from './letters.service.js';
import { PrizesService } from './prizes.service.js';
import { PublicationService } from './publication.service.js';
import { ResultController } from './web/applicant/result.controller.js';
import { AdditionsController } from './web/organiser/additions.controller.js';
import { LettersController } from './web/organiser/letters.controller.js';
import { AwardsOverviewController } from './web/organiser/overview.controller.js';
import { PrizeController } from './web/organiser/prize.controller.js';
import { PublicationController } from './web/organiser/publication.controller.js';
import { LaureatesController } from './web/public/laureates.controller.js';

const services = [AdditionalPrizesService, LettersService, PrizesService, PublicationService];
const queries = [AwardQueries, LaureateQueries, LetterQueries];

@Module({
  controllers: [
    AwardsOverviewController,
    PrizeController,
    AdditionsController,
    LettersController,
    PublicationController,
    LaureatesController,
    ResultController,
  ],
  providers: [...services, ...queries, LetterDocument, AnnounceResults],
  exports: [...services, ...queries, LetterDocument, AnnounceResults],
})
export class AwardsModule {}
