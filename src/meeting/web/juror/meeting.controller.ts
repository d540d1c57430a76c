import { Controller, Get } from '@nestjs/common';
import { FrozenDossierQueries } from '../../../entries/frozen-dossier.queries.js';
import { juryPaths } from '../../../jury/jury.paths.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { EntrySheetsQueries } from '../../entry-sheets.queries.js';
import { meetingPaths, meetingUrls } from '../../meeting.paths.js';
import { MeetingQueries } from '../../meeting.queries.js';
import { entryOnScreen } from '../entry-on-screen.js';
import { presentJurorsMeeting } from './meeting.presenter.js';

/** The meeting on a juror's own screen: what is talked about, unless they are in conflict with it. */
@Controller()
export class JurorMeetingController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly sheets: EntrySheetsQueries,
    private readonly dossiers: FrozenDossierQueries,
    private readonly texts: Texts,
  ) {}

  @Get(meetingPaths.juror)
  @AccessFor('juror', 'opened meetings of own juries, no entry in conflict')
  async show(@Me() { identity }: SignedIn, @IdParam() id: string) {
    const { personId } = identity;
    const meeting = found(await this.queries.ofJuror(personId, id));
    const agenda = await this.queries.agendaOfJuror(personId, id);
    const line = agenda.find((each) => each.id === meeting.currentItemId);
    const [sheets, dossier] = line
      ? await Promise.all([this.sheets.ofJuror(personId, id, line.id), this.dossiers.last(line.entryId)])
      : [];
    const model = {
      ...presentJurorsMeeting(meeting, agenda),
      version: meeting.version,
      selfHref: meetingUrls.juror(id),
      changesHref: meetingUrls.changes(id),
      entry: line && entryOnScreen(line, sheets, dossier, this.texts),
    };
    return page('meeting/juror/meeting', 'Jurysitzung', model, {
      noindex: true,
      wide: true,
      preline: meeting.cycleName,
      breadcrumb: [{ text: 'Meine Bewertungen', href: juryPaths.list }, { text: 'Jurysitzung' }],
    });
  }
}
