import { Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { page } from '../../../platform/views/page.js';
import { mayAct } from '../../../jury/web/organiser/breadcrumb.js';
import { meetingPaths, meetingUrls } from '../../meeting.paths.js';
import { MeetingQueries } from '../../meeting.queries.js';
import { MeetingService } from '../../meeting.service.js';
import { presentMeetings } from './meetings.presenter.js';
import { way } from './way.js';

/** The meetings of all cycles. */
@Controller()
export class MeetingsController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly meetings: MeetingService,
  ) {}

  @Get(meetingPaths.list)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async list(@Me() me: SignedIn) {
    const model = { mayAct: mayAct(me), cycles: presentMeetings(await this.queries.cycles()) };
    return page('meeting/organiser/list', 'Jurysitzung', model, { noindex: true, breadcrumb: way() });
  }

  @Get(meetingPaths.prepare)
  @AccessFor('organiser', 'every cycle')
  back() {
    return redirect(meetingPaths.list);
  }

  @Post(meetingPaths.prepare)
  @AccessFor('organiser', 'every cycle')
  async prepare(@Me() { actor }: SignedIn, @IdParam() cycleId: string) {
    const id = await this.meetings.prepare(actor, cycleId);
    return redirect(meetingUrls.meeting(id), success('meeting.flash.prepared'));
  }
}
