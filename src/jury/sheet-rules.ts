import { problem, type Problem } from '../cycles/domain/problem.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import { juryErrors } from './domain/errors.js';
import { scoreProblems, sheetProblems } from './domain/score.js';
import { remarkProblem } from './domain/sheet-state.js';
import type { SheetContent } from './sheet-content.js';

/** Name of a criterion's field on the page and in problems. */
export const scoreField = (key: string): string => `score.${key}`;

/** What keeps a sheet from being kept as a draft. */
export function draftProblems(rubric: Rubric, content: SheetContent): Problem[] {
  return [...atFields(scoreProblems(rubric, content.scores)), ...remarkProblems(content)];
}

/** What keeps a sheet from being submitted. */
export function submissionProblems(rubric: Rubric, content: SheetContent): Problem[] {
  const { scores, abstention } = content;
  if (abstention === null) return [...atFields(sheetProblems(rubric, scores)), ...remarkProblems(content)];
  const unreasoned = abstention.trim() === '';
  return [
    ...draftProblems(rubric, content),
    ...(unreasoned ? [problem(juryErrors.abstentionReasonMissing, undefined, 'abstention')] : []),
  ];
}

function remarkProblems({ abstention, comment, privateNote }: SheetContent): Problem[] {
  return [
    remarkProblem(abstention ?? '', 'abstention'),
    remarkProblem(comment, 'comment'),
    remarkProblem(privateNote, 'privateNote'),
  ].filter((each) => each !== undefined);
}

const atFields = (problems: Problem[]): Problem[] =>
  problems.map((each) => ({ ...each, ...(each.field !== undefined && { field: scoreField(each.field) }) }));
