import { HttpException, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { LessThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { systemActor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { FailedAttempt } from './entities/failed-attempt.entity.js';
import { Secret } from './secret.js';

/** How often one caller may guess wrong. `of` names what is guessed: each is counted for itself. */
export interface Limit {
  of: string;
  most: number;
  within: Temporal.Duration;
}

/** Nothing is counted for longer. */
const forgottenAfter = Temporal.Duration.from({ hours: 24 });

/**
 * Slows down guessing: counts failures of one caller within a span of time, in the database, so that all processes count together and a
 * restart forgets nothing. Attempts at the same instant may pass it together; it is for secrets that cannot be guessed anyway. Accounts
 * count for themselves.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly secret: Secret,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpException 429 where the caller has failed too often */
  async demand(limit: Limit, caller: string): Promise<void> {
    const row = await this.database.row(
      'SELECT 1 FROM failed_attempt WHERE caller = $1 AND since > $2 AND count >= $3',
      [this.hashOf(limit, caller), this.clock.now().subtract(limit.within).toString(), limit.most],
    );
    if (row) throw new HttpException('Too many attempts', 429);
  }

  async failed(limit: Limit, caller: string): Promise<void> {
    await this.database.transaction(systemActor, async (tx) => {
      await tx.delete(FailedAttempt, { since: LessThan(tx.now.subtract(forgottenAfter)) });
      await tx.rows(
        `INSERT INTO failed_attempt AS f (caller, count, since) VALUES ($1, 1, $2)
         ON CONFLICT (caller) DO UPDATE SET count = CASE WHEN f.since > $3 THEN f.count + 1 ELSE 1 END,
           since = CASE WHEN f.since > $3 THEN f.since ELSE excluded.since END`,
        [this.hashOf(limit, caller), tx.now.toString(), tx.now.subtract(limit.within).toString()],
      );
    });
  }

  private hashOf({ of }: Limit, caller: string): string {
    return createHmac('sha256', this.secret.keyFor('attempts')).update(`${of}:${caller}`).digest('hex');
  }
}
