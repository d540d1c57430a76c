import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../../platform/views/form.js';
import { CycleQueries, type CycleSetUp } from '../../../cycle.queries.js';
import { cyclePaths } from '../../../cycles.paths.js';
import type { Section } from '../../../domain/form-definition.js';
import { withSection } from '../../../domain/form-edit.js';
import { sectionUrl } from '../../../form.paths.js';
import { FormService } from '../../../form.service.js';
import { differences, noticeStale, type StoredValue } from '../changed-form.js';
import { FieldReader } from '../field-reader.js';
import { flat } from '../rows.js';
import { mayChange } from '../shell.js';
import { atFields } from './at-fields.js';
import { formChange, formPage } from './form-shell.js';
import { questionList } from './question-list.js';

interface Shown {
  form: FormState;
  version: string;
  stale?: StoredValue[];
}

/** One section of the dossier's form: its words and its questions. */
@Controller()
export class FormSectionController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: FormService,
    private readonly forms: Forms,
  ) {}

  @Get(cyclePaths.section)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') key: string,
    @Kept() kept: Fields | undefined,
  ) {
    const [cycle, section] = await this.asked(id, key);
    const form = openedForm(kept, sectionValues(section));
    return this.sectionPage(me, cycle, section, { form, version: String(kept?.version ?? cycle.version) });
  }

  @Post(cyclePaths.section)
  @AccessFor('organiser', 'every cycle')
  async change(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') key: string,
    @Body() body: Fields,
  ) {
    const [cycle, section] = await this.asked(id, key);
    const fields = fieldsOf(body);
    let stale = false;
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await noticeStale(
          () => this.save(me, cycle, section, fields),
          () => (stale = true),
        );
        return redirect(sectionUrl(id, key), success('forms.built.saved'));
      },
      async (form) => {
        if (!stale) return this.sectionPage(me, cycle, section, { form, version: String(fields.version) });
        const [now, stored] = await this.asked(id, key);
        const others = differences(sectionValues(stored), fields);
        return this.sectionPage(me, now, stored, { form, version: String(now.version), stale: others });
      },
    );
  }

  private async save(me: SignedIn, { id, form }: CycleSetUp, section: Section, fields: Fields) {
    const read = new FieldReader(fields);
    const { intro: _, ...rest } = section;
    const intro = read.optional('intro');
    const changed: Section = { ...rest, title: read.localized('title', 200), ...(intro && { intro }) };
    read.check();
    const after = withSection(form, section.key, changed);
    const at = form.sections.indexOf(section);
    await atFields(after, `sections.${at}`, () => this.service.change(formChange(me, id, fields), after));
  }

  private async asked(id: string, key: string): Promise<[CycleSetUp, Section]> {
    const cycle = found(await this.cycles.configuration(id));
    return [cycle, found(cycle.form.sections.find((section) => section.key === key))];
  }

  private sectionPage(me: SignedIn, cycle: CycleSetUp, section: Section, shown: Shown) {
    const { id, form } = cycle;
    const model = {
      ...shown,
      action: sectionUrl(id, section.key),
      removeHref: sectionUrl(id, section.key, 'removeSection'),
      previewHref: sectionUrl(id, section.key, 'formPreviewSection'),
      mayChange: mayChange(me),
      questions: questionList(id, form, section),
    };
    return formPage(cycle, 'section', section.title.de, model);
  }
}

const sectionValues = ({ title, intro }: Section) =>
  flat({
    title: { de: title.de, en: title.en ?? '' },
    intro: { de: intro?.de ?? '', en: intro?.en ?? '' },
  });
