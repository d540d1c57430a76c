import { Injectable } from '@nestjs/common';
import { type Lang, languages as allLanguages } from '../i18n/lang.js';

export type RouteParams = Readonly<Record<string, string | undefined>>;
/** The languages of a page by its route and parameters; nothing where the source does not know it. */
export type LanguageSource = (route: string, params: RouteParams) => Promise<readonly Lang[] | undefined>;

/** In which languages a page can be read: all of them, unless a feature that registered here says otherwise. */
@Injectable()
export class PageLanguages {
  private readonly sources: LanguageSource[] = [];

  register(source: LanguageSource): void {
    this.sources.push(source);
  }

  async of(route: string, params: RouteParams): Promise<readonly Lang[]> {
    for (const source of this.sources) {
      const languages = await source(route, params);
      if (languages) return languages;
    }
    return allLanguages;
  }
}
