import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  type Audience,
  audiences,
  audiencesOf,
  type DatedKind,
  datedKinds,
  type DateMove,
  movesBetween,
  movesFor,
  movesOfPart,
  stillAhead,
} from './date-moves.js';

const now = Temporal.Instant.from('2026-06-01T10:00:00Z');
const past = '2026-05-01T10:00:00Z';
const ahead = '2026-07-01T10:00:00Z';
const further = '2026-08-01T10:00:00Z';
const move = (kind: DatedKind, from: string | null, to: string | null): DateMove => ({ kind, from, to });

const instant = fc
  .integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms).toString());
const dates = fc.dictionary(fc.constantFrom(...datedKinds), fc.option(instant));

describe('what moved between two states of a cycle', () => {
  it('is each date that came, went or lies elsewhere, in the order of the cycle', () => {
    const before = { ceremony: ahead, deadline: past, exchangeCloses: further, juryOpens: ahead };
    const after = { publication: ahead, deadline: ahead, ceremony: ahead, juryOpens: ahead };
    expect(movesBetween(before, after)).toEqual([
      move('deadline', past, ahead),
      move('publication', null, ahead),
      move('exchangeCloses', further, null),
    ]);
  });

  it('is nothing where the same instant is written otherwise, or something undated came along', () => {
    expect(
      movesBetween({ deadline: '2026-06-12T22:00:00Z' }, { deadline: '2026-06-13T00:00:00+02:00', x: ahead }),
    ).toEqual([]);
  });

  it('turns the one into the other, and back by the moves turned round', () => {
    fc.assert(
      fc.property(dates, dates, (before, after) => {
        const moves = movesBetween(before, after);
        const applied: Record<string, string | null> = { ...before };
        for (const { kind, to } of moves) applied[kind] = to;
        expect(movesBetween(applied, after)).toEqual([]);
        expect(movesBetween(after, before)).toEqual(moves.map(({ kind, from, to }) => move(kind, to, from)));
        expect(movesBetween(before, before)).toEqual([]);
      }),
    );
  });
});

describe('the moves of a changed part', () => {
  it('are those of its dates; a vote has them only online', () => {
    const online = { mode: 'online', from: ahead, until: further };
    expect(movesOfPart('milestones', { deadline: ahead }, { deadline: further })).toEqual([
      move('deadline', ahead, further),
    ]);
    expect(movesOfPart('audienceVote', { ...online, mode: 'none' }, online)).toEqual([
      move('voteFrom', null, ahead),
      move('voteUntil', null, further),
    ]);
    expect(movesOfPart('audienceVote', { ...online, mode: 'none' }, { ...online, mode: 'ceremony' })).toEqual(
      [],
    );
    expect(movesOfPart('prizes', { deadline: ahead }, { deadline: further })).toEqual([]);
  });
});

describe('who is told', () => {
  it.each<[DatedKind, Audience[]]>([
    ['callOpens', []],
    ['deadline', ['drafts', 'partners']],
    ['screeningEnds', []],
    ['juryOpens', ['jurors']],
    ['juryCloses', ['jurors']],
    ['deliberation', ['jurors']],
    ['publication', ['applicants']],
    ['ceremony', ['jurors', 'applicants']],
    ['exchangeOpens', ['applicants']],
    ['exchangeCloses', ['applicants']],
    ['voteFrom', ['applicants']],
    ['voteUntil', ['applicants']],
  ])('of %s: %j', (kind, told) => {
    expect(audiencesOf([move(kind, past, ahead)])).toEqual(told);
  });

  it('is exactly who is told one of the moves, each its own', () => {
    const moves = fc.array(fc.constantFrom(...datedKinds).map((kind) => move(kind, past, ahead)));
    fc.assert(
      fc.property(moves, (all) => {
        const told = audiencesOf(all);
        for (const audience of audiences) {
          const own = movesFor(audience, all);
          expect(told.includes(audience)).toBe(own.length > 0);
          expect(own.every((each) => audiencesOf([each]).includes(audience))).toBe(true);
        }
      }),
    );
  });

  it('hears nothing of a correction of the past', () => {
    const moves = [
      move('deadline', past, ahead),
      move('juryOpens', ahead, past),
      move('ceremony', ahead, null),
      move('publication', null, ahead),
      move('callOpens', past, '2026-05-02T10:00:00Z'),
      move('juryCloses', past, null),
      move('exchangeOpens', null, now.toString()),
    ];
    expect(stillAhead(moves, now).map(({ kind }) => kind)).toEqual([
      'deadline',
      'juryOpens',
      'ceremony',
      'publication',
    ]);
  });
});
