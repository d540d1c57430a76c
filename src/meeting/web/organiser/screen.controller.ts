import { Controller, Get } from '@nestjs/common';
import { FrozenDossierQueries } from '../../../entries/frozen-dossier.queries.js';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { EntrySheetsQueries } from '../../entry-sheets.queries.js';
import { meetingPaths, meetingUrls } from '../../meeting.paths.js';
import { MeetingQueries } from '../../meeting.queries.js';
import { entryOnScreen } from '../entry-on-screen.js';
import { way } from './way.js';

/** What is projected in the room: the entry that is talked about, once everybody in conflict is outside. */
@Controller()
export class ScreenController {
  constructor(
    private readonly queries: MeetingQueries,
    private readonly sheets: EntrySheetsQueries,
    private readonly dossiers: FrozenDossierQueries,
    private readonly texts: Texts,
  ) {}

  @Get(meetingPaths.screen)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(@IdParam() id: string) {
    const meeting = found(await this.queries.one(id));
    const line = (await this.queries.agenda(id)).find((each) => each.id === meeting.currentItemId);
    const [sheets, dossier] = line
      ? await Promise.all([this.sheets.ofItem(id, line.id), this.dossiers.last(line.entryId)])
      : [];
    const model = {
      version: meeting.version,
      changesHref: meetingUrls.changes(id),
      selfHref: meetingUrls.screen(id),
      entry: line && entryOnScreen(line, sheets, dossier, this.texts),
    };
    return page('meeting/organiser/screen', 'Leinwand', model, {
      noindex: true,
      wide: true,
      preline: meeting.cycleName,
      breadcrumb: way({ text: String(meeting.year), href: meetingUrls.meeting(id) }, { text: 'Leinwand' }),
    });
  }
}
