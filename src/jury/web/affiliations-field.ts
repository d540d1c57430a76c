import { Injectable } from '@nestjs/common';
import { textIn } from '../../cycles/domain/localized-text.js';
import { MunicipalityQueries } from '../../municipalities/municipality.queries.js';
import { municipalityPaths } from '../../municipalities/municipalities.paths.js';
import { DomainError } from '../../platform/http/domain-error.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { conflictErrors, juryErrors } from '../domain/errors.js';
import type { Affiliations } from '../domain/events.js';
import { JurorsQueries } from '../jurors.queries.js';
import type { AffiliationsForm } from './affiliations.form.js';
import { tidyLines } from './lines.js';

const most = 5;

/** What a juror states of themselves, as forms show and read it: a municipality typed or chosen, with or without a script. */
@Injectable()
export class AffiliationsField {
  constructor(
    private readonly jurors: JurorsQueries,
    private readonly municipalities: MunicipalityQueries,
  ) {}

  /** What the partial `jury/affiliations` needs besides the form. */
  async choices(cycleId: string, lang: Lang) {
    const topics = await this.jurors.topics(cycleId);
    return {
      searchUrl: municipalityPaths.search,
      topics: topics.map(({ key, label }) => ({ value: key, text: textIn(label, lang) })),
    };
  }

  /** @throws DomainError at the field where what was typed cannot be taken */
  async read(cycleId: string, form: AffiliationsForm): Promise<Affiliations> {
    const topics = [...new Set(form.topics)].toSorted();
    const known = new Set((await this.jurors.topics(cycleId)).map(({ key }) => key));
    if (topics.some((key) => !known.has(key)))
      throw new DomainError(conflictErrors.topicUnknown, {}, 422, 'topics');
    return {
      municipalityId: await this.municipality(form.municipality.trim(), form.municipalityId),
      employer: form.employer.trim(),
      associations: tidyLines(form.associations),
      topics,
    };
  }

  /**
   * @param text name, postcode or official key; empty: none
   * @param chosen id of the suggestion taken; counts as long as the text still names it
   */
  private async municipality(text: string, chosen: string): Promise<string | null> {
    if (text === '') return null;
    const known = await this.municipalities.byId(chosen);
    if (known && (known.shortName === text || known.name === text)) return known.id;
    const found = await this.municipalities.search(text);
    const exact = found.filter(({ shortName, key }) => shortName === text || key === text);
    const meant = exact.length > 0 ? exact : found;
    if (meant.length === 1) return meant[0]!.id;
    if (meant.length === 0) throw new DomainError(juryErrors.municipalityUnknown, {}, 422, 'municipality');
    const names = meant
      .slice(0, most)
      .map(({ shortName, districtName, key }) => `${shortName} (${districtName ?? 'Kreis'}, ${key})`)
      .join('; ');
    throw new DomainError(juryErrors.municipalityAmbiguous, { names }, 422, 'municipality');
  }
}

/** The fields of the form that shows what is stored. */
export const affiliationValues = (stored: {
  municipality: string | null;
  municipalityId: string | null;
  employer: string;
  associations: string;
  topics: string[];
}) => ({
  municipality: stored.municipality ?? '',
  municipalityId: stored.municipalityId ?? '',
  employer: stored.employer,
  associations: stored.associations,
  topics: stored.topics,
});
