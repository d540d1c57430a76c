import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessFor, TakesFiles } from '../../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../../platform/http/domain-error.js';
import { Download } from '../../../../platform/http/download.js';
import { Forms } from '../../../../platform/http/forms.js';
import { redirect, success } from '../../../../platform/http/redirect.js';
import { receiveText } from '../../../../platform/http/text-upload.js';
import { Texts } from '../../../../platform/i18n/texts.js';
import { emptyForm, failedForm, type FormState } from '../../../../platform/views/form.js';
import { CycleQueries } from '../../../cycle.queries.js';
import { cyclePartUrl, cyclePaths } from '../../../cycles.paths.js';
import { cycleErrors } from '../../../domain/errors.js';
import { formUrl } from '../../../form.paths.js';
import { FormService } from '../../../form.service.js';
import { formChange, formPage } from './form-shell.js';
import { placeWords } from './place-words.js';
import { readFormJson } from './read-json.js';

const largestForm = 1024 * 1024;

/** The form as a file: to keep it, to take it to another cycle or system, to write it elsewhere. */
@Controller()
export class FormJsonController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: FormService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(cyclePaths.exportForm)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async export(@Param('id') id: string) {
    const { form, year } = found(await this.cycles.configuration(id));
    const content = Buffer.from(`${JSON.stringify(form, null, 2)}\n`);
    return new Download(content, `formular-${year}.json`, 'application/json');
  }

  @Get(cyclePaths.importForm)
  @AccessFor('organiser', 'every cycle')
  ask(@Param('id') id: string) {
    return this.importPage(id, emptyForm());
  }

  /** What is accepted becomes the working version: the form that is filled in changes only with its publication. */
  @Post(cyclePaths.importForm)
  @TakesFiles()
  @AccessFor('organiser', 'every cycle')
  async import(@Me() me: SignedIn, @Param('id') id: string, @Req() request: FastifyRequest) {
    const { published } = found(await this.cycles.configuration(id));
    const { fields, text } = await receiveText(request, largestForm);
    const json = text ?? String(fields['json'] ?? '');
    const typed = { ...fields, json };
    return this.forms.guard(
      me.lang,
      typed,
      async () => {
        if (!json.trim()) throw new DomainErrors([{ key: cycleErrors.formImportEmpty, field: 'json' }]);
        const read = readFormJson(json);
        if ('problems' in read) return this.refused(id, typed, read);
        await this.service.change(formChange(me, id, fields), read.form);
        const target = published ? formUrl(id, 'formVersion') : cyclePartUrl(id, 'form');
        return redirect(target, success('forms.built.imported'));
      },
      (form) => this.importPage(id, form),
    );
  }

  private refused(
    id: string,
    typed: Record<string, unknown>,
    { value, problems }: Exclude<ReturnType<typeof readFormJson>, { form: unknown }>,
  ) {
    const lines = problems.map(({ key, params, field = '' }) => ({
      place: field && placeWords(value, field),
      text: this.texts.t('de', key, params),
    }));
    const form = failedForm(typed, [
      { field: 'json', text: this.texts.t('de', cycleErrors.formRefused, { count: lines.length }) },
    ]);
    return this.importPage(id, form, lines);
  }

  private async importPage(id: string, form: FormState, problems: object[] = []) {
    const cycle = found(await this.cycles.configuration(id));
    const model = { form, problems, action: formUrl(id, 'importForm'), published: cycle.published };
    const status = form.errors.length > 0 ? { status: 422 } : {};
    return formPage(cycle, 'import', 'Formular importieren', model, [], status);
  }
}
