import { problem, type Problem } from '../../cycles/domain/problem.js';
import { lengthOf } from '../../entries/domain/text.js';
import { meetingErrors } from './errors.js';

/** What the jury says about an entry: to be honoured, not to be honoured, or to be talked about again. */
export const outcomes = ['nominated', 'notNominated', 'postponed'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
}
export interface TypedDecision extends Votes {
  readonly outcome: string;
  readonly reason: string;
}

/** The longest reason of a decision, in characters. */
export const longestReason = 4_000;

/**
 * What is wrong with a decision. Votes are whole numbers and not more than there are people in the room who may vote; a decision says why.
 * To talk about it again nobody needs to vote.
 * @param mayVote jurors present and not in conflict
 */
export function decisionProblems({ outcome, reason, ...votes }: TypedDecision, mayVote: number): Problem[] {
  const counts = [votes.yes, votes.no, votes.abstained];
  const sum = counts.reduce((total, each) => total + each, 0);
  const length = lengthOf(reason.trim());
  const voted = outcome !== 'postponed';
  return [
    ...(outcomes.includes(outcome as Outcome)
      ? []
      : [problem(meetingErrors.outcomeMissing, undefined, 'outcome')]),
    ...(counts.some((each) => !Number.isInteger(each) || each < 0)
      ? [problem(meetingErrors.votesInvalid, undefined, 'yes')]
      : voted && sum === 0
        ? [problem(meetingErrors.votesMissing, undefined, 'yes')]
        : sum > mayVote
          ? [problem(meetingErrors.votesTooMany, { sum, mayVote }, 'yes')]
          : []),
    ...(length === 0 ? [problem(meetingErrors.reasonMissing, undefined, 'reason')] : []),
    ...(length > longestReason
      ? [problem(meetingErrors.reasonTooLong, { length, most: longestReason }, 'reason')]
      : []),
  ];
}
