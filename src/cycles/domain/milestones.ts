import { cycleErrors } from './errors.js';
import { problem, type Problem } from './problem.js';

/**
 * The dated points of a cycle, in the order of its life. A kind that begins something counts from its instant on;
 * a kind that ends something (`deadline`, `screeningEnds`, `juryCloses`, `exchangeCloses`) is the last instant that counts.
 */
export const milestoneKinds = [
  'callOpens',
  'deadline',
  'screeningEnds',
  'juryOpens',
  'juryCloses',
  'deliberation',
  'publication',
  'ceremony',
  'exchangeOpens',
  'exchangeCloses',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];
export type Milestones = Readonly<Partial<Record<MilestoneKind, Temporal.Instant>>>;

/** All but `exchangeCloses`: an exchange area may stay open for ever. */
export const requiredMilestones: readonly MilestoneKind[] = milestoneKinds.filter(
  (k) => k !== 'exchangeCloses',
);

/** [earlier, later, may be equal]. Publication and ceremony have no order of their own: each may come first. */
const order: readonly (readonly [MilestoneKind, MilestoneKind, boolean])[] = [
  ['callOpens', 'deadline', false],
  ['deadline', 'screeningEnds', false],
  ['screeningEnds', 'juryOpens', true],
  ['juryOpens', 'juryCloses', false],
  ['juryCloses', 'deliberation', true],
  ['deliberation', 'publication', true],
  ['deliberation', 'ceremony', true],
  ['publication', 'exchangeOpens', true],
  ['ceremony', 'exchangeOpens', true],
  ['exchangeOpens', 'exchangeCloses', false],
];
const position = new Map(milestoneKinds.map((kind, index) => [kind, index]));

/**
 * Milestones that contradict each other, each at the later one. Kinds without a date are skipped, their
 * neighbours are still compared: what must come before what follows through the missing one.
 */
export function checkOrder(milestones: Milestones): Problem[] {
  const problems: Problem[] = [];
  for (const later of milestoneKinds) {
    const at = milestones[later];
    if (!at) continue;
    const wrong = datedBefore(later, milestones).find(({ kind, mayBeEqual }) => {
      const compared = Temporal.Instant.compare(milestones[kind]!, at);
      return compared > 0 || (compared === 0 && !mayBeEqual);
    });
    if (wrong)
      problems.push(problem(cycleErrors.milestoneOrder, { milestone: later, before: wrong.kind }, later));
  }
  return problems;
}

/** The nearest dated milestones that must lie before `later`. */
function datedBefore(later: MilestoneKind, milestones: Milestones, mayBeEqual = true): Earlier[] {
  return order
    .filter(([, to]) => to === later)
    .flatMap(([kind, , equal]) => {
      const both = equal && mayBeEqual;
      return milestones[kind] ? [{ kind, mayBeEqual: both }] : datedBefore(kind, milestones, both);
    })
    .toSorted((a, b) => position.get(b.kind)! - position.get(a.kind)!);
}
interface Earlier {
  readonly kind: MilestoneKind;
  readonly mayBeEqual: boolean;
}

/** The dates that a cycle still needs before it can be published. */
export function missingMilestones(milestones: Milestones): Problem[] {
  return requiredMilestones
    .filter((kind) => !milestones[kind])
    .map((kind) => problem(cycleErrors.milestoneMissing, { milestone: kind }, kind));
}
