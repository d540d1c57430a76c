import { problem, type Problem } from '../../cycles/domain/problem.js';
import { lengthOf } from '../../entries/domain/text.js';
import { juryErrors } from './errors.js';
import type { RoundState } from './round-state.js';

export const sheetStates = ['draft', 'submitted'] as const;
export type SheetState = (typeof sheetStates)[number];
export type SheetAct = 'save' | 'submit' | 'reopen';

const transitions: Readonly<Record<SheetAct, { from: SheetState; to: SheetState }>> = {
  save: { from: 'draft', to: 'draft' },
  submit: { from: 'draft', to: 'submitted' },
  reopen: { from: 'submitted', to: 'draft' },
};

/** The longest remark on a sheet, in characters. */
export const longestRemark = 4_000;

/** The state of a sheet after `act`, or the problem that it is not possible: the round is not open, or the sheet is not there. */
export function nextSheetState(from: SheetState, act: SheetAct, round: RoundState): SheetState | Problem {
  if (round !== 'open') return problem(juryErrors.roundNotOpen);
  const { from: possible, to } = transitions[act];
  return from === possible ? to : problem(juryErrors.sheetStateRefused, { act, state: from });
}

/** What is wrong with a remark. */
export function remarkProblem(remark: string, field = 'remark'): Problem | undefined {
  const length = lengthOf(remark);
  return length > longestRemark
    ? problem(juryErrors.remarkTooLong, { length, most: longestRemark }, field)
    : undefined;
}

/** What is wrong with a conflict that a juror declares or an organiser sets: it needs a reason. */
export function conflictReasonProblem(reason: string): Problem | undefined {
  return reason.trim() === '' ? problem(juryErrors.conflictReasonMissing, undefined, 'reason') : undefined;
}
