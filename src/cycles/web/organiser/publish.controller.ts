import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { longDateTime, money } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { type CycleSetUp, CycleQueries } from '../../cycle.queries.js';
import { cyclePaths, cycleUrl, publishCycleUrl } from '../../cycles.paths.js';
import { CyclesService } from '../../cycles.service.js';
import { milestoneKinds } from '../../domain/milestones.js';
import { totalCents } from '../../domain/prize.js';
import { publicationProblems } from '../../domain/publishable.js';
import { PublishForm } from './cycle.form.js';
import { problemGroups } from './part-words.js';
import { crumbs } from './shell.js';

/** Before a cycle becomes public: what will happen, or what still stands in the way. */
@Controller()
export class PublishCycleController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly service: CyclesService,
    private readonly forms: Forms,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(cyclePaths.publish)
  @AccessFor('organiser', 'every cycle')
  async ask(@Param('id') id: string) {
    const cycle = found(await this.cycles.configuration(id));
    return cycle.published ? redirect(cycleUrl(id)) : this.publishPage(cycle, emptyForm());
  }

  @Post(cyclePaths.publish)
  @AccessFor('organiser', 'every cycle')
  async publish(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      PublishForm,
      body,
      async ({ version }) => {
        await this.service.publish(actor, id, Number(version));
        return redirect(cycleUrl(id), success('cycles.publishedNow'));
      },
      async (form) => this.publishPage(found(await this.cycles.configuration(id)), form),
    );
  }

  private publishPage(cycle: CycleSetUp, form: FormState) {
    const { milestones, prizes, version, name } = cycle;
    const problems = publicationProblems(cycle, this.clock.now());
    const model = {
      form,
      problems: problemGroups(this.texts, cycle.id, problems),
      effects: [
        'Die Runde erscheint auf den öffentlichen Seiten: mit Terminen, Teilnahmebedingungen, Kriterien und Preisen.',
        ...(milestones.callOpens && milestones.deadline
          ? [
              `Bewerbungen sind möglich von ${longDateTime(milestones.callOpens, 'de', { zone: true })} bis ${longDateTime(milestones.deadline, 'de', { zone: true })}.`,
            ]
          : []),
        `Ausgelobt werden ${prizes.length} Preise mit zusammen ${money(totalCents(prizes) / 100, 'de')}.`,
        'Jede spätere Änderung braucht eine Begründung. E-Mails werden nicht verschickt.',
      ],
      dates: milestoneKinds.flatMap((kind) => {
        const at = milestones[kind];
        return at
          ? [{ text: this.texts.t('de', `cycles.milestones.${kind}`), hint: longDateTime(at, 'de') }]
          : [];
      }),
      hidden: [{ name: 'version', value: version }],
      action: publishCycleUrl(cycle.id),
      back: cycleUrl(cycle.id),
      submit: `Wettbewerbsrunde ${cycle.year} veröffentlichen`,
    };
    return page('cycles/organiser/publish', `${name} veröffentlichen`, model, {
      breadcrumb: crumbs(cycle, { text: 'Veröffentlichen' }),
      noindex: true,
    });
  }
}
