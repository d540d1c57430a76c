import { problem, type Problem } from '../cycles/domain/problem.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import { juryErrors } from './domain/errors.js';
import { scoreProblems, sheetProblems } from './domain/score.js';
import { remarkProblem } from './domain/sheet-state.js';
import type { SheetContent } from './sheet-content.js';

/** Name of a criterion's field on the page and in problems. */
export const scoreField = (key: string): string => `score.${key}`;
/** Name of the field with the reason for abstaining from a criterion. */
export const reasonField = (key: string): string => `reason.${key}`;

/** What keeps a sheet from being kept as a draft. */
export function draftProblems(rubric: Rubric, content: SheetContent): Problem[] {
  return [
    ...atFields(scoreProblems(rubric, content.scores)),
    ...strangeReasons(rubric, content),
    ...remarkProblems(content),
  ];
}

/** What keeps a sheet from being submitted: who abstains, from a criterion or from the entry, says why. */
export function submissionProblems(rubric: Rubric, content: SheetContent): Problem[] {
  const { scores, abstention } = content;
  if (abstention === null)
    return [
      ...atFields(sheetProblems(rubric, scores)),
      ...unreasoned(rubric, content),
      ...strangeReasons(rubric, content),
      ...remarkProblems(content),
    ];
  const without = abstention.trim() === '';
  return [
    ...draftProblems(rubric, content),
    ...(without ? [problem(juryErrors.abstentionReasonMissing, undefined, 'abstention')] : []),
  ];
}

const unreasoned = (rubric: Rubric, { scores, reasons }: SheetContent): Problem[] =>
  rubric
    .filter(({ key }) => scores[key] === null && !reasons[key]?.trim())
    .map(({ key }) => problem(juryErrors.abstentionReasonMissing, undefined, reasonField(key)));

const strangeReasons = (rubric: Rubric, { reasons }: SheetContent): Problem[] =>
  Object.keys(reasons)
    .filter((key) => !rubric.some((criterion) => criterion.key === key))
    .map((key) => problem(juryErrors.notInRubric, undefined, reasonField(key)));

function remarkProblems({ reasons, abstention, ...texts }: SheetContent): Problem[] {
  return [
    ...Object.entries(reasons).map(([key, text]) => remarkProblem(text, reasonField(key))),
    remarkProblem(abstention ?? '', 'abstention'),
    remarkProblem(texts.comment, 'comment'),
    remarkProblem(texts.feedback, 'feedback'),
    remarkProblem(texts.organiserNote, 'organiserNote'),
    remarkProblem(texts.privateNote, 'privateNote'),
  ].filter((each) => each !== undefined);
}

const atFields = (problems: Problem[]): Problem[] =>
  problems.map((each) => ({ ...each, ...(each.field !== undefined && { field: scoreField(each.field) }) }));
