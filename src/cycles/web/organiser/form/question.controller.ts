import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AccessFor } from '../../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { emptyForm, openedForm } from '../../../../platform/views/form.js';
import { CycleQueries } from '../../../cycle.queries.js';
import { cyclePaths } from '../../../cycles.paths.js';
import { hasRows, type Question, rowQuestions } from '../../../domain/form-definition.js';
import {
  keyFrom,
  newQuestion,
  questionIn,
  withNewQuestion,
  withQuestion,
  withSection,
} from '../../../domain/form-edit.js';
import { questionUrl, sectionUrl } from '../../../form.paths.js';
import { FormService } from '../../../form.service.js';
import { differences, noticeStale } from '../changed-form.js';
import { FieldReader } from '../field-reader.js';
import { atFields } from './at-fields.js';
import { formChange } from './form-shell.js';
import { questionValues, readQuestion } from './question.form.js';
import { questionPage, type ShownQuestion } from './question.presenter.js';
import { typeOptions } from './question-words.js';
import { rearranged } from './row-acts.js';

/** One question of the form: written anew or changed. */
@Controller()
export class FormQuestionController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: FormService,
    private readonly forms: Forms,
  ) {}

  @Get(cyclePaths.newQuestion)
  @AccessFor('organiser', 'every cycle')
  async fresh(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') section: string,
    @Query() { art, in: group }: { art?: string; in?: string },
    @Kept() kept: Fields | undefined,
  ) {
    const asked = await this.unwritten(id, section, art, group);
    const version = String(kept?.version ?? asked.cycle.version);
    return questionPage(me, asked, { form: openedForm(kept, questionValues(asked.question)), version });
  }

  @Post(cyclePaths.newQuestion)
  @AccessFor('organiser', 'every cycle')
  async add(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') section: string,
    @Query() { art, in: group }: { art?: string; in?: string },
    @Body() body: Fields,
  ) {
    return this.write(me, () => this.unwritten(id, section, art, group), fieldsOf(body));
  }

  @Get(cyclePaths.question)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') section: string,
    @Param('question') path: string,
    @Kept() kept: Fields | undefined,
  ) {
    const asked = await this.written(id, section, path);
    const version = String(kept?.version ?? asked.cycle.version);
    return questionPage(me, asked, { form: openedForm(kept, questionValues(asked.question)), version });
  }

  @Post(cyclePaths.question)
  @AccessFor('organiser', 'every cycle')
  async change(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') section: string,
    @Param('question') path: string,
    @Body() body: Fields,
  ) {
    return this.write(me, () => this.written(id, section, path), fieldsOf(body));
  }

  /** Buttons among the rows bring the page back with them rearranged; only "Speichern" saves. */
  private async write(me: SignedIn, ask: () => Promise<ShownQuestion>, fields: Fields) {
    const asked = await ask();
    const version = String(fields.version);
    const act = String(fields.act ?? '');
    if (act) return questionPage(me, asked, { form: emptyForm(rearranged(fields, act)), version });
    let stale = false;
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const target = await noticeStale(
          () => this.save(me, asked, fields),
          () => (stale = true),
        );
        return redirect(target, success('forms.built.saved'));
      },
      async (form) => {
        if (!stale) return questionPage(me, asked, { form, version });
        const now = await ask();
        const others = differences(questionValues(now.question), fields);
        return questionPage(me, now, { form, version: String(now.cycle.version), stale: others });
      },
    );
  }

  /** @returns where one goes on: to the questions of a new group, else to the list */
  private async save(
    me: SignedIn,
    { cycle, section, group, path, question: stored }: ShownQuestion,
    fields: Fields,
  ) {
    const read = new FieldReader(fields);
    const { question, rows } = readQuestion(read, stored);
    read.check();
    const siblings: readonly Question[] = group ? rowQuestions(group) : section.questions;
    const key = path
      ? stored.key
      : keyFrom(
          question.label.de,
          'question',
          siblings.map((each) => each.key),
        );
    const named: Question = { ...question, key };
    const changed = path ? withQuestion(section, path, named) : withNewQuestion(section, named, group?.key);
    const after = withSection(cycle.form, section.key, changed);
    const number = path ? siblings.findIndex((each) => each.key === key) : siblings.length;
    const parent = group ? `.questions.${section.questions.indexOf(group)}` : '';
    const at = `sections.${cycle.form.sections.indexOf(section)}${parent}.questions.${number}`;
    await atFields(after, at, () => this.service.change(formChange(me, cycle.id, fields), after), rows);
    if (!path && named.type === 'group') return questionUrl(cycle.id, section.key, key);
    return group ? questionUrl(cycle.id, section.key, group.key) : sectionUrl(cycle.id, section.key);
  }

  private async unwritten(id: string, key: string, art?: string, groupKey?: string): Promise<ShownQuestion> {
    const { cycle, section } = await this.sectionOf(id, key);
    const group = groupKey
      ? found(section.questions.find((each) => each.key === groupKey && each.type === 'group'))
      : undefined;
    const type = found(typeOptions(group !== undefined).find(({ value }) => value === art))
      .value as Question['type'];
    return {
      cycle,
      section,
      question: newQuestion(type, '', { de: '' }),
      ...(group && hasRows(group) && { group }),
    };
  }

  private async written(id: string, key: string, path: string): Promise<ShownQuestion> {
    const { cycle, section } = await this.sectionOf(id, key);
    const question = found(questionIn(section, path));
    const group = path.includes('.')
      ? section.questions.find((each) => each.key === path.split('.')[0])
      : undefined;
    return { cycle, section, path, question, ...(group && hasRows(group) && { group }) };
  }

  private async sectionOf(id: string, key: string) {
    const cycle = found(await this.cycles.configuration(id));
    return { cycle, section: found(cycle.form.sections.find((section) => section.key === key)) };
  }
}
