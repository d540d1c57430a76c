import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import { Database } from '../platform/database/database.js';
import type { AggregationRule } from './domain/aggregation.js';
import type { Ranking } from './domain/ranking.js';
import type { FrozenEntry, FrozenRanking } from './domain/ranking-rules.js';
import type { RoundInputs } from './domain/round-inputs.js';

export interface RankedLine extends FrozenEntry {
  reference: string;
  title: string;
  applicant: string;
  /** The entry takes part no longer: withdrawn, or no longer admitted. */
  gone: boolean;
}
export interface RoundRanking {
  roundId: string;
  roundName: string;
  cycleId: string;
  cycleName: string;
  year: number;
  hash: string;
  rule: string;
  frozenAt: Date;
  sheets: number;
  aggregation: AggregationRule;
  /** How sure it is was computed; undefined in rounds closed before that was done. */
  method: Ranking['method'] | undefined;
  classes: { key: string | null; label: LocalizedText | null; entries: RankedLine[] }[];
  overall: RankedLine[];
}

interface Row extends Omit<RoundRanking, 'sheets' | 'aggregation' | 'method' | 'classes' | 'overall'> {
  inputs: RoundInputs;
  result: FrozenRanking;
  labels: Record<string, LocalizedText>;
  names: Record<string, Pick<RankedLine, 'reference' | 'title' | 'applicant' | 'gone'>>;
}

const frozen = `
  SELECT t.round_id AS "roundId", r.name AS "roundName", r.cycle_id AS "cycleId", c.name AS "cycleName", c.year,
         t.hash, t.rule, t.frozen_at AS "frozenAt", t.inputs, t.result,
         (SELECT coalesce(json_object_agg(k.key, k.label), '{}') FROM size_class k WHERE k.cycle_id = c.id) AS labels,
         (SELECT coalesce(json_object_agg(e.id, json_build_object('reference', e.reference, 'title', e.title,
                  'applicant', m.short_name, 'gone', e.state <> 'admitted')), '{}')
            FROM jsonb_to_recordset(t.inputs->'entries') i("entryId" uuid)
            JOIN entry e ON e.id = i."entryId" JOIN municipality m ON m.id = e.municipality_id) AS names
    FROM round_result t JOIN round r ON r.id = t.round_id JOIN cycle c ON c.id = r.cycle_id`;

/** Results of closed rounds, as they were frozen. For organisers; jurors see none before the deliberation. */
@Injectable()
export class RankingQueries {
  constructor(private readonly database: Database) {}

  ofRound(roundId: string): Promise<RoundRanking | undefined> {
    return this.ranking(`${frozen} WHERE t.round_id = $1`, roundId);
  }

  /** The ranking of the cycle's last closed round. */
  latestOf(cycleId: string): Promise<RoundRanking | undefined> {
    return this.ranking(`${frozen} WHERE r.cycle_id = $1 ORDER BY r.number DESC LIMIT 1`, cycleId);
  }

  private async ranking(sql: string, id: string): Promise<RoundRanking | undefined> {
    const row = await this.database.row<Row>(sql, [id]);
    if (!row) return undefined;
    const { inputs, result, labels, names, ...about } = row;
    const line = (entry: FrozenEntry): RankedLine => ({ ...entry, ...(names[entry.entryId] ?? nameless) });
    return {
      ...about,
      sheets: inputs.sheets.length,
      aggregation: inputs.aggregation ?? 'mean',
      method: result.method,
      classes: result.classes.map(({ sizeClass: key, entries }) => ({
        key,
        label: (key !== null && labels[key]) || null,
        entries: entries.map(line),
      })),
      overall: result.overall.map(line),
    };
  }
}

const nameless = { reference: '', title: '', applicant: '', gone: true };
