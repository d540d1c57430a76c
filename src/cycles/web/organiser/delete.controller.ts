import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import type { CycleWithPrizes } from '../../cycle-view.js';
import { CycleQueries } from '../../cycle.queries.js';
import { cyclePaths, cycleUrl, removeCycleUrl } from '../../cycles.paths.js';
import { DeleteCycleService } from '../../delete.service.js';
import { PublishForm } from './cycle.form.js';
import { crumbs } from './shell.js';

/** Before a cycle that was set up by mistake is deleted: what goes with it, or why it stays. */
@Controller()
export class DeleteCycleController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: DeleteCycleService,
    private readonly forms: Forms,
    private readonly texts: Texts,
  ) {}

  @Get(cyclePaths.remove)
  @AccessFor('organiser', 'every cycle')
  async ask(@Param('id') id: string) {
    return this.deletePage(found(await this.cycles.withPrizes(id)), emptyForm());
  }

  @Post(cyclePaths.remove)
  @AccessFor('organiser', 'every cycle')
  async delete(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const cycle = await this.cycles.withPrizes(id);
    if (!cycle) return redirect(cyclePaths.list);
    return this.forms.attempt(
      lang,
      PublishForm,
      body,
      async ({ version }) => {
        await this.service.delete(actor, id, Number(version));
        return redirect(cyclePaths.list, success('cycles.deleted', { name: cycle.name }));
      },
      (form) => this.deletePage(cycle, form),
    );
  }

  private async deletePage(cycle: CycleWithPrizes, form: FormState) {
    const { id, name, version, prizes } = cycle;
    const reasons = await this.service.reasons(cycle);
    const model = {
      form,
      reasons: reasons.map(({ key, params }) => this.texts.t('de', key, params)),
      effects: [
        `„${name}“ wird mit Terminen, Formular, Kriterien, ${prizes.length} Preisen und allem anderen gelöscht, was eingerichtet ist.`,
        'Das lässt sich nicht rückgängig machen. Niemand bekommt eine E-Mail.',
      ],
      hidden: [{ name: 'version', value: version }],
      action: removeCycleUrl(id),
      back: cycleUrl(id),
      submit: `Wettbewerbsrunde ${cycle.year} löschen`,
    };
    return page('cycles/organiser/delete', `${name} löschen`, model, {
      breadcrumb: crumbs(cycle, { text: 'Löschen' }),
      noindex: true,
    });
  }
}
