import { reaches } from '../../cycles/domain/deadline.js';
import type { Milestones } from '../../cycles/domain/milestones.js';

/** What there is of a cycle that should not be there any more once its date is past. */
export interface Standing {
  readonly published: boolean;
  readonly milestones: Milestones;
  /** What keeps a cycle from being published; 0 where it is. */
  readonly problems: number;
  readonly unscreened: number;
  readonly answeredInquiries: number;
  readonly waitingProposals: number;
  /** Submitted and without any confirmed partner, where the cycle asks for one. */
  readonly unconfirmed: number;
  readonly roundsToOpen: number;
  readonly roundsToClose: number;
  /** Sheets that are not submitted, of rounds that should be closed. */
  readonly openSheets: number;
  readonly resultsScheduled: boolean;
  /** Letters that were not released. */
  readonly letters: number;
  readonly failedActions: number;
  /** Paused beyond their instant. */
  readonly heldActions: number;
  readonly failedMessages: number;
}

export const lateKinds = [
  'failedMessages',
  'failedActions',
  'heldActions',
  'unpublished',
  'unscreened',
  'answeredInquiries',
  'waitingProposals',
  'unconfirmed',
  'roundsToOpen',
  'roundsToClose',
  'openSheets',
  'results',
  'letters',
] as const;
export type LateKind = (typeof lateKinds)[number];

export interface Late {
  readonly kind: LateKind;
  readonly count: number;
  /** The date that is past; without one it is late as soon as it is there. */
  readonly since?: Temporal.Instant;
}

/** A cycle that is not published is late when its call is so near that applicants should know of it. */
const announcedBefore = Temporal.Duration.from({ hours: 28 * 24 });

/** What is late in a cycle at `now`, the most urgent first. */
export function lateness(standing: Standing, now: Temporal.Instant): Late[] {
  const { milestones } = standing;
  const { callOpens, deadline, screeningEnds, publication } = milestones;
  const past = (at: Temporal.Instant | undefined, count: number, kind: LateKind): Late[] =>
    at && count > 0 && !reaches(at, now) ? [{ kind, count, since: at }] : [];
  const there = (count: number, kind: LateKind): Late[] => (count > 0 ? [{ kind, count }] : []);
  if (!standing.published)
    return [
      ...there(standing.failedMessages, 'failedMessages'),
      ...past(callOpens?.subtract(announcedBefore), Math.max(1, standing.problems), 'unpublished'),
    ];
  return [
    ...there(standing.failedMessages, 'failedMessages'),
    ...there(standing.failedActions, 'failedActions'),
    ...there(standing.heldActions, 'heldActions'),
    ...past(screeningEnds, standing.unscreened, 'unscreened'),
    ...there(standing.answeredInquiries, 'answeredInquiries'),
    ...past(screeningEnds, standing.waitingProposals, 'waitingProposals'),
    ...past(deadline, standing.unconfirmed, 'unconfirmed'),
    ...there(standing.roundsToOpen, 'roundsToOpen'),
    ...there(standing.roundsToClose, 'roundsToClose'),
    ...there(standing.openSheets, 'openSheets'),
    ...past(publication, standing.resultsScheduled ? 0 : 1, 'results'),
    ...past(publication, standing.letters, 'letters'),
  ];
}
