import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { cyclePaths } from '../../../cycles/cycles.paths.js';
import { sectionUrl } from '../../../cycles/form.paths.js';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf } from '../../../platform/http/forms.js';
import { redirect } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { readSection } from '../../domain/read-answers.js';
import { readAct, withoutRow } from '../applicant/section-act.js';
import { previewPage } from './form-preview.presenter.js';

/** The form as applicants will see it, section by section, to be tried out: nothing is ever stored. */
@Controller()
export class FormPreviewController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly texts: Texts,
  ) {}

  @Get(cyclePaths.formPreview)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async first(@Param('id') id: string) {
    const { form } = found(await this.cycles.configuration(id));
    return redirect(sectionUrl(id, found(form.sections[0]).key, 'formPreviewSection'));
  }

  @Get(cyclePaths.formPreviewSection)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  show(@Param('id') id: string, @Param('section') key: string, @Query('text') lang: unknown) {
    return this.page(id, key, lang, {}, '');
  }

  /** Only to see what follows from answers: which questions appear, what would be wrong. */
  @Post(cyclePaths.formPreviewSection)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  tryOut(
    @Param('id') id: string,
    @Param('section') key: string,
    @Query('text') lang: unknown,
    @Body() body: Fields,
  ) {
    return this.page(id, key, lang, fieldsOf(body), String(body['tun'] ?? ''));
  }

  private async page(id: string, key: string, language: unknown, fields: Fields, pressed: string) {
    const cycle = found(await this.cycles.configuration(id));
    const section = found(cycle.form.sections.find((each) => each.key === key));
    const act = readAct(pressed);
    const answers = readSection(section, act.kind === 'without' ? withoutRow(fields, act) : fields);
    const wanted = act.kind === 'more' ? act.rows : 0;
    const lang = language === 'en' ? 'en' : 'de';
    const tried = pressed === 'pruefen';
    return previewPage(cycle, section, { answers, wanted, tried, lang }, this.texts);
  }
}
