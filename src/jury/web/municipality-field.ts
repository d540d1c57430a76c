import { Injectable } from '@nestjs/common';
import { MunicipalityQueries } from '../../municipalities/municipality.queries.js';
import { DomainError } from '../../platform/http/domain-error.js';
import { juryErrors } from '../domain/errors.js';

const most = 5;

/** A municipality as it was typed or chosen from suggestions, with or without a script. */
@Injectable()
export class MunicipalityField {
  constructor(private readonly municipalities: MunicipalityQueries) {}

  /**
   * @param typed name, postcode or official key; empty: none
   * @param chosen id of the suggestion taken; counts as long as the text still names it
   * @throws DomainError at the field where nothing or too much is found
   */
  async read(typed: string, chosen: string): Promise<string | null> {
    const text = typed.trim();
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
