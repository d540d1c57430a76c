import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  type AudienceVote,
  audienceVoteFrom,
  checkAudienceVote,
  noAudienceVote,
  storedVote,
  voteAtTheCeremony,
  voteContradictions,
} from './audience-vote.js';
import { cycleErrors } from './errors.js';

const at = (text: string) => Temporal.Instant.from(text);
const online: AudienceVote = {
  mode: 'online',
  from: at('2026-06-20T06:00:00Z'),
  until: at('2026-08-20T21:59:59.999Z'),
  where: { de: 'https://abstimmung.example.org' },
  question: { de: '' },
};
const milestones = { deadline: at('2026-06-12T21:59:59.999Z'), publication: at('2026-09-09T16:00:00Z') };
const audience = [{ kind: 'audience' as const }];
const keys = (vote: AudienceVote, prizes: { kind: 'audience' | 'place' }[] = audience) =>
  voteContradictions(vote, prizes, milestones).map(({ key }) => key);

describe('an audience vote', () => {
  it('may touch the deadline and the publication, but not pass them', () => {
    const { deadline, publication } = milestones;
    expect(keys({ ...online, from: deadline, until: publication })).toEqual([]);
    expect(
      keys({
        ...online,
        from: deadline.subtract({ milliseconds: 1 }),
        until: publication.add({ milliseconds: 1 }),
      }),
    ).toEqual([cycleErrors.voteBeforeDeadline, cycleErrors.voteAfterPublication]);
  });

  it('goes with an audience prize, and only with one', () => {
    expect([keys(noAudienceVote, []), keys(voteAtTheCeremony)]).toEqual([[], []]);
    expect(keys(noAudienceVote)).toEqual([cycleErrors.votePrizeWithoutVote]);
    expect(keys(voteAtTheCeremony, [{ kind: 'place' }])).toEqual([cycleErrors.voteWithoutPrize]);
  });

  it('at the ceremony needs nothing more; one online names everything it lacks', () => {
    expect(checkAudienceVote(voteAtTheCeremony)).toEqual([]);
    expect(checkAudienceVote({ ...voteAtTheCeremony, mode: 'online' }).map(({ key }) => key)).toEqual([
      cycleErrors.voteFromMissing,
      cycleErrors.voteUntilMissing,
      cycleErrors.voteWhereMissing,
    ]);
    expect(checkAudienceVote(online)).toEqual([]);
  });

  it('must end after it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 1_000 }), (milliseconds) => {
        const until = online.from!.add({ milliseconds });
        const refused = checkAudienceVote({ ...online, until }).length > 0;
        return refused === milliseconds <= 0;
      }),
    );
  });

  it('is read as it was stored', () => {
    for (const vote of [online, noAudienceVote])
      expect(audienceVoteFrom(JSON.parse(JSON.stringify(storedVote(vote))))).toEqual(vote);
  });
});
