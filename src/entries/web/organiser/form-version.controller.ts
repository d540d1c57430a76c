import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { cyclePartUrl, cyclePaths } from '../../../cycles/cycles.paths.js';
import { atFields } from '../../../cycles/web/organiser/form/at-fields.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { FormVersionQueries } from '../../form-version.queries.js';
import { FormVersionService } from '../../form-version.service.js';
import { versionPage } from './form-version.presenter.js';

/** What a new version of the form changes, for whom, and the act of publishing it. */
@Controller()
export class FormVersionController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly versions: FormVersionQueries,
    private readonly service: FormVersionService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(cyclePaths.formVersion)
  @AccessFor('organiser', 'every cycle')
  ask(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.page(id, openedForm(kept));
  }

  @Post(cyclePaths.formVersion)
  @AccessFor('organiser', 'every cycle')
  async publish(@Me() { lang, actor }: SignedIn, @Param('id') cycleId: string, @Body() body: Fields) {
    const { form } = found(await this.cycles.configuration(cycleId));
    const fields = fieldsOf(body);
    const change = {
      actor,
      cycleId,
      version: Number(fields['version']),
      reason: String(fields['reason'] ?? ''),
    };
    return this.forms.guard(
      lang,
      fields,
      async () => {
        await atFields(form, '-', () => this.service.publish(change));
        return redirect(cyclePartUrl(cycleId, 'form'), success('forms.built.published'));
      },
      (failed) => this.page(cycleId, failed),
    );
  }

  private async page(id: string, form: FormState) {
    const cycle = found(await this.cycles.configuration(id));
    const { working, current } = await this.cycles.forms(id);
    if (!cycle.published || !working || !current) return redirect(cyclePartUrl(id, 'form'));
    const [drafts, submitted] = await Promise.all([this.versions.drafts(id), this.versions.submitted(id)]);
    return versionPage({ cycle, working, current, drafts, submitted }, form, this.texts);
  }
}
