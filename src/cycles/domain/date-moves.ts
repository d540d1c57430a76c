import type { AudienceVote } from './audience-vote.js';
import { type MilestoneKind, milestoneKinds, type Milestones } from './milestones.js';

/** Everything of a cycle that has a date: its milestones and the window of a vote online. */
export const datedKinds = [...milestoneKinds, 'voteFrom', 'voteUntil'] as const;
export type DatedKind = MilestoneKind | 'voteFrom' | 'voteUntil';

export interface DatedCycle {
  readonly milestones: Milestones;
  readonly audienceVote: AudienceVote;
}

/** What of `kinds` has a date, in the order of time. */
export function datesOf(
  { milestones, audienceVote: { mode, from, until } }: DatedCycle,
  kinds: readonly DatedKind[] = datedKinds,
): { kind: DatedKind; at: Temporal.Instant }[] {
  const window = mode === 'online' ? { voteFrom: from, voteUntil: until } : {};
  const dates: Partial<Record<DatedKind, Temporal.Instant | null>> = { ...milestones, ...window };
  return kinds
    .flatMap((kind) => (dates[kind] ? [{ kind, at: dates[kind] }] : []))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** Whom a cycle's dates concern: teams with a draft, partners that were invited and have not answered, jurors, teams that submitted. */
export const audiences = ['drafts', 'partners', 'jurors', 'applicants'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Who is told when a date moves. Screening is the office's own matter, and before the call there is nobody to tell; everything public
 * is said on the public pages besides.
 */
const told: Readonly<Record<DatedKind, readonly Audience[]>> = {
  callOpens: [],
  deadline: ['drafts', 'partners'],
  screeningEnds: [],
  juryOpens: ['jurors'],
  juryCloses: ['jurors'],
  deliberation: ['jurors'],
  publication: ['applicants'],
  ceremony: ['applicants', 'jurors'],
  exchangeOpens: ['applicants'],
  exchangeCloses: ['applicants'],
  voteFrom: ['applicants'],
  voteUntil: ['applicants'],
};

/** ISO text of instants, as they are audited. */
export type WrittenDates = Readonly<Record<string, string | null | undefined>>;

/** A date as it was and as it is; null where there was or is none. */
export interface DateMove {
  readonly kind: DatedKind;
  readonly from: string | null;
  readonly to: string | null;
}

/** What moved between two states, in the order of a cycle's life. */
export function movesBetween(before: WrittenDates, after: WrittenDates): DateMove[] {
  return datedKinds
    .map((kind) => ({ kind, from: before[kind] ?? null, to: after[kind] ?? null }))
    .filter(({ from, to }) => milliseconds(from) !== milliseconds(to));
}

/** The window of a vote as dates. */
export const voteDatesOf = (vote: unknown): WrittenDates => {
  const { mode, from, until } = vote as { mode: string; from: string | null; until: string | null };
  return mode === 'online' ? { voteFrom: from, voteUntil: until } : {};
};

/** The moves of a changed part, from its audited `before` and `after`; none where the part has no dates. */
export function movesOfPart(part: string, before: unknown, after: unknown): DateMove[] {
  if (part === 'milestones') return movesBetween(before as WrittenDates, after as WrittenDates);
  if (part === 'audienceVote') return movesBetween(voteDatesOf(before), voteDatesOf(after));
  return [];
}

/** Moves worth telling anybody: those of a date that lay or lies ahead. A correction of the past concerns nobody. */
export const stillAhead = (moves: readonly DateMove[], now: Temporal.Instant): DateMove[] =>
  moves.filter(({ from, to }) =>
    [from, to].some((at) => at !== null && milliseconds(at)! > now.epochMilliseconds),
  );

/** Those of `moves` that one audience is told. */
export const movesFor = (audience: Audience, moves: readonly DateMove[]): DateMove[] =>
  moves.filter(({ kind }) => told[kind].includes(audience));

/** Everybody who is told any of `moves`. */
export const audiencesOf = (moves: readonly DateMove[]): Audience[] =>
  audiences.filter((audience) => movesFor(audience, moves).length > 0);

const milliseconds = (at: string | null): number | null =>
  at === null ? null : Temporal.Instant.from(at).epochMilliseconds;
