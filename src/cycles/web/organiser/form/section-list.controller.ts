import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { emptyForm, type FormState, openedForm } from '../../../../platform/views/form.js';
import { CycleQueries, type CycleSetUp } from '../../../cycle.queries.js';
import { cyclePartUrl, cyclePaths } from '../../../cycles.paths.js';
import { keyFrom, withNewSection, withSection } from '../../../domain/form-edit.js';
import { formUrl, sectionUrl } from '../../../form.paths.js';
import { FormService } from '../../../form.service.js';
import { FieldReader } from '../field-reader.js';
import { atFields } from './at-fields.js';
import { formChange, formPage } from './form-shell.js';

/** Sections come and go. */
@Controller()
export class FormSectionListController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: FormService,
    private readonly forms: Forms,
  ) {}

  @Get(cyclePaths.newSection)
  @AccessFor('organiser', 'every cycle')
  async fresh(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.newPage(found(await this.cycles.configuration(id)), openedForm(kept));
  }

  @Post(cyclePaths.newSection)
  @AccessFor('organiser', 'every cycle')
  async add(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const { form } = found(await this.cycles.configuration(id));
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const read = new FieldReader(fields);
        const [title, intro] = [read.localized('title', 200), read.optional('intro')];
        read.check();
        const taken = form.sections.map((section) => section.key);
        const key = keyFrom(title.de, 'section', taken);
        const after = withNewSection(form, { key, title, ...(intro && { intro }), questions: [] });
        const change = () => this.service.change(formChange(me, id, fields), after);
        await atFields(after, `sections.${form.sections.length}`, change);
        return redirect(sectionUrl(id, key), success('forms.built.sectionAdded'));
      },
      async (failed) => this.newPage(found(await this.cycles.configuration(id)), failed),
    );
  }

  @Get(cyclePaths.removeSection)
  @AccessFor('organiser', 'every cycle')
  async ask(@Param('id') id: string, @Param('section') key: string) {
    return this.removePage(found(await this.cycles.configuration(id)), key, emptyForm());
  }

  @Post(cyclePaths.removeSection)
  @AccessFor('organiser', 'every cycle')
  async remove(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') key: string,
    @Body() body: Fields,
  ) {
    const { form } = found(await this.cycles.configuration(id));
    const gone = redirect(cyclePartUrl(id, 'form'), success('forms.built.sectionRemoved'));
    if (!form.sections.some((section) => section.key === key)) return gone;
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const after = withSection(form, key, undefined);
        await atFields(after, '-', () => this.service.change(formChange(me, id, fields), after));
        return gone;
      },
      async (failed) => this.removePage(found(await this.cycles.configuration(id)), key, failed),
    );
  }

  private newPage(cycle: CycleSetUp, form: FormState) {
    const model = { form, mayChange: true, action: formUrl(cycle.id, 'newSection') };
    return formPage(cycle, 'new-section', 'Neuer Abschnitt', model);
  }

  private removePage(cycle: CycleSetUp, key: string, form: FormState) {
    const section = found(cycle.form.sections.find((each) => each.key === key));
    const model = {
      form,
      action: sectionUrl(cycle.id, key, 'removeSection'),
      back: sectionUrl(cycle.id, key),
      questions: section.questions.map(({ label }) => label.de),
      published: cycle.published,
    };
    return formPage(cycle, 'remove', `Abschnitt „${section.title.de}“ entfernen`, {
      ...model,
      submit: 'Abschnitt entfernen',
    });
  }
}
