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
import { cyclePartUrl, cyclePaths, removeSectionUrl, sectionUrl } from '../../../cycles.paths.js';
import type { Section } from '../../../domain/form-definition.js';
import { withSection } from '../../../domain/form-edit.js';
import { differences, noticeStale, type StoredValue } from '../changed-form.js';
import { FieldReader } from '../field-reader.js';
import { atRows } from '../rows.js';
import { crumbs, mayChange } from '../shell.js';
import { inSection } from './in-section.js';
import { readQuestions } from './question-fields.js';
import { questionRows, sectionValues, typeOptions } from './section.presenter.js';

interface Shown {
  form: FormState;
  version: string;
  stale?: StoredValue[];
  addRow?: boolean;
}

/** One section of the dossier's form: its words and its questions. */
@Controller()
export class FormSectionController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly parts: CyclePartsService,
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
    const version = String(fields.version);
    if (fields.act === 'add')
      return this.sectionPage(me, cycle, section, { form: emptyForm(fields), version, addRow: true });
    let stale = false;
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        await noticeStale(
          () => this.save(me, cycle, section, fields),
          () => (stale = true),
        );
        return redirect(cyclePartUrl(id, 'form'), success('cycles.saved', { part: section.title.de }));
      },
      async (form) => {
        if (!stale) return this.sectionPage(me, cycle, section, { form, version });
        const [now, stored] = await this.asked(id, key);
        return this.sectionPage(me, now, stored, {
          form,
          version: String(now.version),
          stale: differences(sectionValues(stored), fields),
        });
      },
    );
  }

  private async save({ actor }: SignedIn, cycle: CycleSetUp, section: Section, fields: Fields) {
    const read = new FieldReader(fields);
    const intro = read.optional('intro');
    const title = read.localized('title', 200);
    const { rows, questions } = readQuestions(read, 'questions', section.questions);
    read.check();
    const changed: Section = { key: section.key, title, ...(intro && { intro }), questions };
    const change = {
      actor,
      cycleId: cycle.id,
      version: Number(fields.version),
      reason: String(fields.reason ?? ''),
    };
    const at = cycle.form.sections.findIndex(({ key }) => key === section.key);
    const form = withSection(cycle.form, section.key, changed);
    await atRows('questions', rows, () => inSection(at, () => this.parts.changeForm(change, form)));
  }

  private async asked(id: string, key: string): Promise<[CycleSetUp, Section]> {
    const cycle = found(await this.cycles.configuration(id));
    return [cycle, found(cycle.form.sections.find((section) => section.key === key))];
  }

  private sectionPage(me: SignedIn, cycle: CycleSetUp, section: Section, shown: Shown) {
    const { form, version, stale, addRow = false } = shown;
    const model = {
      form,
      version,
      stale,
      action: sectionUrl(cycle.id, section.key),
      back: cyclePartUrl(cycle.id, 'form'),
      removeHref: removeSectionUrl(cycle.id, section.key),
      published: cycle.published,
      mayChange: mayChange(me),
      addText: 'Frage hinzufügen',
      rows: questionRows(form, 'questions', addRow),
      types: typeOptions,
    };
    return page('cycles/organiser/form/section', section.title.de, model, {
      breadcrumb: crumbs(
        cycle,
        { text: 'Bewerbungsformular', href: cyclePartUrl(cycle.id, 'form') },
        { text: section.title.de },
      ),
      noindex: true,
    });
  }
}
