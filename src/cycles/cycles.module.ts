import { Module } from '@nestjs/common';
import { CyclePartsService } from './cycle-parts.service.js';
import { CycleQueries } from './cycle.queries.js';
import { CyclesService } from './cycles.service.js';
import { CyclesController } from './web/organiser/cycles.controller.js';
import { FormController } from './web/organiser/form/form.controller.js';
import { FormSectionListController } from './web/organiser/form/section-list.controller.js';
import { FormSectionController } from './web/organiser/form/section.controller.js';
import { CyclePartController } from './web/organiser/part.controller.js';
import { PublishCycleController } from './web/organiser/publish.controller.js';

@Module({
  controllers: [
    CyclesController,
    PublishCycleController,
    FormController,
    FormSectionListController,
    FormSectionController,
    CyclePartController,
  ],
  providers: [CycleQueries, CyclesService, CyclePartsService],
  exports: [CycleQueries, CyclesService, CyclePartsService],
})
export class CyclesModule {}
