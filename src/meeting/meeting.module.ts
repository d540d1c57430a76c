import { Module } from '@nestjs/common';
import { EntriesModule } from '../entries/entries.module.js';
import { JuryModule } from '../jury/jury.module.js';
import { AttendanceService } from './attendance.service.js';
import { DecisionsService } from './decisions.service.js';
import { EntrySheetsQueries } from './entry-sheets.queries.js';
import { MeetingChanges } from './meeting-changes.js';
import { MeetingLinks } from './meeting-links.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingService } from './meeting.service.js';
import { ChangesController } from './web/changes.controller.js';
import { JurorMeetingController } from './web/juror/meeting.controller.js';
import { MeetingActsController } from './web/organiser/meeting-acts.controller.js';
import { MeetingController } from './web/organiser/meeting.controller.js';
import { MeetingsController } from './web/organiser/meetings.controller.js';
import { ScreenController } from './web/organiser/screen.controller.js';

const services = [AttendanceService, DecisionsService, MeetingService, MeetingQueries];

@Module({
  imports: [EntriesModule, JuryModule],
  controllers: [
    MeetingsController,
    MeetingController,
    MeetingActsController,
    ScreenController,
    JurorMeetingController,
    ChangesController,
  ],
  providers: [...services, EntrySheetsQueries, MeetingChanges, MeetingLinks],
  exports: services,
})
export class MeetingModule {}
