import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { DossierQueries } from '../../dossier.queries.js';
import { TeamQueries } from '../../team.queries.js';
import { entryPage } from './frame.js';
import { teamModel, type TeamShown } from './team.presenter.js';

/** The page of the team, to which every act on it leads back. */
@Injectable()
export class TeamPage {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly teams: TeamQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  async show({ lang, identity }: SignedIn, id: string, shown: TeamShown) {
    const { personId } = identity;
    const dossier = found(await this.dossiers.ofMember(id, personId));
    const team = found(await this.teams.ofMember(id, personId, this.clock.now()));
    const model = teamModel(dossier, team, personId, shown, this.texts, lang);
    const status = shown.refused ? { status: 422, failed: true } : {};
    return entryPage(this.texts, lang, dossier, 'team', this.texts.t(lang, 'teams.title'), model, status);
  }
}
