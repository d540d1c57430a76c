import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { FrozenRanking } from '../jury/domain/ranking-rules.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { type AwardsCycle, cycleByYear } from './awards-cycle.js';
import { type CandidateRow, candidatesOf } from './candidate-rows.js';
import { letterKind, type LetterKind } from './domain/letters.js';
import type { EntryState } from '../entries/domain/entry-state.js';
import { type PrizeRow, prizeById, prizeOfAward, prizesOf } from './prize-rows.js';
import { type PublicPrize, resultsOf } from './result-rows.js';

/** What an applicant may know of the own result, once the letters are released. */
export interface EntryResult {
  kind: LetterKind;
  releasedAt: Temporal.Instant;
  awards: { prize: LocalizedText; amountCents: number; shared: boolean }[];
}

/** What organisers see of prizes and decisions, and what applicants see of their own. */
@Injectable()
export class AwardQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The cycle of a year; without a year the newest that is published. */
  async cycle(year?: number): Promise<AwardsCycle | undefined> {
    const chosen = year ?? (await this.years())[0];
    return chosen === undefined ? undefined : cycleByYear(this.database, chosen);
  }

  /** Years of the published cycles, the newest first. */
  async years(): Promise<number[]> {
    const rows = await this.database.rows<{ year: number }>(
      'SELECT year FROM cycle WHERE published_at IS NOT NULL ORDER BY year DESC',
    );
    return rows.map(({ year }) => year);
  }

  async yearOf(cycleId: string): Promise<number | undefined> {
    return (await this.database.row<{ year: number }>('SELECT year FROM cycle WHERE id = $1', [cycleId]))
      ?.year;
  }

  async prizes(cycleId: string): Promise<PrizeRow[]> {
    return prizesOf(this.database, cycleId);
  }

  async prize(id: string): Promise<PrizeRow | undefined> {
    return prizeById(this.database, id);
  }

  async prizeOfAward(awardId: string): Promise<PrizeRow | undefined> {
    const owner = await prizeOfAward(this.database, awardId);
    return owner && prizeById(this.database, owner.prizeId);
  }

  async candidates(cycleId: string): Promise<CandidateRow[]> {
    return candidatesOf(this.database, cycleId);
  }

  /** What the public would see. */
  async preview(cycleId: string): Promise<PublicPrize[]> {
    return resultsOf(this.database, cycleId);
  }

  /** The frozen ranking of the last closed round. */
  async ranking(cycleId: string): Promise<FrozenRanking | undefined> {
    const row = await this.database.row<{ result: FrozenRanking }>(
      `SELECT x.result FROM round_result x JOIN round r ON r.id = x.round_id
        WHERE r.cycle_id = $1 AND r.state = 'closed' ORDER BY r.number DESC LIMIT 1`,
      [cycleId],
    );
    return row?.result;
  }

  /** The result of an entry; undefined until the letters are released, and where the entry gets none. */
  async resultOf(
    entryId: string,
    now: Temporal.Instant = this.clock.now(),
  ): Promise<EntryResult | undefined> {
    const row = await this.database.row<{
      state: EntryState;
      releasedAt: Date;
      awards: EntryResult['awards'];
    }>(
      `SELECT e.state, l.released_at AS "releasedAt",
              (SELECT coalesce(json_agg(json_build_object('prize', p.title, 'amountCents', a.amount_cents, 'shared',
                      (SELECT count(*) > 1 FROM award o WHERE o.prize_id = p.id)) ORDER BY p.position), '[]')
                 FROM award a JOIN prize p ON p.id = a.prize_id WHERE a.entry_id = e.id) AS awards
         FROM entry e JOIN letter_release l ON l.cycle_id = e.cycle_id AND l.released_at <= $2
        WHERE e.id::text = $1`,
      [entryId, now.toString()],
    );
    const kind = row && letterKind(row.state, row.awards.length > 0);
    if (!row || !kind) return undefined;
    return {
      kind,
      releasedAt: instantOf(row.releasedAt),
      awards: row.awards,
    };
  }

  /** An entry of this person's team, for its result page. */
  async ownEntry(entryId: string, personId: string) {
    return this.database.row<{ id: string; title: string; reference: string | null; municipality: string }>(
      `SELECT e.id, e.title, e.reference, m.short_name AS municipality
         FROM entry e
         JOIN entry_member t ON t.entry_id = e.id AND t.person_id = $2
         JOIN municipality m ON m.id = e.municipality_id
        WHERE e.id::text = $1`,
      [entryId, personId],
    );
  }
}
