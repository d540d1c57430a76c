import { number } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';

/** A size class in few signs, for narrow places: "bis 19.999", "20.000–99.999", "ab 100.000". */
export function rangeText(range: { min: number; max: number | null }, lang: Lang): string {
  const { min, max } = range;
  if (max === null) return `ab ${number(min, lang)}`;
  return min === 0 ? `bis ${number(max - 1, lang)}` : `${number(min, lang)}–${number(max - 1, lang)}`;
}
