/** A text of an organiser: German always, English where someone wrote it. */
export interface LocalizedText {
  readonly de: string;
  readonly en?: string;
}

/** The text in `language`, in German where there is none. */
export function textIn(text: LocalizedText, language: string): string {
  return (language.startsWith('en') && text.en) || text.de;
}
