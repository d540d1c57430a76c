import { Controller, Get } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundsQueries } from '../../rounds.queries.js';
import { type SheetAct, SheetNotesQueries } from '../../sheet-notes.queries.js';
import { breadcrumb } from './breadcrumb.js';

const title = 'Hinweise und Verlauf der Bögen';

/** What jurors tell the organisation, and when they handed in or reopened which sheet. */
@Controller()
export class SheetNotesController {
  constructor(
    private readonly rounds: RoundsQueries,
    private readonly sheets: SheetNotesQueries,
    private readonly texts: Texts,
  ) {}

  @Get(juryPaths.sheetNotes)
  @AccessFor(['organiser', 'auditor'])
  async show(@Me() { lang }: SignedIn, @IdParam() id: string) {
    const round = found(await this.rounds.one(id));
    const [notes, acts] = await Promise.all([this.sheets.notes(id), this.sheets.acts(id)]);
    const rows = acts.map((act) => ({
      cells: [
        { text: dateTime(act.at, lang), whole: true },
        { text: act.by },
        { text: this.texts.t(lang, `audit.types.${act.type}`), hint: countOf(act) },
        { text: act.reference ?? '–' },
      ],
    }));
    const columns = [{ text: 'Wann' }, { text: 'Wer' }, { text: 'Was' }, { text: 'Bewerbung' }];
    const model = { notes, rows, columns, closed: round.state === 'closed' };
    return page('jury/organiser/sheet-notes', title, model, {
      wide: true,
      noindex: true,
      preline: `${round.cycleName} · ${round.name}`,
      breadcrumb: breadcrumb({ text: round.name, href: juryUrls.round(id) }, { text: title }),
    });
  }
}

/** How many sheets an uploaded workbook changed. */
const countOf = ({ facts }: SheetAct): string =>
  typeof facts.saved === 'number' ? `gespeichert: ${facts.saved}, abgegeben: ${String(facts.submitted)}` : '';
