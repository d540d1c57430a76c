/** How a round's entries come to its jurors: everyone scores everything but their conflicts, or each entry gets so many jurors. */
export const assigningRules = ['everyone', 'perEntry'] as const;
export type AssigningRule = (typeof assigningRules)[number];

/** The most jurors that an entry can be given; more than any jury has. */
export const mostPerEntry = 50;
