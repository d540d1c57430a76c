/**
 * How the scores of an entry's sheets become one figure: their mean, their median, or their mean without the one lowest and the one
 * highest (from three sheets on; fewer have nothing to spare). Locked when scoring opens.
 */
export const aggregationRules = ['mean', 'median', 'trimmedMean'] as const;
export type AggregationRule = (typeof aggregationRules)[number];

/** Fewer scores are not trimmed. */
export const leastToTrim = 3;
