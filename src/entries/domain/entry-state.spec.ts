import { describe, expect, it } from '@jest/globals';
import { entryStates, mayAct, nextState, type EntryAct, type EntryActor } from './entry-state.js';
import { screeningProblems } from './screening.js';

const acts: EntryAct[] = ['submit', 'reopen', 'withdraw', 'admit', 'reject', 'revokeScreening'];
const actors: EntryActor[] = ['applicant', 'organiser'];

describe('an entry', () => {
  it('changes its state in these ways and no others', () => {
    const ways = entryStates.flatMap((from) =>
      acts.flatMap((act) =>
        actors
          .filter((by) => mayAct(from, act, by))
          .map((by) => `${by} ${act}: ${from} → ${String(nextState(from, act, by))}`),
      ),
    );
    expect(ways).toEqual([
      'applicant submit: draft → submitted',
      'applicant withdraw: draft → withdrawn',
      'organiser withdraw: draft → withdrawn',
      'applicant reopen: submitted → draft',
      'organiser reopen: submitted → draft',
      'applicant withdraw: submitted → withdrawn',
      'organiser withdraw: submitted → withdrawn',
      'organiser admit: submitted → admitted',
      'organiser reject: submitted → rejected',
      'applicant withdraw: admitted → withdrawn',
      'organiser withdraw: admitted → withdrawn',
      'organiser revokeScreening: admitted → submitted',
      'organiser revokeScreening: rejected → submitted',
    ]);
  });

  it('says why it cannot be submitted twice', () => {
    expect(nextState('submitted', 'submit', 'applicant')).toEqual({
      key: 'entries.errors.entryStateRefused',
      params: { act: 'submit', state: 'submitted' },
    });
  });
});

describe('a decision of the eligibility check', () => {
  it('needs a reason to reject, none to admit', () => {
    expect(screeningProblems({ outcome: 'admitted', reason: '' })).toEqual([]);
    expect(screeningProblems({ outcome: 'rejected', reason: ' \n' })).toEqual([
      { key: 'entries.errors.screeningReasonMissing', field: 'reason' },
    ]);
    expect(screeningProblems({ outcome: 'rejected', reason: 'x'.repeat(2001) })).toEqual([
      { key: 'entries.errors.reasonTooLong', params: { length: 2001, most: 2000 }, field: 'reason' },
    ]);
  });
});
