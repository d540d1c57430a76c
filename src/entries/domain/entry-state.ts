import { problem, type Problem } from '../../cycles/domain/problem.js';
import { entryErrors } from './errors.js';
import { lengthOf } from './text.js';

export const entryStates = ['draft', 'submitted', 'admitted', 'rejected', 'withdrawn'] as const;
export type EntryState = (typeof entryStates)[number];
export type EntryAct = 'submit' | 'reopen' | 'withdraw' | 'admit' | 'reject' | 'revokeScreening';
export type EntryActor = 'applicant' | 'organiser';

interface Transition {
  readonly from: readonly EntryState[];
  readonly to: EntryState;
  readonly by: readonly EntryActor[];
}

/**
 * Every way an entry changes its state. Reopening leaves the submission as it is and makes a draft again; submitting that makes
 * submission number n+1. When something is possible is the phase's say (`cycles/domain/phase.ts`), not this table's.
 */
const transitions: Readonly<Record<EntryAct, Transition>> = {
  submit: { from: ['draft'], to: 'submitted', by: ['applicant'] },
  reopen: { from: ['submitted'], to: 'draft', by: ['applicant', 'organiser'] },
  withdraw: { from: ['draft', 'submitted', 'admitted'], to: 'withdrawn', by: ['applicant', 'organiser'] },
  admit: { from: ['submitted'], to: 'admitted', by: ['organiser'] },
  reject: { from: ['submitted'], to: 'rejected', by: ['organiser'] },
  revokeScreening: { from: ['admitted', 'rejected'], to: 'submitted', by: ['organiser'] },
};

/** Whether `by` may do `act` with an entry in state `from`. */
export function mayAct(from: EntryState, act: EntryAct, by: EntryActor): boolean {
  const transition = transitions[act];
  return transition.from.includes(from) && transition.by.includes(by);
}

/** The state after `act`, or the problem that it is not possible from here (params: `act`, `state`). */
export function nextState(from: EntryState, act: EntryAct, by: EntryActor): EntryState | Problem {
  return mayAct(from, act, by)
    ? transitions[act].to
    : problem(entryErrors.entryStateRefused, { act, state: from });
}

/** The longest reason of a withdrawal, in characters. Nobody needs to give one. */
export const longestWithdrawalReason = 1_000;

/** What is wrong with the reason of a withdrawal. */
export function withdrawalProblems(reason: string): Problem[] {
  const length = lengthOf(reason);
  return length > longestWithdrawalReason
    ? [problem(entryErrors.reasonTooLong, { length, most: longestWithdrawalReason }, 'reason')]
    : [];
}

/** Whether an applicant can write in the dossier. */
export function isEditable(state: EntryState): boolean {
  return state === 'draft';
}
