import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { deadlinePaths } from '../../deadline.paths.js';
import { ExtensionService } from '../../extension.service.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { type DeadlineAct, deadlineModel } from './deadline.presenter.js';
import { organiserPage } from './frame.js';
import { readExtension } from './read-extension.js';

/** More time for one entry: a page that says what will happen, then the act. */
@Controller()
export class DeadlineController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly extensions: ExtensionService,
    private readonly forms: Forms,
  ) {}

  @Get(deadlinePaths.extend)
  @AccessFor('organiser')
  askExtend(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.page(id, 'extend', openedForm(kept));
  }

  @Post(deadlinePaths.extend)
  @AccessFor('organiser')
  extend(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.act(me, id, 'extend', body);
  }

  @Get(deadlinePaths.reopen)
  @AccessFor('organiser')
  askReopen(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.page(id, 'reopen', openedForm(kept));
  }

  @Post(deadlinePaths.reopen)
  @AccessFor('organiser')
  reopen(@Me() me: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.act(me, id, 'reopen', body);
  }

  private act({ lang, actor }: SignedIn, id: string, act: DeadlineAct, body: Fields) {
    const fields = fieldsOf(body);
    return this.forms.guard(
      lang,
      fields,
      async () => {
        await this.extensions[act](actor, id, readExtension(fields));
        return redirect(organiserEntryUrl(id), success(`proof.flash.${act}`));
      },
      (form) => this.page(id, act, form),
    );
  }

  private async page(id: string, act: DeadlineAct, form: FormState) {
    const entry = found(await this.entries.byId(id));
    const { title, ...model } = deadlineModel(entry, act);
    return organiserPage(
      'deadline',
      title,
      entry,
      { ...model, form },
      { here: title, status: statusOf(form) },
    );
  }
}

const statusOf = ({ errors }: FormState): number => (errors.length > 0 ? 422 : 200);
