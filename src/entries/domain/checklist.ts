import type { CheckItem, CheckRule } from '../../cycles/domain/screening-rule.js';

export const checkAnswers = ['yes', 'no', 'notApplicable'] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

/** What an organiser noted about one item; no answer where only the remark was written. */
export interface Checked {
  readonly answer: CheckAnswer | null;
  readonly remark: string;
}
/** By key of the item. Items taken off the list meanwhile may still have one. */
export type CheckedItems = Readonly<Record<string, Checked>>;

/** An item with what was noted: how a decision keeps the list for ever. */
export interface AnsweredItem extends CheckItem, Checked {}

/** The longest remark, in characters. */
export const longestRemark = 1_000;

const blank: Checked = { answer: null, remark: '' };

/** The list as it stands, each item with its answer. */
export function answeredItems(checklist: readonly CheckItem[], checked: CheckedItems): AnsweredItem[] {
  return checklist.map(
    (item) =>
      ({
        ...item,
        ...(Object.hasOwn(checked, item.key) ? checked[item.key] : blank),
      }) as AnsweredItem,
  );
}

/** What does not apply stands in nobody's way. */
const isMet = ({ answer }: Checked): boolean => answer === 'yes' || answer === 'notApplicable';

/** The items that stand in the way of an admission: those that must be met and are not, or were not looked at. */
export function unmetItems(items: readonly AnsweredItem[]): AnsweredItem[] {
  return items.filter((item) => item.mustBeMet && !isMet(item));
}

export interface CheckProgress {
  readonly answered: number;
  readonly total: number;
}

export function checkProgress(items: readonly AnsweredItem[]): CheckProgress {
  return { answered: items.filter(({ answer }) => answer !== null).length, total: items.length };
}

/** What the rules need to know of an entry. */
export interface CheckFacts {
  /** Of the first submission; what comes later answers inquiries or reopening. */
  readonly firstSubmittedAt: Temporal.Instant | null;
  /** The last instant that counted for this entry, with more time that it was given and the grace period. */
  readonly dueUntil: Temporal.Instant | null;
  readonly partnersMissing: boolean;
  readonly population: number;
  /** From the first to before the last number; null in a cycle without classes. */
  readonly sizeClass: { readonly min: number; readonly max: number | null } | null;
}

/** What the rule says about the entry; nothing where it cannot tell. */
export function proposedAnswer(rule: CheckRule, facts: CheckFacts): CheckAnswer | undefined {
  const { firstSubmittedAt, dueUntil, population, sizeClass } = facts;
  switch (rule) {
    case 'onTime':
      if (!firstSubmittedAt || !dueUntil) return undefined;
      return Temporal.Instant.compare(firstSubmittedAt, dueUntil) <= 0 ? 'yes' : 'no';
    case 'partners':
      return facts.partnersMissing ? 'no' : 'yes';
    case 'sizeClass':
      if (!sizeClass) return 'notApplicable';
      return population >= sizeClass.min && (sizeClass.max === null || population < sizeClass.max)
        ? 'yes'
        : 'no';
  }
}
