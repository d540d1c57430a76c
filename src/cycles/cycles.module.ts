import { Module } from '@nestjs/common';
import { CalendarAddresses } from './calendar-address.service.js';
import { CalendarQueries } from './calendar.queries.js';
import { cloningControllers, cloningServices } from './cloning-parts.js';
import { CycleParticipants } from './cycle-participants.js';
import { CyclePartsService } from './cycle-parts.service.js';
import { CycleQueries } from './cycle.queries.js';
import { CyclesService } from './cycles.service.js';
import { Consequences } from './consequences.js';
import { CycleHistoryQueries } from './cycle-history.queries.js';
import { MovedDatesQueries } from './moved-dates.queries.js';
import { CycleHistoryController } from './web/organiser/history.controller.js';
import { OverviewParts } from './overview-parts.js';
import { OrganisationCalendarController } from './web/organiser/calendar.controller.js';
import { PersonalCalendar } from './web/personal-calendar.js';
import { CyclesController } from './web/organiser/cycles.controller.js';
import { ActionRunner } from './action-runner.service.js';
import { CallKinds } from './call-kinds.js';
import { RunSchedule } from './jobs/run-schedule.handler.js';
import { ScheduleFollower } from './schedule-follower.js';
import { SchedulePlanner } from './schedule-planner.service.js';
import { ScheduledActionsService } from './scheduled-actions.service.js';
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
import { ActionActsController } from './web/organiser/schedule/action-acts.controller.js';
import { ScheduleController } from './web/organiser/schedule/schedule.controller.js';
import { PublishCycleController } from './web/organiser/publish.controller.js';

const services = [
  CycleParticipants,
  CycleQueries,
  CyclesService,
  CyclePartsService,
  FormService,
  CycleHistoryQueries,
  MovedDatesQueries,
  OverviewParts,
  Consequences,
  ScheduleKinds,
  ScheduleQueries,
  SchedulePlanner,
  RunSchedule,
  CalendarQueries,
  PersonalCalendar,
];

@Module({
  controllers: [
    OrganisationCalendarController,
    CyclesController,
    CycleHistoryController,
    PublishCycleController,
    ScheduleController,
    ActionActsController,
    FormController,
    FormSectionListController,
    FormSectionController,
    FormQuestionController,
    RemoveQuestionController,
    FormJsonController,
    ...cloningControllers,
    CyclePartController,
  ],
  providers: [
    ...services,
    ...cloningServices,
    ScheduleFollower,
    CallKinds,
    ActionRunner,
    ScheduledActionsService,
    CalendarAddresses,
  ],
  exports: services,
})
export class CyclesModule {}
