import { Controller, Get, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { municipalityPaths } from '../../municipalities.paths.js';
import { MunicipalityQueries } from '../../municipality.queries.js';
import { type Suggestion, suggestion } from './search.presenter.js';

const longestSearch = 200;

/** Suggestions for the field in which a municipality is chosen. */
@Controller()
export class MunicipalitySearchController {
  constructor(
    private readonly municipalities: MunicipalityQueries,
    private readonly texts: Texts,
  ) {}

  @Get(municipalityPaths.search)
  @AccessFor('public')
  async search(@TheCaller() { lang }: Caller, @Query('q') text: unknown): Promise<Suggestion[]> {
    if (typeof text !== 'string' || text.length > longestSearch) return [];
    const found = await this.municipalities.search(text);
    return found.map((each) => suggestion(this.texts, lang, each));
  }
}
