import { Body, Controller, Get, Post } from '@nestjs/common';
import { mayAct } from '../../../jury/web/organiser/breadcrumb.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AttendanceService } from '../../attendance.service.js';
import { DecisionsService } from '../../decisions.service.js';
import { meetingPaths, meetingUrls } from '../../meeting.paths.js';
import { MeetingQueries } from '../../meeting.queries.js';
import { MeetingService } from '../../meeting.service.js';
import { idOf, readDecision, versionOf } from './meeting.form.js';
import { presentMeeting } from './meeting.presenter.js';
import { way } from './way.js';

/** Leading the meeting: who is there, what is talked about, what is decided. */
@Controller()
export class MeetingController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: MeetingQueries,
    private readonly meetings: MeetingService,
    private readonly attendance: AttendanceService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get(meetingPaths.meeting)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  show(@Me() me: SignedIn, @IdParam() id: string) {
    return this.meetingPage(me, id, emptyForm());
  }

  @Post(meetingPaths.order)
  @AccessFor('organiser', 'every cycle')
  reorder(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.act(me, id, body, async (fields) => {
      await this.meetings.reorder(me.actor, id, versionOf(fields));
      return redirect(meetingUrls.meeting(id), success('meeting.flash.reordered'));
    });
  }

  @Post(meetingPaths.attendance)
  @AccessFor('organiser', 'every cycle')
  attend(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.act(me, id, body, async (fields) => {
      await this.attendance.set(me.actor, id, idOf(fields['juror']), fields['present'] === 'true');
      return redirect(`${meetingUrls.meeting(id)}#anwesenheit`);
    });
  }

  @Post(meetingPaths.call)
  @AccessFor('organiser', 'every cycle')
  call(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.act(me, id, body, async (fields) => {
      await this.meetings.call(me.actor, id, idOf(fields['item']), versionOf(fields));
      return redirect(meetingUrls.meeting(id));
    });
  }

  @Get(meetingPaths.decision)
  @AccessFor('organiser', 'every cycle')
  kept(@Me() me: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    return kept ? this.meetingPage(me, id, openedForm(kept)) : redirect(meetingUrls.meeting(id));
  }

  @Post(meetingPaths.decision)
  @AccessFor('organiser', 'every cycle')
  decide(@Me() me: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    return this.act(me, id, body, async (fields) => {
      const itemId = idOf(fields['item']);
      await this.decisions.decide(me.actor, id, itemId, versionOf(fields), readDecision(fields));
      return redirect(meetingUrls.meeting(id), success('meeting.flash.decided'));
    });
  }

  private act<R>(me: SignedIn, id: string, body: Fields, work: (fields: Fields) => Promise<R>) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      () => work(fields),
      (form) => this.meetingPage(me, id, form),
    );
  }

  private async meetingPage(me: SignedIn, id: string, form: FormState) {
    const meeting = found(await this.queries.one(id));
    const [agenda, jurors] = await Promise.all([this.queries.agenda(id), this.queries.jurors(id)]);
    const model = { form, ...presentMeeting({ meeting, agenda, jurors, mayAct: mayAct(me) }) };
    return page('meeting/organiser/meeting', 'Jurysitzung', model, {
      noindex: true,
      wide: true,
      preline: meeting.cycleName,
      breadcrumb: way({ text: String(meeting.year) }),
    });
  }
}
