import type { MilestoneKind, Milestones } from './milestones.js';

/** From one date of a round to another, in weeks, as it was in the rounds 2014–2024. */
interface UsualInterval {
  readonly from: MilestoneKind;
  readonly to: MilestoneKind;
  readonly least: number;
  readonly most: number;
}

/** An interval that is not as usual; `weeks` rounded, since a date that moves off a holiday changes no rhythm. */
export interface UnusualInterval extends UsualInterval {
  readonly weeks: number;
}

/** About 13 weeks of call, 4 to 6 weeks to the meeting of the jury, 7 to 8 weeks to the ceremony. */
const usual: readonly UsualInterval[] = [
  { from: 'callOpens', to: 'deadline', least: 12, most: 14 },
  { from: 'deadline', to: 'deliberation', least: 4, most: 6 },
  { from: 'deliberation', to: 'ceremony', least: 7, most: 8 },
];

/** Intervals between dates of a round that leave the usual ones; what is not dated is not compared. */
export function unusualIntervals(milestones: Milestones): UnusualInterval[] {
  return usual.flatMap((interval) => {
    const [from, to] = [milestones[interval.from], milestones[interval.to]];
    if (!from || !to) return [];
    const weeks = Math.round((to.epochMilliseconds - from.epochMilliseconds) / weekMs);
    return weeks < interval.least || weeks > interval.most ? [{ ...interval, weeks }] : [];
  });
}

const weekMs = 7 * 24 * 60 * 60 * 1_000;
