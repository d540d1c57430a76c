import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { emptyForm, type FormState, openedForm } from '../../../../platform/views/form.js';
import { page } from '../../../../platform/views/page.js';
import { CyclePartsService } from '../../../cycle-parts.service.js';
import { CycleQueries, type CycleSetUp } from '../../../cycle.queries.js';
import {
  cyclePartUrl,
  cyclePaths,
  newSectionUrl,
  removeSectionUrl,
  sectionUrl,
} from '../../../cycles.paths.js';
import { newQuestion, withNewSection, withSection } from '../../../domain/form-edit.js';
import { FieldReader } from '../field-reader.js';
import { freeKey } from '../rows.js';
import { crumbs } from '../shell.js';
import { inSection } from './in-section.js';

/** Sections come and go. */
@Controller()
export class FormSectionListController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly parts: CyclePartsService,
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
    const cycle = found(await this.cycles.configuration(id));
    const fields = fieldsOf(body);
    const key = freeKey(
      'section',
      cycle.form.sections.map((section) => section.key),
    );
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const read = new FieldReader(fields);
        const intro = read.optional('intro');
        const question = newQuestion('longText', 'question1', read.localized('questions.0.label'));
        const section = {
          key,
          title: read.localized('title', 200),
          ...(intro && { intro }),
          questions: [question],
        };
        read.check();
        const form = withNewSection(cycle.form, section);
        await inSection(cycle.form.sections.length, () =>
          this.parts.changeForm(changeOf(me, id, fields), form),
        );
        return redirect(sectionUrl(id, key), success('cycles.saved', { part: section.title.de }));
      },
      async (form) => this.newPage(found(await this.cycles.configuration(id)), form),
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
    const cycle = found(await this.cycles.configuration(id));
    const gone = redirect(cyclePartUrl(id, 'form'), success('cycles.sectionRemoved'));
    if (!cycle.form.sections.some((section) => section.key === key)) return gone;
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await this.parts.changeForm(changeOf(me, id, fields), withSection(cycle.form, key, undefined));
        return gone;
      },
      async (form) => this.removePage(found(await this.cycles.configuration(id)), key, form),
    );
  }

  private newPage(cycle: CycleSetUp, form: FormState) {
    const model = {
      form,
      version: cycle.version,
      published: cycle.published,
      mayChange: true,
      action: newSectionUrl(cycle.id),
      back: cyclePartUrl(cycle.id, 'form'),
    };
    return page('cycles/organiser/form/new-section', 'Neuer Abschnitt', model, {
      breadcrumb: crumbs(
        cycle,
        { text: 'Bewerbungsformular', href: cyclePartUrl(cycle.id, 'form') },
        { text: 'Neuer Abschnitt' },
      ),
      noindex: true,
    });
  }

  private removePage(cycle: CycleSetUp, key: string, form: FormState) {
    const section = found(cycle.form.sections.find((each) => each.key === key));
    const model = {
      form,
      version: cycle.version,
      published: cycle.published,
      action: removeSectionUrl(cycle.id, key),
      back: sectionUrl(cycle.id, key),
      questions: section.questions.map(({ label }) => label.de),
    };
    return page('cycles/organiser/form/remove-section', `Abschnitt „${section.title.de}“ entfernen`, model, {
      breadcrumb: crumbs(
        cycle,
        { text: 'Bewerbungsformular', href: cyclePartUrl(cycle.id, 'form') },
        { text: 'Entfernen' },
      ),
      noindex: true,
    });
  }
}

const changeOf = ({ actor }: SignedIn, cycleId: string, fields: Fields) => ({
  actor,
  cycleId,
  version: Number(fields.version),
  reason: String(fields.reason ?? ''),
});
