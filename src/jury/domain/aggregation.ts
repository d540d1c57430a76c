/** How the scores of an entry's sheets become one figure; see ranking.ts. Locked when scoring opens. */
export const aggregationRules = ['mean', 'median', 'trimmedMean'] as const;
export type AggregationRule = (typeof aggregationRules)[number];
