import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { ComparedSubmissionsQueries } from '../../compared-submissions.queries.js';
import { DossierQueries } from '../../dossier.queries.js';
import { differenceUrl, entryPaths, entryUrl } from '../../entries.paths.js';
import { differenceModel } from '../difference.presenter.js';
import { askedNumber } from '../submission-number.js';
import { entryPage } from './frame.js';

/** What changed between two submissions, for the team of the entry. */
@Controller()
export class DifferenceController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly submissions: ComparedSubmissionsQueries,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.difference)
  @AccessFor('signed-in', 'submissions of entries in whose team one is')
  async show(
    @Me() { lang, identity }: SignedIn,
    @Param('id') id: string,
    @Query('von') from: unknown,
    @Query('bis') to: unknown,
  ) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    const compared = found(await this.submissions.ofEntry(id, askedNumber(from), askedNumber(to)));
    const model = differenceModel(compared, this.texts, lang);
    const title = this.texts.t(lang, 'proof.difference.title');
    const links = { action: differenceUrl(id), back: entryUrl(id) };
    return entryPage(this.texts, lang, dossier, 'difference', title, { ...model, ...links });
  }
}
