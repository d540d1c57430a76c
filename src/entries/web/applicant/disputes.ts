import { problem, type Problem } from '../../../cycles/domain/problem.js';
import { answerTo } from '../../domain/answer-marks.js';
import { type NamedRow, namedRows, questionOf, rowKey } from '../../domain/answer-rows.js';
import { present, type Row, type SectionAnswers } from '../../domain/answers.js';
import { entryErrors } from '../../domain/errors.js';
import { lastChangeOf } from '../../domain/section-history.js';
import { choiceField } from '../../domain/section-basis.js';
import type { SectionVersion as Stored } from '../../read-dossier.js';
import type { SectionVersion } from '../../section-history.queries.js';

/** An answer that two people changed, or a row of one as `question.id`: whose text is stored, and since when. */
export interface Dispute {
  part: string;
  by: string;
  at: Temporal.Instant;
}

/** @param versions the newest first; where they do not reach back, the section says who saved it last */
export function disputesOf(
  conflicts: readonly string[],
  versions: readonly SectionVersion[],
  stored: Stored | undefined,
): Dispute[] {
  return conflicts.flatMap((part) => {
    const version = lastChangeOf(versions, part);
    if (version) return { part, by: version.by, at: version.changedAt };
    return stored ? { part, by: stored.changedBy, at: stored.changedAt } : [];
  });
}

/** The stored answers, with the person's own text where two stand against each other: rows that either has removed are as the person left them. */
export function withOwnText(
  stored: SectionAnswers,
  mine: SectionAnswers,
  conflicts: readonly string[],
): SectionAnswers {
  const questions = [...new Set(conflicts.map(questionOf))];
  const own = questions.map((key) => {
    if (conflicts.includes(key)) return [key, answerTo(mine, key)] as const;
    const rows = withOwnRows(
      key,
      namedRows(answerTo(stored, key)),
      namedRows(answerTo(mine, key)),
      conflicts,
    );
    return [key, rows.length > 0 ? rows : undefined] as const;
  });
  return present([...Object.entries(stored).filter(([key]) => !questions.includes(key)), ...own]);
}

function withOwnRows(
  question: string,
  stored: readonly NamedRow[],
  mine: readonly NamedRow[],
  conflicts: readonly string[],
): Row[] {
  const disputed = ({ id }: NamedRow) => conflicts.includes(rowKey(question, id));
  const kept = stored.flatMap((each) => (disputed(each) ? mine.filter(({ id }) => id === each.id) : [each]));
  const removed = mine.filter((each) => disputed(each) && !stored.some(({ id }) => id === each.id));
  return [...kept, ...removed].map(({ row }) => row);
}

export const undecidedProblems = (parts: readonly string[]): Problem[] =>
  parts.map((part) => problem(entryErrors.undecided, undefined, choiceField(part)));
