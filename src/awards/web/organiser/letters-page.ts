import { Injectable } from '@nestjs/common';
import { refusal } from '../../../cycles/domain/phase.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { SignedIn } from '../../../platform/http/caller.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { dayTimeValues } from '../../../platform/views/day-time.js';
import type { FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { AwardQueries } from '../../award.queries.js';
import type { AwardsCycle } from '../../awards-cycle.js';
import { lettersProblems } from '../../domain/letters.js';
import { LetterQueries } from '../../letter.queries.js';
import { undecided } from '../../undecided.js';
import { underAwards } from './breadcrumbs.js';
import { lettersModel } from './letters.presenter.js';

/** The form that prepares a release, with what is prepared. */
export const plannedForm = ({ lettersPlannedFor }: AwardsCycle): FormState => ({
  values: dayTimeValues('releaseAt', lettersPlannedFor ?? undefined),
  errors: [],
});

/** The page of the letters, to which releasing and preparing lead back. */
@Injectable()
export class LettersPage {
  constructor(
    private readonly awards: AwardQueries,
    private readonly clock: Clock,
    private readonly queries: LetterQueries,
    private readonly texts: Texts,
  ) {}

  async show({ identity, lang }: SignedIn, cycle: AwardsCycle, form: FormState) {
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
