import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../../platform/http/caller.js';
import { found } from '../../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { emptyForm, type FormState } from '../../../../platform/views/form.js';
import { CycleQueries } from '../../../cycle.queries.js';
import { cyclePaths } from '../../../cycles.paths.js';
import { questionIn, withQuestion, withSection } from '../../../domain/form-edit.js';
import { questionUrl, sectionUrl } from '../../../form.paths.js';
import { FormService } from '../../../form.service.js';
import { atFields } from './at-fields.js';
import { formChange, formPage } from './form-shell.js';

/** Takes a question out of the form, after a page that says what that means. */
@Controller()
export class RemoveQuestionController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: FormService,
    private readonly forms: Forms,
  ) {}

  @Get(cyclePaths.removeQuestion)
  @AccessFor('organiser', 'every cycle')
  ask(@Param('id') id: string, @Param('section') section: string, @Param('question') path: string) {
    return this.page(id, section, path, emptyForm());
  }

  @Post(cyclePaths.removeQuestion)
  @AccessFor('organiser', 'every cycle')
  async remove(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('section') key: string,
    @Param('question') path: string,
    @Body() body: Fields,
  ) {
    const { form } = found(await this.cycles.configuration(id));
    const section = found(form.sections.find((each) => each.key === key));
    const [group, inner] = path.split('.');
    const gone = redirect(
      inner ? questionUrl(id, key, group ?? '') : sectionUrl(id, key),
      success('forms.built.questionRemoved'),
    );
    if (!questionIn(section, path)) return gone;
    const fields = fieldsOf(body);
    return this.forms.guard(
      me.lang,
      fields,
      async () => {
        const after = withSection(form, key, withQuestion(section, path, undefined));
        await atFields(after, '-', () => this.service.change(formChange(me, id, fields), after));
        return gone;
      },
      (failed) => this.page(id, key, path, failed),
    );
  }

  private async page(id: string, key: string, path: string, form: FormState) {
    const cycle = found(await this.cycles.configuration(id));
    const section = found(cycle.form.sections.find((each) => each.key === key));
    const question = found(questionIn(section, path));
    const model = {
      form,
      action: questionUrl(id, key, path, 'removeQuestion'),
      back: questionUrl(id, key, path),
      questions:
        question.type === 'group' ? question.questions.map(({ label }) => label.de) : [question.label.de],
      published: cycle.published,
      submit: 'Frage entfernen',
    };
    return formPage(cycle, 'remove', `Frage „${question.label.de}“ entfernen`, model, [
      { text: section.title.de, href: sectionUrl(id, key) },
    ]);
  }
}
