/**
 * What is stored of a typed text: one kind of line break (browsers send CR LF), composed characters (ü is one, wherever it was
 * typed), and nothing that a database or JSON cannot hold (NUL, halves of surrogate pairs). Otherwise it stays as typed.
 */
export function cleanText(typed: string): string {
  return typed.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().normalize('NFC');
}

/**
 * Length in characters: Unicode code points of the cleaned text, so a line break is 1 and an emoji is 1, as PostgreSQL's `char_length`
 * counts and as `[...text].length` counts in the browser. Not UTF-16 units, of which an emoji has two.
 */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of cleanText(text)) length += 1;
  return length;
}

/** Whether nothing but white space was typed. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
