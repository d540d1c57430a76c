import { checkRubric, type Rubric } from '../../cycles/domain/rubric.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { juryErrors } from './errors.js';
import { roundErrors } from './round-errors.js';

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
  /** Sheets that an entry needs. */
  readonly quorum?: number;
  /** The round whose shortlist goes on into this one. */
  readonly from?: EarlierRound | null;
  /** Jurors are still scoring samples. */
  readonly calibrating?: boolean;
  /** Its last instant has passed. */
  readonly ended: boolean;
}): Problem[] {
  const problems = [...checkRubric(round.rubric), ...(round.from ? earlierProblems(round.from) : [])];
  if (round.ended) problems.push(problem(juryErrors.roundEnded));
  if (round.calibrating) problems.push(problem(roundErrors.calibrationRunning));
  const { quorum = 1, jurors } = round;
  if (jurors > 0 && quorum > jurors)
    problems.push(problem(roundErrors.quorumTooLarge, { quorum, jurors }, 'quorum'));
  if (round.jurors === 0) problems.push(problem(juryErrors.roundWithoutJurors, undefined, 'jurors'));
  if (round.entries === 0) problems.push(problem(juryErrors.roundWithoutEntries, undefined, 'entries'));
  if (round.jurors > 0 && round.uncovered > 0)
    problems.push(problem(juryErrors.entryWithoutJuror, { count: round.uncovered }, 'entries'));
  return problems;
}

/** A round whose shortlist another one waits for. */
export interface EarlierRound {
  readonly name: string;
  readonly state: RoundState;
  /** Whether it is decided what goes on. */
  readonly decided: boolean;
}

function earlierProblems({ name, state, decided }: EarlierRound): Problem[] {
  if (state !== 'closed') return [problem(roundErrors.entriesFromNotClosed, { name }, 'entriesFromId')];
  return decided ? [] : [problem(roundErrors.entriesFromUndecided, { name }, 'entriesFromId')];
}

/** What would be missing if a round were closed now. It warns and does not forbid: the organiser closes with gaps knowingly. */
export function closingWarnings(round: {
  readonly openSheets: number;
  readonly entriesWithoutScore: number;
  /** Those with a sheet or more, but fewer than the quorum. */
  readonly entriesBelowQuorum?: number;
}): Problem[] {
  const { openSheets, entriesWithoutScore, entriesBelowQuorum = 0 } = round;
  return [
    ...(openSheets > 0 ? [problem(juryErrors.sheetsOpen, { count: openSheets })] : []),
    ...(entriesWithoutScore > 0
      ? [problem(juryErrors.entriesWithoutScore, { count: entriesWithoutScore })]
      : []),
    ...(entriesBelowQuorum > 0
      ? [problem(roundErrors.entriesBelowQuorum, { count: entriesBelowQuorum })]
      : []),
  ];
}
