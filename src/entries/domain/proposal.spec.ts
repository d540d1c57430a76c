import { describe, expect, it } from '@jest/globals';
import { nextProposalState, type ProposalAct, type ProposalState } from './proposal.js';

const states: ProposalState[] = ['open', 'confirmed', 'returned', 'takenBack'];
const acts: ProposalAct[] = ['confirm', 'return', 'takeBack'];

describe('a proposal', () => {
  it('is confirmed and returned by others, taken back by the proposer, and only while it waits', () => {
    const possible = states.flatMap((state) =>
      acts.flatMap((act) =>
        ['proposer', 'other', null].flatMap((person) => {
          const next = nextProposalState({ state, proposedById: 'proposer' }, act, person);
          return typeof next === 'string' ? [`${state} ${act} by ${person}: ${next}`] : [];
        }),
      ),
    );
    expect(possible).toEqual([
      'open confirm by other: confirmed',
      'open return by other: returned',
      'open takeBack by proposer: takenBack',
    ]);
  });
});
