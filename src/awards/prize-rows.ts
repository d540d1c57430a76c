import { hash } from 'node:crypto';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { PrizeKind } from '../cycles/domain/prize.js';
import type { RowSource } from '../platform/database/row-source.js';

export interface AwardRow {
  id: string;
  entryId: string;
  municipality: string;
  /** The Land. */
  state: string;
  reference: string;
  title: string;
  amountCents: number;
  laudation: string;
}

export interface PrizeRow {
  id: string;
  cycleId: string;
  key: string;
  kind: PrizeKind;
  title: LocalizedText;
  /** Key of the class. */
  sizeClass: string | null;
  place: number | null;
  amountCents: number;
  additional: boolean;
  decision: { id: string; outcome: 'given' | 'empty'; reason: string; version: number } | null;
  /** Largest share first. */
  awards: AwardRow[];
}

const select = `
  SELECT p.id, p.cycle_id AS "cycleId", p.key, p.kind, p.title, s.key AS "sizeClass", p.place,
         p.amount_cents::float8 AS "amountCents", p.additional,
         CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'outcome', d.outcome, 'reason', d.reason,
              'version', d.version) END AS decision,
         (SELECT coalesce(json_agg(json_build_object('id', a.id, 'entryId', a.entry_id, 'municipality', m.short_name,
                 'state', m.state_name, 'reference', e.reference, 'title', e.title, 'amountCents', a.amount_cents,
                 'laudation', a.laudation) ORDER BY a.amount_cents DESC, a.id), '[]')
            FROM award a JOIN entry e ON e.id = a.entry_id JOIN municipality m ON m.id = e.municipality_id
           WHERE a.prize_id = p.id) AS awards
    FROM prize p
    LEFT JOIN size_class s ON s.id = p.size_class_id
    LEFT JOIN prize_decision d ON d.prize_id = p.id`;

/** All prizes of a cycle in their order, each with what was decided. */
export const prizesOf = (source: RowSource, cycleId: string): Promise<PrizeRow[]> =>
  source.rows<PrizeRow>(`${select} WHERE p.cycle_id = $1 ORDER BY p.position`, [cycleId]);

export async function prizeById(source: RowSource, id: string): Promise<PrizeRow | undefined> {
  return (await source.rows<PrizeRow>(`${select} WHERE p.id::text = $1`, [id]))[0];
}

/** Names a state of a decision; a form that was opened on another one is stale. Empty while nothing is decided. */
export const revisionOf = ({ decision }: Pick<PrizeRow, 'decision'>): string =>
  decision ? `${decision.id}.${decision.version}` : '';

/** The prize that an award belongs to. */
export async function prizeOfAward(
  source: RowSource,
  awardId: string,
): Promise<{ prizeId: string; cycleId: string } | undefined> {
  const [row] = await source.rows<{ prizeId: string; cycleId: string }>(
    `SELECT p.id AS "prizeId", p.cycle_id AS "cycleId" FROM award a JOIN prize p ON p.id = a.prize_id
      WHERE a.id::text = $1`,
    [awardId],
  );
  return row;
}

/** Names a wording; a form that was opened on another one is stale. */
export const textRevision = (text: string): string => hash('sha256', text).slice(0, 16);
