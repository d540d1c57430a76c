/** Words that stand where a board's name stands in URLs. */
const reserved = new Set(['verzeichnis', 'material', 'beitrag', 'datei', 'themen']);
const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The name of a board as part of its URL: "Förderung & Mittel" is `foerderung-mittel`; a number follows where it is taken. */
export function slugOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, (gap) => (/^\p{M}+$/u.test(gap) ? '' : '-'))
    .replaceAll(/^-|-$/g, '');
  const base = plain || 'bereich';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug) && !reserved.has(slug)) return slug;
  }
}
