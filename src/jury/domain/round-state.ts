import { checkRubric, type Rubric } from '../../cycles/domain/rubric.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { juryErrors } from './errors.js';

export const roundStates = ['planned', 'open', 'closed'] as const;
/** Planned: everything can change. Open: the rule is locked, jurors score. Closed: frozen for ever. */
export type RoundState = (typeof roundStates)[number];
export type RoundAct = 'open' | 'close';

const transitions: Readonly<Record<RoundAct, { from: RoundState; to: RoundState }>> = {
  open: { from: 'planned', to: 'open' },
  close: { from: 'open', to: 'closed' },
};

/** The state of a round after `act`, or the problem that it is not possible from here (params: `act`, `state`). */
export function nextRoundState(from: RoundState, act: RoundAct): RoundState | Problem {
  const { from: possible, to } = transitions[act];
  return from === possible ? to : problem(juryErrors.roundStateRefused, { act, state: from });
}

/** What keeps a round from being opened. `uncovered` are the entries without a juror who may score them. */
export function openingProblems(round: {
  readonly rubric: Rubric;
  readonly jurors: number;
  readonly entries: number;
  readonly uncovered: number;
  /** Its last instant has passed. */
  readonly ended: boolean;
}): Problem[] {
  const problems = checkRubric(round.rubric);
  if (round.ended) problems.push(problem(juryErrors.roundEnded));
  if (round.jurors === 0) problems.push(problem(juryErrors.roundWithoutJurors, undefined, 'jurors'));
  if (round.entries === 0) problems.push(problem(juryErrors.roundWithoutEntries, undefined, 'entries'));
  if (round.jurors > 0 && round.uncovered > 0)
    problems.push(problem(juryErrors.entryWithoutJuror, { count: round.uncovered }, 'entries'));
  return problems;
}

/** What would be missing if a round were closed now. It warns and does not forbid: the organiser closes with gaps knowingly. */
export function closingWarnings(round: {
  readonly openSheets: number;
  readonly entriesWithoutScore: number;
}): Problem[] {
  const { openSheets, entriesWithoutScore } = round;
  return [
    ...(openSheets > 0 ? [problem(juryErrors.sheetsOpen, { count: openSheets })] : []),
    ...(entriesWithoutScore > 0
      ? [problem(juryErrors.entriesWithoutScore, { count: entriesWithoutScore })]
      : []),
  ];
}
