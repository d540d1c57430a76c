/** To be screened; asked and not yet due; answered, or the instant has passed; waiting for a second organiser. */
export const screeningGroups = ['toScreen', 'waiting', 'answered', 'secondLook'] as const;
export type ScreeningGroup = (typeof screeningGroups)[number];

/** What the groups are called in addresses. */
export const groupWords: Readonly<Record<ScreeningGroup, string>> = {
  toScreen: 'pruefen',
  waiting: 'rueckfrage',
  answered: 'antwort',
  secondLook: 'zweite-pruefung',
};

export const groupOf = (word: unknown): ScreeningGroup =>
  screeningGroups.find((group) => groupWords[group] === word) ?? 'toScreen';
