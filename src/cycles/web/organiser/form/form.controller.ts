import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { emptyForm, type FormState } from '../../../../platform/views/form.js';
import { CycleQueries } from '../../../cycle.queries.js';
import { cyclePartUrl, cyclePaths } from '../../../cycles.paths.js';
import { withMovedQuestion, withMovedSection, withSection } from '../../../domain/form-edit.js';
import { formUrl, sectionUrl } from '../../../form.paths.js';
import { FormService } from '../../../form.service.js';
import { atFields } from './at-fields.js';
import { crumbs } from '../shell.js';
import { formChange, formPage } from './form-shell.js';
import { overviewModel } from './form.presenter.js';

/** The dossier's form at a glance, section by section, and its order. */
@Controller()
export class FormController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: FormService,
    private readonly forms: Forms,
  ) {}

  @Get(cyclePaths.form)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  show(@Me() me: SignedIn, @Param('id') id: string) {
    return this.overview(me, id, emptyForm());
  }

  /** One place up or down: a section, a question or a question of a group. */
  @Post(cyclePaths.moveInForm)
  @AccessFor('organiser', 'every cycle')
  async move(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const { form } = found(await this.cycles.configuration(id));
    const fields = fieldsOf(body);
    const section = found(form.sections.find(({ key }) => key === fields.section));
    const by = fields.richtung === 'auf' ? -1 : 1;
    const question = String(fields.frage ?? '');
    const moved = question
      ? withSection(form, section.key, withMovedQuestion(section, question, by))
      : withMovedSection(form, section.key, by);
    const [group, inner] = question.split('.');
    const target = inner
      ? `${sectionUrl(id, section.key)}/fragen/${group}`
      : question
        ? sectionUrl(id, section.key)
        : cyclePartUrl(id, 'form');
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await atFields(moved, '-', () => this.service.change(formChange(me, id, fields), moved));
        return redirect(target, success('forms.built.moved'));
      },
      (failed) => this.overview(me, id, failed),
    );
  }

  @Get(cyclePaths.discardForm)
  @AccessFor('organiser', 'every cycle')
  async ask(@Param('id') id: string) {
    return this.discardPage(id, emptyForm());
  }

  @Post(cyclePaths.discardForm)
  @AccessFor('organiser', 'every cycle')
  async discard(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await this.service.discard(formChange(me, id, fields));
        return redirect(cyclePartUrl(id, 'form'), success('forms.built.discarded'));
      },
      (failed) => this.discardPage(id, failed),
    );
  }

  private async discardPage(id: string, form: FormState) {
    const cycle = found(await this.cycles.configuration(id));
    const { working, current } = await this.cycles.forms(id);
    if (!working || !current) return redirect(cyclePartUrl(id, 'form'));
    return formPage(cycle, 'discard', 'Änderungen verwerfen', {
      form,
      number: current.number,
      action: formUrl(id, 'discardForm'),
    });
  }

  private async overview(me: SignedIn, id: string, form: FormState) {
    const cycle = found(await this.cycles.configuration(id));
    const model = { form, ...overviewModel(me, cycle, await this.cycles.forms(id)) };
    return formPage(cycle, 'overview', 'Bewerbungsformular', model, [], {
      breadcrumb: crumbs(cycle, { text: 'Bewerbungsformular' }),
      lead: 'Diese Abschnitte füllen die Kommunen aus. Partner und Anlagen haben eigene Seiten.',
      wide: true,
    });
  }
}
