import { searchKey } from './search-key.js';

/** What someone means by the text in the search field. Five digits may be a postcode or the key of a Kreis. */
export type DirectorySearch =
  | { by: 'nothing' }
  | { by: 'postcodeOrDistrict'; postcode: string; districtKey: string }
  /** AGS of a municipality (8 digits) or key of a Verband (9). */
  | { by: 'key'; key: string }
  /** Regionalschlüssel, 12 digits; Kreis and Verband filled with zeros. */
  | { by: 'ars'; ars: string }
  /** "48485 Neuenkirchen": the name decides, the postcode puts the right one first. */
  | { by: 'name'; searchKey: string; postcode: string | null };

export function parseSearch(text: string): DirectorySearch {
  const digits = text.replaceAll(/[\s\u00a0]+/g, '');
  if (/^\d{5}$/.test(digits)) return { by: 'postcodeOrDistrict', postcode: digits, districtKey: digits };
  if (/^\d{8,9}$/.test(digits)) return { by: 'key', key: digits };
  if (/^\d{12}$/.test(digits)) return { by: 'ars', ars: digits };

  const postcode = /^\s*(?:D-)?(\d{5})\s+(?=\D)/i.exec(text);
  const name = searchKey(postcode ? text.slice(postcode[0].length) : text);
  return name === '' ? { by: 'nothing' } : { by: 'name', searchKey: name, postcode: postcode?.[1] ?? null };
}
