export type Lang = 'de' | 'en';

export const languages: readonly Lang[] = ['de', 'en'];

export const defaultLanguage: Lang = 'de';

export function isLang(value: unknown): value is Lang {
  return value === 'de' || value === 'en';
}
