import { problem, type Problem } from '../../cycles/domain/problem.js';
import { screeningErrors } from './screening-errors.js';

/** Waiting; confirmed or returned by another organiser; taken back by the proposer, or ended since the entry left the screening. */
export type ProposalState = 'open' | 'confirmed' | 'returned' | 'takenBack';
export type ProposalAct = 'confirm' | 'return' | 'takeBack';

const after: Readonly<Record<ProposalAct, ProposalState>> = {
  confirm: 'confirmed',
  return: 'returned',
  takeBack: 'takenBack',
};

interface Proposal {
  readonly state: ProposalState;
  readonly proposedById: string;
}

/** The state after `act` by a person, or why not: four eyes belong to two people. */
export function nextProposalState(
  { state, proposedById }: Proposal,
  act: ProposalAct,
  personId: string | null,
): ProposalState | Problem {
  if (state !== 'open') return problem(screeningErrors.proposalEnded);
  const own = personId === proposedById;
  if (act === 'takeBack') return own ? after[act] : problem(screeningErrors.notYourProposal);
  return own || personId === null ? problem(screeningErrors.ownProposal) : after[act];
}
