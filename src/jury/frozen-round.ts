import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import { computeRanking, type Ranking, rankingVersion } from './domain/ranking.js';
import type { RoundInputs } from './domain/round-inputs.js';

export interface FrozenRound {
  rule: string;
  inputs: RoundInputs;
  result: Ranking;
}

/** SHA-256 (hex) over the RFC 8785 form of rule, inputs and result. */
export const frozenHash = ({ rule, inputs, result }: FrozenRound): string =>
  hash('sha256', canonicalize({ rule, inputs, result }) ?? '');

/** What closing a round stores. */
export function freeze(inputs: RoundInputs): FrozenRound & { hash: string } {
  const frozen = { rule: rankingVersion, inputs, result: computeRanking(inputs) };
  return { ...frozen, hash: frozenHash(frozen) };
}
