import { Controller, Get } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths } from '../../jury.paths.js';
import { JurorLinks } from '../../juror-links.js';
import { SheetsQueries } from '../../sheets.queries.js';
import { presentList } from './list.presenter.js';

/** What a juror has to do. */
@Controller()
export class JurorListController {
  constructor(
    private readonly sheets: SheetsQueries,
    private readonly links: JurorLinks,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.list)
  @AccessFor('juror', 'own assignments, no entry in conflict')
  async show(@Me() { identity, lang }: SignedIn) {
    const [lines, declarations, links] = await Promise.all([
      this.sheets.list(identity.personId),
      this.sheets.declarations(identity.personId),
      this.links.of(identity.personId),
    ]);
    const model = { links, ...presentList(lines, declarations, this.texts, lang) };
    return page('jury/juror/list', 'Meine Bewertungen', model, { noindex: true });
  }
}
