const withoutDecomposition: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * What two spellings of one name have in common, for comparing by trigrams. Case, diacritics and punctuation go;
 * "ä", "ae" and "a" become "a" (likewise o, u), so "Köln", "Koeln" and "koln" are one, at the price that "Soest" and
 * "Sost" are too. Behind a vowel or q, "ue" is none ("Neuenkirchen" is not "Neunkirchen"). "St." is "Sankt".
 * The key of a key is the key.
 */
export function searchKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[ßæœøłđı]/g, (letter) => withoutDecomposition[letter] ?? letter)
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/([ao]|(?<![aeouq])u)e+/g, '$1')
    .replaceAll(/(?<![^ ])st(?![^ ])/g, 'sankt')
    .trim();
}
