import { Controller, Get, Param, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { found } from '../../../platform/http/domain-error.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { ComparedSubmissionsQueries } from '../../compared-submissions.queries.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserDifferenceUrl, organiserEntryPaths, organiserEntryUrl } from '../../organiser.paths.js';
import { differenceModel } from '../difference.presenter.js';
import { askedNumber } from '../submission-number.js';
import { organiserPage } from './frame.js';

/** What changed between two submissions. Jurors judge an entry as it stands: earlier states, and what is not for them, stay here. */
@Controller()
export class OrganiserDifferenceController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly submissions: ComparedSubmissionsQueries,
    private readonly texts: Texts,
  ) {}

  @Get(organiserEntryPaths.difference)
  @AccessFor(['organiser', 'auditor'], 'submissions, not drafts')
  async show(@Param('id') id: string, @Query('von') from: unknown, @Query('bis') to: unknown) {
    const entry = found(await this.entries.byId(id));
    const compared = found(await this.submissions.ofEntry(id, askedNumber(from), askedNumber(to)));
    const model = differenceModel(compared, this.texts, 'de');
    const title = this.texts.t('de', 'proof.difference.title');
    const links = { action: organiserDifferenceUrl(id), back: organiserEntryUrl(id) };
    return organiserPage('difference', title, entry, { ...model, ...links }, { here: title });
  }
}
