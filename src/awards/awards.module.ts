import { Module } from '@nestjs/common';
import { AdditionalPrizesService } from './additional-prizes.service.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { AwardKinds } from './award-kinds.js';
import { AwardQueries } from './award.queries.js';
import { LetterDocument } from './documents/letter-document.js';
import { LaureateQueries } from './laureate.queries.js';
import { LetterQueries } from './letter.queries.js';
import { LetterPlanService } from './letter-plan.service.js';
import { LettersService } from './letters.service.js';
import { PrizesService } from './prizes.service.js';
import { PublicationService } from './publication.service.js';
import { ResultController } from './web/applicant/result.controller.js';
import { AdditionsController } from './web/organiser/additions.controller.js';
import { LetterPlanController } from './web/organiser/letter-plan.controller.js';
import { LettersPage } from './web/organiser/letters-page.js';
import { LettersController } from './web/organiser/letters.controller.js';
import { AwardsOverviewController } from './web/organiser/overview.controller.js';
import { PrizeController } from './web/organiser/prize.controller.js';
import { PublicationController } from './web/organiser/publication.controller.js';
import { LaureatesController } from './web/public/laureates.controller.js';

const services = [
  AdditionalPrizesService,
  LetterPlanService,
  LettersService,
  PrizesService,
  PublicationService,
];
const queries = [AwardQueries, LaureateQueries, LetterQueries];

@Module({
  imports: [CyclesModule],
  controllers: [
    AwardsOverviewController,
    PrizeController,
    AdditionsController,
    LettersController,
    LetterPlanController,
    PublicationController,
    LaureatesController,
    ResultController,
  ],
  providers: [...services, ...queries, LetterDocument, LettersPage, AwardKinds],
  exports: [...services, ...queries, LetterDocument],
})
export class AwardsModule {}
