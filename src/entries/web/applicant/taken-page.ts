import { Injectable } from '@nestjs/common';
import type { CycleView } from '../../../cycles/cycle-view.js';
import type { SignedIn } from '../../../platform/http/caller.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { teamLimits } from '../../domain/team.js';
import { entryPaths } from '../../entries.paths.js';
import { teamPaths } from '../../team.paths.js';
import { TeamQueries } from '../../team.queries.js';
import { applicantPage } from './frame.js';

/** Says that a municipality has an entry already, nothing about it, and offers to ask for access. */
@Injectable()
export class TakenPage {
  constructor(
    private readonly teams: TeamQueries,
    private readonly texts: Texts,
  ) {}

  /** @returns nothing where the municipality has no entry that is closed to this person */
  async show(
    { lang, identity }: SignedIn,
    cycle: Pick<CycleView, 'id' | 'name'>,
    municipality: { id: string; shortName: string },
    form: FormState = emptyForm(),
    status = 409,
  ) {
    const taken = await this.teams.taken(cycle.id, municipality.id, identity.personId);
    if (!taken) return undefined;
    const model = {
      form,
      waiting: taken.waiting,
      municipality,
      cycle: cycle.name,
      limit: teamLimits.message,
      action: teamPaths.askAccess,
      paths: entryPaths,
    };
    const title = this.texts.t(lang, 'teams.taken.title', { municipality: municipality.shortName });
    return applicantPage(this.texts, lang, 'taken', title, model, { status });
  }
}
