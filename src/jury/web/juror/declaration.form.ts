import { IsIn, IsOptional, IsString } from 'class-validator';
import { problem, type Problem } from '../../../cycles/domain/problem.js';
import { isId } from '../../../platform/database/is-id.js';
import type { Body } from '../../../platform/http/forms.js';
import { conflictErrors } from '../../domain/errors.js';
import type { Verdict } from '../../declarations.service.js';

export class DeclarationForm {
  @IsIn(['frei', 'befangen'], { message: 'errors.invalid' })
  urteil = '';

  @IsOptional()
  @IsString()
  reason = '';
}

export const verdictField = (assignmentId: string): string => `urteil.${assignmentId}`;
export const reasonField = (assignmentId: string): string => `grund.${assignmentId}`;

/** Reads the page of all declarations: those that were answered, and what is wrong with the others. Fields are data. */
export function readVerdicts(body: Body): { verdicts: Verdict[]; problems: Problem[] } {
  const ids = Object.keys(body).flatMap((name) => {
    const [kind, id = ''] = name.split('.');
    return (kind === 'urteil' || kind === 'grund') && isId(id) ? [id] : [];
  });
  const answers = [...new Set(ids)].map((assignmentId) => ({
    assignmentId,
    said: body[verdictField(assignmentId)],
    reason: textOf(body[reasonField(assignmentId)]),
  }));
  const verdicts = answers
    .filter(({ said }) => said === 'frei' || said === 'befangen')
    .map(({ said, ...rest }) => ({ ...rest, free: said === 'frei' }));
  const problems = answers
    .filter(({ said, reason }) => reason !== '' && said !== 'befangen')
    .map(({ assignmentId }) =>
      problem(conflictErrors.reasonWithoutConflict, undefined, verdictField(assignmentId)),
    );
  if (verdicts.length === 0 && problems.length === 0) problems.push(problem(conflictErrors.nothingDeclared));
  return { verdicts, problems };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
