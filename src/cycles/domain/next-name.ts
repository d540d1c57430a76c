/** Whether a text names a year as a number of its own. */
export const mentionsYear = (text: string, year: number): boolean => text.search(wholeYear(year)) >= 0;

/** The name of the round of another year: `Kommune bewegt Welt 2026` becomes `Kommune bewegt Welt 2028`. */
export const nameOfYear = (name: string, from: number, to: number): string =>
  name.replaceAll(wholeYear(from), String(to));

const wholeYear = (year: number): RegExp => new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g');
