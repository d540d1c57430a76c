import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { refusal } from '../../../cycles/domain/phase.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AwardQueries } from '../../award.queries.js';
import { awardPaths, awardsUrl } from '../../awards.paths.js';
import type { AwardsCycle } from '../../awards-cycle.js';
import { LetterDocument } from '../../documents/letter-document.js';
import { lettersProblems } from '../../domain/letters.js';
import { LetterQueries } from '../../letter.queries.js';
import { LettersService } from '../../letters.service.js';
import { undecided } from '../../undecided.js';
import { underAwards } from './breadcrumbs.js';
import { cycleOfPath } from './cycle-of-path.js';
import { textOf } from './fields.js';
import { lettersModel } from './letters.presenter.js';

/** Looking at the letters of a cycle, and releasing them. */
@Controller()
export class LettersController {
  constructor(
    private readonly awards: AwardQueries,
    private readonly clock: Clock,
    private readonly document: LetterDocument,
    private readonly forms: Forms,
    private readonly letters: LettersService,
    private readonly queries: LetterQueries,
    private readonly texts: Texts,
  ) {}

  @Get(awardPaths.letters)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(@Me() me: SignedIn, @Param('year') year: string) {
    return this.lettersPage(me, await cycleOfPath(this.awards, year), emptyForm());
  }

  @Post(awardPaths.letters)
  @AccessFor('organiser', 'every cycle')
  async release(@Me() me: SignedIn, @Param('year') year: string, @Body() body: Fields) {
    const cycle = await cycleOfPath(this.awards, year);
    const announced = { letters: Number(textOf(body, 'letters')), list: textOf(body, 'list') };
    return this.forms.guard(
      me.lang,
      {},
      async () => {
        const released = await this.letters.release(me.actor, cycle.id, announced);
        return released
          ? redirect(awardsUrl(cycle.year), success('awards.flash.released', { count: announced.letters }))
          : redirect(awardsUrl(cycle.year), { kind: 'info', key: 'awards.flash.releasedBefore' });
      },
      (form) => this.lettersPage(me, cycle, form),
    );
  }

  @Get(awardPaths.letterPreview)
  @AccessFor(['organiser', 'auditor'], 'entries of the cycle')
  async preview(@Me() { lang }: SignedIn, @Param('year') year: string, @Param('entryId') entryId: string) {
    const { id } = await cycleOfPath(this.awards, year);
    const recipients = await this.queries.recipients(id);
    found(recipients.find((each) => each.entryId === entryId));
    const { content, name, type } = await this.document.render(entryId, lang);
    return new Download(content, name, type);
  }

  private async lettersPage({ identity, lang }: SignedIn, cycle: AwardsCycle, form: FormState) {
    const recipients = await this.queries.recipients(cycle.id);
    const obstacles = cycle.letters ? [] : await this.obstacles(cycle, recipients.length);
    const model = lettersModel(cycle, recipients, {
      obstacles: obstacles.map(({ key, params }) => this.texts.t(lang, key, params)),
      mayRelease: identity.roles.includes('organiser'),
    });
    return page(
      'awards/organiser/letters',
      'Schreiben freigeben',
      { ...model, form },
      {
        wide: true,
        preline: cycle.name,
        breadcrumb: underAwards(cycle.year, 'Schreiben'),
      },
    );
  }

  private async obstacles(cycle: AwardsCycle, letters: number) {
    const refused = refusal(cycle.schedule, 'publish', this.clock.now());
    const unscreened = await this.queries.unscreened(cycle.id);
    return [
      ...(refused ? [refused] : []),
      ...lettersProblems({ alreadyReleased: false, letters, unscreened }),
      ...undecided(await this.awards.prizes(cycle.id)),
    ];
  }
}
