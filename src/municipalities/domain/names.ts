import { designation, isDistrictTown } from './text-codes.js';

/**
 * "Flensburg, Stadt" → "Flensburg": what follows the first comma is a title, but for "Garding, Kirchspiel",
 * which stands beside "Garding, Stadt" in one Kreis.
 */
export function shortMunicipalityName(name: string): string {
  if (/, ?Kirchspiel$/.test(name)) return name;
  return name.split(',', 1)[0]?.trim() || name;
}

/** "Ammerland" → "Landkreis Ammerland", "Köln, Stadt" → "Köln (kreisfreie Stadt)"; "Ortenaukreis" stays. */
export function districtDisplayName(name: string, textCode: number): string {
  if (isDistrictTown(textCode)) return `${shortMunicipalityName(name)} (${designation(textCode)})`;
  if (/kreis|^(städte)?region/i.test(name)) return name;
  return `${designation(textCode)} ${name}`;
}

/** "Adenau" → "Verbandsgemeinde Adenau", "Grafrath (VGem)" → "Verwaltungsgemeinschaft Grafrath". */
export function associationDisplayName(name: string, textCode: number): string {
  const plain = name.replace(/, Stadt$/, '').replace(/ \(VGem\)$/, '');
  if (plain.startsWith('VVG ')) return plain.replace('VVG', 'Verwaltungsgemeinschaft');
  if (plain.startsWith('GVV ')) return plain.replace('GVV', 'Gemeindeverwaltungsverband');
  const before = designation(textCode);
  return before === '' || plain.startsWith(`${before} `) ? plain : `${before} ${plain}`;
}
