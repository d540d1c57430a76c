import { cycleErrors } from './errors.js';
import { problem, type Problem } from './problem.js';

/** What the system can answer by itself: submitted in time, enough confirmed partners, the class fits the population. */
export const checkRules = ['onTime', 'partners', 'sizeClass'] as const;
export type CheckRule = (typeof checkRules)[number];

/** One question of the eligibility check, put to organisers. */
export interface CheckItem {
  readonly key: string;
  readonly text: string;
  /** Empty where there is none. */
  readonly hint: string;
  /** Whether an entry can be admitted only if this is met. */
  readonly mustBeMet: boolean;
  /** The rule that proposes the answer; null where only a person can tell. */
  readonly rule: CheckRule | null;
}

/** How entries of a cycle are screened. */
export interface ScreeningRule {
  /** In the order in which they are worked through. */
  readonly checklist: readonly CheckItem[];
  /** Whether a second organiser must confirm each decision. */
  readonly fourEyes: boolean;
  /** Texts offered as the reason of a rejection. */
  readonly reasons: readonly string[];
}

/** Nothing asked, one organiser decides. */
export const noScreeningRule: ScreeningRule = { checklist: [], fourEyes: false, reasons: [] };

/** Questions of a checklist at most: more than that nobody works through. */
export const mostCheckItems = 40;

/** What is wrong with a screening rule. Fields are `checklist.<index>.text`. */
export function checkScreeningRule({ checklist }: ScreeningRule): Problem[] {
  if (checklist.length > mostCheckItems)
    return [problem(cycleErrors.checklistTooLong, { most: mostCheckItems }, 'checklist')];
  return checklist.flatMap(({ key, text }, i) => {
    const field = `checklist.${i}.text`;
    if (!text.trim()) return [problem(cycleErrors.checkItemText, undefined, field)];
    const earlier = checklist.slice(0, i);
    const twice = earlier.some((other) => other.key === key || other.text.trim() === text.trim());
    return twice ? [problem(cycleErrors.checkItemTwice, undefined, field)] : [];
  });
}
