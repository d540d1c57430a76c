import { type MilestoneKind, milestoneKinds, type Milestones } from '../../cycles/domain/milestones.js';

export const sides = ['before', 'at', 'after'] as const;
export type Side = (typeof sides)[number];

/** An instant that is worth looking at: an hour before a milestone, at it, an hour after it. */
export interface Moment {
  /** `deadline.before` */
  readonly key: string;
  readonly milestone: MilestoneKind;
  readonly side: Side;
  readonly at: Temporal.Instant;
}

const hours: Readonly<Record<Side, number>> = { before: -1, at: 0, after: 1 };

/** The moments around the milestones that have a date, in the order of a cycle's life. */
export function momentsAround(milestones: Milestones): Moment[] {
  return milestoneKinds.flatMap((milestone) => {
    const date = milestones[milestone];
    if (!date) return [];
    return sides.map((side) => ({
      key: `${milestone}.${side}`,
      milestone,
      side,
      at: date.add({ hours: hours[side] }),
    }));
  });
}

/** The instant of such a key; nothing where the milestone has no date. */
export const momentAt = (milestones: Milestones, key: string): Temporal.Instant | undefined =>
  momentsAround(milestones).find((moment) => moment.key === key)?.at;
