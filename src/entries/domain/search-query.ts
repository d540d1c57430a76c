/** What people write as in a web search; "oder" is theirs for the "or" that PostgreSQL knows. */
export const webQuery = (text: string): string => text.replaceAll(/(?<=^|\s)oder(?=\s|$)/gi, 'or');

/**
 * The words as beginnings of words, for `to_tsquery`: "Partnersch" finds "Partnerschaft". Nothing where the text says more than
 * words: quoted phrases, exclusions and alternatives mean exactly what they say.
 */
export function prefixQuery(text: string): string {
  if (/["“„]|(^|\s)(-|oder\s|or\s)/i.test(text)) return '';
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word}:*`).join(' & ');
}
