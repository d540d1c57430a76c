import { answerTo, markOf, type Marks } from './answer-marks.js';
import { present, type SectionAnswers } from './answers.js';

export interface Versions {
  /** What is stored now. */
  readonly current: SectionAnswers;
  /** What the person sent. */
  readonly mine: SectionAnswers;
  /** What was on the page when they began. */
  readonly base: Marks;
  /** Questions whose two texts the page showed and about which the person has not decided. */
  readonly undecided?: readonly string[];
}
export interface Merged {
  /** What is to be stored: the current answers with what only this person changed. */
  readonly answers: SectionAnswers;
  readonly changed: readonly string[];
  /** What was sent and is stored already. */
  readonly same: readonly string[];
  /** Changed by both, differently: the current answer stays until the person chooses. */
  readonly conflicts: readonly string[];
  /** Answers that somebody else changed meanwhile and that stay so. */
  readonly others: readonly string[];
}

/**
 * Merges what a person sent with what others saved meanwhile, answer by answer (the rows of a group or table are one answer). Answers that the
 * page did not show stay as they are: questions that are new in the form, gone from it, or belong to another page.
 */
export function mergeAnswers({ current, mine, base, undecided = [] }: Versions): Merged {
  const fate = (key: string) => {
    const [now, sent, before] = [markOf(answerTo(current, key)), markOf(answerTo(mine, key)), base[key]];
    if (sent === now) return 'same';
    if (undecided.includes(key)) return 'conflict';
    if (sent === before) return 'theirs';
    return now === before ? 'mine' : 'conflict';
  };
  const of = (kind: ReturnType<typeof fate>) => Object.keys(base).filter((key) => fate(key) === kind);
  const changed = of('mine');
  const written = changed.map((key) => [key, answerTo(mine, key)] as const);
  return {
    answers: present([...Object.entries(current).filter(([key]) => !changed.includes(key)), ...written]),
    changed,
    same: of('same'),
    conflicts: of('conflict'),
    others: of('theirs'),
  };
}
