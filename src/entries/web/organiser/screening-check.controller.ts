import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { checkProgress, answeredItems } from '../../domain/checklist.js';
import { screeningErrors } from '../../domain/screening-errors.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { screeningPaths } from '../../screening.paths.js';
import { ScreeningCheckService } from '../../screening-check.service.js';
import { ScreeningQueries } from '../../screening.queries.js';
import { organiserPage } from './frame.js';
import { checkedValues, readChecked } from './screening-check.form.js';
import { checklistModel } from './screening-check.presenter.js';

const title = 'Prüfliste';

/** The checklist of an entry beside its dossier: answered in as many sittings as it takes. */
@Controller()
export class ScreeningCheckController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly screening: ScreeningQueries,
    private readonly checks: ScreeningCheckService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(screeningPaths.checklist)
  @AccessFor('organiser')
  async show(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    const view = found(await this.screening.ofEntry(id));
    const form = openedForm(kept, checkedValues(view.check?.items ?? {}));
    return this.checkPage(id, form, String(kept?.['version'] ?? view.check?.version ?? 0));
  }

  @Post(screeningPaths.checklist)
  @AccessFor('organiser')
  async save(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const { rule } = found(await this.screening.ofEntry(id));
    const fields = fieldsOf(body);
    const version = String(fields['version'] ?? '0');
    const checked = readChecked(rule.checklist, fields);
    let stale = false;
    return this.forms.guard(
      lang,
      fields,
      async () => {
        try {
          await this.checks.save(actor, id, checked, Number(version) || 0);
        } catch (error) {
          stale = error instanceof DomainError && error.key === screeningErrors.checkStale;
          throw error;
        }
        const { answered, total } = checkProgress(answeredItems(rule.checklist, checked));
        return redirect(organiserEntryUrl(id), success('screening.flash.checked', { answered, total }));
      },
      (form) => this.checkPage(id, form, version, stale),
    );
  }

  /** Where somebody else was faster, the page shows both and builds on what is stored now: saving again is a choice. */
  private async checkPage(id: string, form: FormState, version: string, stale = false) {
    const [read, seen] = await Promise.all([this.entries.byId(id), this.screening.ofEntry(id)]);
    const entry = found(read);
    const view = found(seen);
    const last = entry.submissions[0];
    const shown = last && (await this.entries.submission(id, last.number));
    const builtOn = stale ? String(view.check?.version ?? 0) : version;
    const model = checklistModel({ entry, view, shown, form, version: builtOn, stale }, this.texts);
    return organiserPage('checklist', title, entry, model, {
      here: title,
      ...(stale && { status: 409 }),
    });
  }
}
