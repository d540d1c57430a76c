import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import { rankingVersion } from './domain/ranking.js';
import { type FrozenRanking, rankingBy } from './domain/ranking-rules.js';
import type { RoundInputs } from './domain/round-inputs.js';

export interface FrozenRound {
  rule: string;
  inputs: RoundInputs;
  result: FrozenRanking;
}

/** SHA-256 (hex) over the RFC 8785 form of rule, inputs and result. */
export const frozenHash = ({ rule, inputs, result }: FrozenRound): string =>
  hash('sha256', canonicalize({ rule, inputs, result }) ?? '');

/**
 * What closing a round stores.
 * @param rule that of an earlier version, to compute an earlier result again
 * @returns undefined for a rule that is not known
 */
export function freezeBy(rule: string, inputs: RoundInputs): (FrozenRound & { hash: string }) | undefined {
  const result = rankingBy(rule, inputs);
  if (!result) return undefined;
  const frozen = { rule, inputs, result };
  return { ...frozen, hash: frozenHash(frozen) };
}

/** By the rule of today. */
export const freeze = (inputs: RoundInputs): FrozenRound & { hash: string } =>
  freezeBy(rankingVersion, inputs)!;
