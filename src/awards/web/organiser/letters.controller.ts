import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { type Body as Fields, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { AwardQueries } from '../../award.queries.js';
import { awardPaths, awardsUrl } from '../../awards.paths.js';
import { LetterDocument } from '../../documents/letter-document.js';
import { LetterQueries } from '../../letter.queries.js';
import { LettersService } from '../../letters.service.js';
import { cycleOfPath } from './cycle-of-path.js';
import { textOf } from './fields.js';
import { LettersPage, plannedForm } from './letters-page.js';

/** Looking at the letters of a cycle, and releasing them. */
@Controller()
export class LettersController {
  constructor(
    private readonly awards: AwardQueries,
    private readonly document: LetterDocument,
    private readonly forms: Forms,
    private readonly letters: LettersService,
    private readonly lettersPage: LettersPage,
    private readonly queries: LetterQueries,
  ) {}

  @Get(awardPaths.letters)
  @AccessFor(['organiser', 'auditor'], 'every cycle')
  async show(@Me() me: SignedIn, @Param('year') year: string) {
    const cycle = await cycleOfPath(this.awards, year);
    return this.lettersPage.show(me, cycle, plannedForm(cycle));
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
      ({ errors }) => this.lettersPage.show(me, cycle, { ...plannedForm(cycle), errors }),
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
}
