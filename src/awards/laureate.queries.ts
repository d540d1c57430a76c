import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { type PublicPrize, resultsOf } from './result-rows.js';

export interface PublishedCycle {
  year: number;
  name: string;
  visibleFrom: Temporal.Instant;
  /** Municipalities that won something. */
  laureates: number;
  totalCents: number;
}

export interface LatestLaureate {
  year: number;
  municipality: string;
  state: string;
  prize: LocalizedText;
  amountCents: number;
}

export interface PublishedResults {
  year: number;
  name: string;
  visibleFrom: Temporal.Instant;
  prizes: PublicPrize[];
}

type Dated<T> = Omit<T, 'visibleFrom'> & { visibleFrom: Date };
const dated = <T extends { visibleFrom: Date }>(row: T) => ({
  ...row,
  visibleFrom: instantOf(row.visibleFrom),
});

/** The one condition of being seen outside; no page decides it again. */
const visible = 'JOIN publication u ON u.cycle_id = c.id AND u.visible_from <= $1';

/** Results as the public sees them: of every cycle whose instant has come, and of no other. */
@Injectable()
export class LaureateQueries {
  constructor(private readonly database: Database) {}

  /** The cycles with visible results, the newest first. */
  async published(now: Temporal.Instant): Promise<PublishedCycle[]> {
    const rows = await this.database.rows<Dated<PublishedCycle>>(
      `SELECT c.year, c.name, u.visible_from AS "visibleFrom", count(DISTINCT a.entry_id)::int AS laureates,
              coalesce(sum(a.amount_cents), 0)::float8 AS "totalCents"
         FROM cycle c ${visible}
         LEFT JOIN prize p ON p.cycle_id = c.id
         LEFT JOIN award a ON a.prize_id = p.id
        GROUP BY c.id, u.visible_from
        ORDER BY c.year DESC`,
      [now.toString()],
    );
    return rows.map(dated);
  }

  /** The first `most` laureates of the newest cycle with visible results, highest places first. */
  async latest(now: Temporal.Instant, most: number): Promise<LatestLaureate[]> {
    return this.database.rows<LatestLaureate>(
      `SELECT c.year, m.short_name AS municipality, m.state_name AS state, p.title AS prize,
              a.amount_cents::float8 AS "amountCents"
         FROM cycle c ${visible}
         JOIN prize p ON p.cycle_id = c.id
         JOIN award a ON a.prize_id = p.id
         JOIN entry e ON e.id = a.entry_id
         JOIN municipality m ON m.id = e.municipality_id
        WHERE c.year = (SELECT max(c.year) FROM cycle c ${visible})
        ORDER BY p.place NULLS LAST, p.position, m.short_name
        LIMIT $2`,
      [now.toString(), most],
    );
  }

  /** Everything public about a year; nothing before its instant, as for a year that never was. */
  async ofYear(year: number, now: Temporal.Instant): Promise<PublishedResults | undefined> {
    const cycle = await this.database.row<Dated<Omit<PublishedResults, 'prizes'>> & { id: string }>(
      `SELECT c.id, c.year, c.name, u.visible_from AS "visibleFrom" FROM cycle c ${visible} WHERE c.year = $2`,
      [now.toString(), year],
    );
    if (!cycle) return undefined;
    const { id, ...rest } = dated(cycle);
    return { ...rest, prizes: await resultsOf(this.database, id) };
  }
}
