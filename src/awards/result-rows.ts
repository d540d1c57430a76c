import { hash } from 'node:crypto';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { PrizeKind } from '../cycles/domain/prize.js';
import type { RowSource } from '../platform/database/row-source.js';

/** A laureate as the public sees it: no contact, no person. */
export interface PublicLaureate {
  municipality: string;
  /** Official key (AGS); null where the directory does not list the applicant. */
  key: string | null;
  /** The Land. */
  state: string;
  population: number;
  title: string;
  amountCents: number;
  /** Markdown. */
  laudation: string;
  /** Names of the organisations that confirmed the entry. */
  partners: string[];
}

/** A prize that was decided about; without laureates it was left empty. */
export interface PublicPrize {
  title: LocalizedText;
  kind: PrizeKind;
  sizeClass: { key: string; label: LocalizedText } | null;
  place: number | null;
  amountCents: number;
  additional: boolean;
  laureates: PublicLaureate[];
}

/** What the public sees of a cycle's results: asked for by id only where they are visible, or for a preview. */
export async function resultsOf(source: RowSource, cycleId: string): Promise<PublicPrize[]> {
  const prizes = await source.rows<PublicPrize>(
    `SELECT p.title, p.kind, p.place, p.amount_cents::float8 AS "amountCents", p.additional,
            CASE WHEN s.id IS NOT NULL THEN json_build_object('key', s.key, 'label', s.label) END AS "sizeClass",
            (SELECT coalesce(json_agg(json_build_object('municipality', m.short_name, 'key', m.key, 'state', m.state_name,
                    'population', e.population, 'title', e.title, 'amountCents', a.amount_cents, 'laudation', a.laudation,
                    'partners', (SELECT coalesce(json_agg(o.organisation ORDER BY o.organisation), '[]')
                                   FROM partner o WHERE o.entry_id = e.id AND o.state = 'confirmed'))
                    ORDER BY m.short_name, a.id), '[]')
               FROM award a JOIN entry e ON e.id = a.entry_id JOIN municipality m ON m.id = e.municipality_id
              WHERE a.prize_id = p.id) AS laureates
       FROM prize p
       JOIN prize_decision d ON d.prize_id = p.id
       LEFT JOIN size_class s ON s.id = p.size_class_id
      WHERE p.cycle_id = $1
      ORDER BY s.position NULLS LAST, p.position`,
    [cycleId],
  );
  // A prize of the jury that was not given in the end was never announced to anyone.
  return prizes.filter(({ additional, laureates }) => !additional || laureates.length > 0);
}

/** Names what would become visible. */
export const resultsRevision = (results: PublicPrize[]): string =>
  hash('sha256', JSON.stringify(results)).slice(0, 16);
