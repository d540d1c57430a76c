/**
 * What an assignment costs in a run, in whole numbers. A run chooses among all ways to cover the entries the one with the least sum.
 * The figures only matter against each other: the k-th entry of a juror costs `load · (2k − 1)`, together load · k², so giving an entry
 * to a colleague who has d entries fewer saves load · 2(d − 1). A topic missed is therefore worth a difference of up to four entries, and an
 * assignment that stands is given up for a gain of more than ten: for a topic met, with more even loads on top.
 */
export const assignmentCosts = {
  /** Times (2k − 1) for the k-th entry of a juror: convex, so that loads become even. */
  load: 1,
  /** The juror named topics, and none of them is the entry's. */
  topicMissed: 6,
  /** The juror or the entry named none. */
  topicUnknown: 3,
  /** An assignment that does not stand yet. */
  moved: 10,
} as const;

/** By how much the `k`-th entry (from 1) makes a juror's load dearer. */
export const loadCost = (k: number): number => assignmentCosts.load * (2 * k - 1);

/** What a juror's knowledge of the entry's topics costs; nothing where one of them meets. */
export function topicCost(entryTopics: readonly string[], jurorTopics: readonly string[]): number {
  if (entryTopics.length === 0 || jurorTopics.length === 0) return assignmentCosts.topicUnknown;
  return entryTopics.some((topic) => jurorTopics.includes(topic)) ? 0 : assignmentCosts.topicMissed;
}
