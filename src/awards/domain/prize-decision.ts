import { type Prize } from '../../cycles/domain/prize.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { type EntryState } from '../../entries/domain/entry-state.js';
import { awardErrors } from './errors.js';

/** What the jury decided about a prize. Several laureates share it; an empty one has none and a reason. */
export interface PrizeDecision {
  readonly prizeKey: string;
  readonly outcome: 'given' | 'empty';
  /** Ids of entries, in the order in which the jury named them. */
  readonly laureates: readonly string[];
  readonly reason: string;
}
/** What of an entry decides what it can win. */
export interface Candidate {
  readonly entryId: string;
  readonly state: EntryState;
  readonly sizeClass: string | null;
}
type PrizeRules = Pick<Prize, 'key' | 'kind' | 'sizeClass'>;

/**
 * What is wrong with a decision. A prize of a class goes to an admitted entry of that class; nobody wins one prize twice, nor two places
 * (of `others`, the decisions on the other prizes). A special or audience prize may come on top of a place.
 */
export function decisionProblems(
  prize: PrizeRules,
  decision: PrizeDecision,
  candidates: readonly Candidate[],
  others: readonly { readonly kind: Prize['kind']; readonly laureates: readonly string[] }[] = [],
): Problem[] {
  const { laureates, outcome, reason } = decision;
  if (outcome === 'empty') {
    if (laureates.length > 0) return [problem(awardErrors.emptyWithLaureate, undefined, 'laureates')];
    return reason.trim() === '' ? [problem(awardErrors.emptyReasonMissing, undefined, 'reason')] : [];
  }
  if (laureates.length === 0) return [problem(awardErrors.laureateMissing, undefined, 'laureates')];
  const placed = new Set(others.filter((o) => o.kind === 'place').flatMap((o) => o.laureates));
  return laureates.flatMap((entryId, i) => {
    const candidate = candidates.find((c) => c.entryId === entryId);
    const wrong = [
      laureates.indexOf(entryId) < i && awardErrors.laureateTwice,
      candidate?.state !== 'admitted' && awardErrors.laureateNotAdmitted,
      prize.sizeClass !== null &&
        candidate &&
        candidate.sizeClass !== prize.sizeClass &&
        awardErrors.laureateOfOtherClass,
      prize.kind === 'place' && placed.has(entryId) && awardErrors.laureateOfTwoPlaces,
    ];
    return wrong
      .filter((key) => typeof key === 'string')
      .map((key) => problem(key, undefined, `laureates.${i}`));
  });
}

/** The prizes about which nothing is decided yet, each at its key. */
export function undecidedPrizes(
  prizes: readonly Pick<Prize, 'key' | 'title'>[],
  decisions: readonly Pick<PrizeDecision, 'prizeKey'>[],
): Problem[] {
  return prizes
    .filter((prize) => !decisions.some((decision) => decision.prizeKey === prize.key))
    .map((prize) => problem(awardErrors.prizeUndecided, { prize: prize.title.de }, prize.key));
}
