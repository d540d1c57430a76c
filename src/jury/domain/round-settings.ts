import { problem, type Problem } from '../../cycles/domain/problem.js';
import { type AggregationRule, aggregationRules } from './aggregation.js';
import type { Blindness } from './blindness.js';
import { roundErrors } from './round-errors.js';

/** By what a round is scored and evaluated, beside its criteria. Locked when scoring opens. */
export interface RoundSettings {
  readonly rule: AggregationRule;
  /** Sheets that an entry needs. */
  readonly quorum: number;
  readonly blindness: Blindness;
  /** The earlier round whose shortlist goes on; null: everything that is admitted. */
  readonly entriesFromId: string | null;
}

/** More jurors no competition has. */
export const mostQuorum = 100;

/** What is wrong with the settings of a round. @param earlier the rounds of its cycle before it, by id */
export function settingsProblems(next: RoundSettings, earlier: readonly string[]): Problem[] {
  const { rule, quorum, entriesFromId } = next;
  return [
    ...(aggregationRules.includes(rule) ? [] : [problem(roundErrors.ruleUnknown, undefined, 'rule')]),
    ...(Number.isInteger(quorum) && quorum >= 1 && quorum <= mostQuorum
      ? []
      : [problem(roundErrors.quorumInvalid, { most: mostQuorum }, 'quorum')]),
    ...(entriesFromId === null || earlier.includes(entriesFromId)
      ? []
      : [problem(roundErrors.entriesFromUnknown, undefined, 'entriesFromId')]),
  ];
}
