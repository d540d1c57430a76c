import { Controller, Get, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { page } from '../../../platform/views/page.js';
import { meetingPaths, meetingUrls } from '../../meeting.paths.js';
import { type MeetingView, MeetingQueries } from '../../meeting.queries.js';
import { MeetingService } from '../../meeting.service.js';
import { way } from './way.js';

/** Opening and closing the meeting, each after a page that says what follows. */
@Controller()
export class MeetingActsController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly meetings: MeetingService,
  ) {}

  @Get(meetingPaths.opening)
  @AccessFor('organiser', 'every cycle')
  async askToOpen(@IdParam() id: string) {
    const meeting = found(await this.queries.one(id));
    if (meeting.state !== 'prepared') return redirect(meetingUrls.meeting(id));
    return this.confirmPage(meeting, 'Sitzung eröffnen', meetingUrls.opening(id), false, [
      'Die Jury sieht von jetzt an die Ergebnisse der Bewertungsrunde und die abgegebenen Bögen der anderen, außer bei Bewerbungen, bei denen sie befangen ist.',
      'Private Notizen bleiben privat.',
    ]);
  }

  @Post(meetingPaths.opening)
  @AccessFor('organiser', 'every cycle')
  async open(@Me() { actor }: SignedIn, @IdParam() id: string) {
    await this.meetings.open(actor, id);
    return redirect(meetingUrls.meeting(id), success('meeting.flash.opened'));
  }

  @Get(meetingPaths.closing)
  @AccessFor('organiser', 'every cycle')
  async askToClose(@IdParam() id: string) {
    const meeting = found(await this.queries.one(id));
    if (meeting.state !== 'open') return redirect(meetingUrls.meeting(id));
    const agenda = await this.queries.agenda(id);
    const undecided = agenda.filter(({ decision }) => !decision);
    return this.confirmPage(
      meeting,
      'Sitzung beenden',
      meetingUrls.closing(id),
      true,
      [
        `Beschlossen ist über ${agenda.length - undecided.length} von ${agenda.length} Bewerbungen.`,
        'Danach sind Aufrufe und Beschlüsse nicht mehr möglich.',
      ],
      undecided.map(({ reference, title }) => ({ text: `${reference} ${title}`, hint: 'ohne Beschluss' })),
    );
  }

  @Post(meetingPaths.closing)
  @AccessFor('organiser', 'every cycle')
  async close(@Me() { actor }: SignedIn, @IdParam() id: string) {
    await this.meetings.close(actor, id);
    return redirect(meetingUrls.meeting(id), success('meeting.flash.closed'));
  }

  private confirmPage(
    { id, year, cycleName }: MeetingView,
    title: string,
    action: string,
    danger: boolean,
    effects: string[],
    items: { text: string; hint: string }[] = [],
  ) {
    const model = { effects, items, action, submit: title, danger, cancelHref: meetingUrls.meeting(id) };
    return page('meeting/organiser/confirm', title, model, {
      noindex: true,
      preline: cycleName,
      breadcrumb: way({ text: String(year), href: meetingUrls.meeting(id) }, { text: title }),
    });
  }
}
