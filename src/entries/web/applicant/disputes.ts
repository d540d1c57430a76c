import { problem, type Problem } from '../../../cycles/domain/problem.js';
import { answerTo } from '../../domain/answer-marks.js';
import { present, type SectionAnswers } from '../../domain/answers.js';
import { entryErrors } from '../../domain/errors.js';
import { lastChangeOf } from '../../domain/section-history.js';
import { choiceField } from '../../domain/section-basis.js';
import type { SectionVersion as Stored } from '../../read-dossier.js';
import type { SectionVersion } from '../../section-history.queries.js';

/** An answer that two people changed: whose text is stored, and since when. */
export interface Dispute {
  question: string;
  by: string;
  at: Temporal.Instant;
}

/** @param versions the newest first; where they do not reach back, the section says who saved it last */
export function disputesOf(
  conflicts: readonly string[],
  versions: readonly SectionVersion[],
  stored: Stored | undefined,
): Dispute[] {
  return conflicts.flatMap((question) => {
    const version = lastChangeOf(versions, question);
    if (version) return { question, by: version.by, at: version.changedAt };
    return stored ? { question, by: stored.changedBy, at: stored.changedAt } : [];
  });
}

/** The stored answers, with the person's own text where two stand against each other. */
export function withOwnText(
  stored: SectionAnswers,
  mine: SectionAnswers,
  conflicts: readonly string[],
): SectionAnswers {
  const own = conflicts.map((key) => [key, answerTo(mine, key)] as const);
  return present([...Object.entries(stored).filter(([key]) => !conflicts.includes(key)), ...own]);
}

export const undecidedProblems = (questions: readonly string[]): Problem[] =>
  questions.map((question) => problem(entryErrors.undecided, undefined, choiceField(question)));
