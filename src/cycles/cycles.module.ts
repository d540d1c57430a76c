import { Module } from '@nestjs/common';
import { CyclePartsService } from './cycle-parts.service.js';
import { CycleQueries } from './cycle.queries.js';
import { CyclesService } from './cycles.service.js';
import { CyclesController } from './web/organiser/cycles.controller.js';
import { ScheduleKinds } from './schedule-kinds.js';
import { ScheduleQueries } from './schedule.queries.js';
import { FormService } from './form.service.js';
import { FormController } from './web/organiser/form/form.controller.js';
import { FormJsonController } from './web/organiser/form/form-json.controller.js';
import { FormQuestionController } from './web/organiser/form/question.controller.js';
import { RemoveQuestionController } from './web/organiser/form/remove-question.controller.js';
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
    FormQuestionController,
    RemoveQuestionController,
    FormJsonController,
    CyclePartController,
  ],
  providers: [CycleQueries, CyclesService, CyclePartsService, FormService, ScheduleKinds, ScheduleQueries],
  exports: [CycleQueries, CyclesService, CyclePartsService, FormService, ScheduleKinds, ScheduleQueries],
})
export class CyclesModule {}
