import { cycleErrors } from './errors.js';
import type { LocalizedText } from './localized-text.js';
import type { Milestones } from './milestones.js';
import type { Prize } from './prize.js';
import { problem, type Problem } from './problem.js';

export const voteModes = ['none', 'online', 'ceremony'] as const;
export type VoteMode = (typeof voteModes)[number];

/** Whether the public votes, when and where. `from`, `until` and `where` belong to a vote online; `until` is the last instant that counts. */
export interface AudienceVote {
  readonly mode: VoteMode;
  readonly from: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** Address of the page of the vote, or a text that says where it is found. */
  readonly where: LocalizedText;
  /** The question by which entrants qualify for the vote; empty where there is none. */
  readonly question: LocalizedText;
}

/** The same as its row keeps it: instants as ISO text. */
export interface StoredAudienceVote extends Omit<AudienceVote, 'from' | 'until'> {
  readonly from: string | null;
  readonly until: string | null;
}

const empty: LocalizedText = { de: '' };
const nowhere = { from: null, until: null, where: empty, question: empty };
export const noAudienceVote = { mode: 'none', ...nowhere } as const;
/** As in 2020: the guests of the ceremony vote. */
export const voteAtTheCeremony = { mode: 'ceremony', ...nowhere } as const;

export const storedVote = (vote: AudienceVote): StoredAudienceVote => ({
  ...vote,
  from: vote.from?.toString() ?? null,
  until: vote.until?.toString() ?? null,
});

export const audienceVoteFrom = (stored: StoredAudienceVote): AudienceVote => ({
  ...stored,
  from: stored.from ? Temporal.Instant.from(stored.from) : null,
  until: stored.until ? Temporal.Instant.from(stored.until) : null,
});

/** What a vote lacks by itself: one online needs its window and its place. */
export function checkAudienceVote({ mode, from, until, where }: AudienceVote): Problem[] {
  const refuse = (key: string, field: string) => problem(key, undefined, `audienceVote.${field}`);
  if (!voteModes.includes(mode)) return [refuse(cycleErrors.voteMode, 'mode')];
  if (mode !== 'online') return [];
  return [
    ...(from ? [] : [refuse(cycleErrors.voteFromMissing, 'from')]),
    ...(until ? [] : [refuse(cycleErrors.voteUntilMissing, 'until')]),
    ...(where.de.trim() ? [] : [refuse(cycleErrors.voteWhereMissing, 'where.de')]),
    ...(from && until && Temporal.Instant.compare(from, until) >= 0
      ? [refuse(cycleErrors.voteWindow, 'until')]
      : []),
  ];
}

/**
 * Where a vote contradicts prizes and dates: who may win is known after the deadline, and who has won is announced with the
 * results, so the vote lies between the two.
 */
export function voteContradictions(
  { mode, from, until }: AudienceVote,
  prizes: readonly Pick<Prize, 'kind'>[],
  { deadline, publication }: Milestones,
): Problem[] {
  const prize = prizes.some(({ kind }) => kind === 'audience');
  const refuse = (key: string, field: string) => problem(key, undefined, `audienceVote.${field}`);
  if (mode === 'none') return prize ? [refuse(cycleErrors.votePrizeWithoutVote, 'mode')] : [];
  const early = from && deadline && Temporal.Instant.compare(from, deadline) < 0;
  const late = until && publication && Temporal.Instant.compare(until, publication) > 0;
  return [
    ...(prize ? [] : [refuse(cycleErrors.voteWithoutPrize, 'mode')]),
    ...(mode === 'online' && early ? [refuse(cycleErrors.voteBeforeDeadline, 'from')] : []),
    ...(mode === 'online' && late ? [refuse(cycleErrors.voteAfterPublication, 'until')] : []),
  ];
}
