import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { type FrozenRanking, knowsRule } from './domain/ranking-rules.js';
import { type InputDifference, inputDifferences } from './domain/input-differences.js';
import { type RoundInputs, roundInputs } from './domain/round-inputs.js';
import { freezeBy, frozenHash } from './frozen-round.js';
import { type LiveRound, readRound } from './round-data.js';
import { type Finding, VerificationNames } from './verification-names.js';

export interface Verification {
  roundId: string;
  roundName: string;
  cycleName: string;
  rule: string;
  /** SHA-256 that was stored when the round was closed. */
  hash: string;
  /** SHA-256 over rule, inputs and result as they are stored today. */
  storedHash: string;
  /** SHA-256 computed anew from the sheets as they are today; null where a ranking cannot be made of them. */
  liveHash: string | null;
  frozenAt: Temporal.Instant;
  entries: number;
  sheets: number;
  findings: Finding[];
  ok: boolean;
}

interface StoredRound {
  roundName: string;
  cycleName: string;
  rule: string;
  hash: string;
  inputs: RoundInputs;
  result: FrozenRanking;
  frozenAt: Date;
  closedAt: Date;
}

/** Recomputes closed rounds: from what was stored, and from the sheets as they are now. */
@Injectable()
export class RoundVerification {
  constructor(
    private readonly database: Database,
    private readonly names: VerificationNames,
  ) {}

  /** @returns undefined for a round that is not there or not closed */
  async verify(roundId: string): Promise<Verification | undefined> {
    const stored = await this.database.row<StoredRound>(
      `SELECT r.name AS "roundName", c.name AS "cycleName", t.rule, t.hash, t.inputs, t.result,
              t.frozen_at AS "frozenAt", r.closed_at AS "closedAt"
         FROM round_result t JOIN round r ON r.id = t.round_id JOIN cycle c ON c.id = r.cycle_id WHERE r.id = $1`,
      [roundId],
    );
    if (!stored) return undefined;
    const { roundName, cycleName, rule, hash, inputs } = stored;
    const until = instantOf(stored.closedAt);
    const entryIds = inputs.entries.map(({ entryId }) => entryId);
    const live = await readRound(this.database, roundId, until, entryIds);
    const storedHash = frozenHash(stored);
    const liveHash = hashOfLive(stored, live);
    const differences = inputDifferences(inputs, live);
    const findings = [
      ...storedFindings(stored, storedHash),
      ...(await this.names.of(differences, live.rubric)),
      ...unexplained(differences, stored, liveHash),
    ];
    return {
      roundId,
      roundName,
      cycleName,
      rule,
      hash,
      storedHash,
      liveHash,
      frozenAt: instantOf(stored.frozenAt),
      entries: inputs.entries.length,
      sheets: inputs.sheets.length,
      findings,
      ok: findings.length === 0,
    };
  }

  /** Every closed round, oldest first. */
  async closedRounds(): Promise<string[]> {
    const rows = await this.database.rows<{ roundId: string }>(
      `SELECT id AS "roundId" FROM round WHERE state = 'closed' AND calibrates_id IS NULL ORDER BY closed_at, id`,
    );
    return rows.map(({ roundId }) => roundId);
  }
}

const finding = (name: string): Finding => ({ key: `jury.differences.${name}`, params: {} });

function storedFindings(stored: StoredRound, storedHash: string): Finding[] {
  const { rule, hash, inputs } = stored;
  const recomputed = freezeBy(rule, inputs);
  if (!recomputed) return [finding('ruleUnknown')];
  return [
    ...(storedHash === hash ? [] : [finding('hashChanged')]),
    ...(recomputed.hash === storedHash ? [] : [finding('resultChanged')]),
  ];
}

/** The sheets give another hash although no difference was found by comparing: never to be passed over in silence. */
function unexplained(
  differences: InputDifference[],
  { rule, hash }: StoredRound,
  liveHash: string | null,
): Finding[] {
  return knowsRule(rule) && differences.length === 0 && liveHash !== hash ? [finding('liveHashDiffers')] : [];
}

/** Values that no round can hold give no ranking; comparing has named them. Nor does a rule that is not known. */
function hashOfLive({ rule, inputs }: StoredRound, live: LiveRound): string | null {
  const { rubric, sizeClasses, entries, sheets } = live;
  const aggregation = inputs.aggregation && live.aggregation;
  try {
    return freezeBy(rule, roundInputs(rubric, sizeClasses, entries, sheets, aggregation))?.hash ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
