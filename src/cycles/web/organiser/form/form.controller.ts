import { Controller, Get, Param } from '@nestjs/common';
import { AccessFor } from '../../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { page } from '../../../../platform/views/page.js';
import { CycleQueries } from '../../../cycle.queries.js';
import { cyclePaths, cycleUrl, newSectionUrl, sectionUrl } from '../../../cycles.paths.js';
import { crumbs, mayChange } from '../shell.js';
import { typeWords } from './question-fields.js';

/** The dossier's form at a glance, section by section. */
@Controller()
export class FormController {
  constructor(private readonly cycles: CycleQueries) {}

  @Get(cyclePaths.form)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(@Me() me: SignedIn, @Param('id') id: string) {
    const cycle = found(await this.cycles.configuration(id));
    const sections = cycle.form.sections.map(({ key, title, intro, questions }) => ({
      title: title.de,
      intro: intro?.de,
      href: sectionUrl(id, key),
      rows: questions.map((question) => ({
        cells: [
          { text: question.label.de, hint: question.hint?.de },
          { text: typeWords[question.type] },
          { text: 'maxLength' in question ? question.maxLength : '', numeric: true },
          { text: question.required ? 'ja' : 'freiwillig' },
        ],
      })),
    }));
    const columns = [
      { text: 'Frage' },
      { text: 'Art' },
      { text: 'Zeichen', numeric: true },
      { text: 'Pflicht' },
    ];
    const model = {
      sections,
      columns,
      mayChange: mayChange(me),
      newHref: newSectionUrl(id),
      back: cycleUrl(id),
    };
    return page('cycles/organiser/form/overview', 'Bewerbungsformular', model, {
      breadcrumb: crumbs(cycle, { text: 'Bewerbungsformular' }),
      lead: 'Diese Abschnitte füllen die Kommunen aus. Partner und Anlagen haben eigene Seiten. Bewerbungen behalten die Fassung, mit der sie begonnen wurden.',
      wide: true,
      noindex: true,
    });
  }
}
