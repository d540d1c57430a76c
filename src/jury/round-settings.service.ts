import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { roundErrors } from './domain/round-errors.js';
import { roundSettingsChanged } from './domain/round-events.js';
import { type RoundSettings, settingsProblems } from './domain/round-settings.js';
import { Round } from './entities/round.entity.js';

/** How a round is scored and evaluated. Until it is opened everything can change, afterwards nothing. */
@Injectable()
export class RoundSettingsService {
  constructor(private readonly database: Database) {}

  /**
   * Sets entries, quorum, rule and blindness. The same once more changes nothing.
   * @param version of the round that the page showed
   * @throws DomainErrors for settings that make no sense; DomainError where the round is open, and 409 where somebody was faster
   */
  async change(actor: Actor, roundId: string, next: RoundSettings, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const round = await lockPlanned(tx, roundId);
      const before = settingsOf(round);
      if (isSame(before, next)) return;
      holdVersion(round, version);
      const rounds = await tx.find(Round, { cycleId: round.cycleId });
      const earlier = rounds.filter((each) => each.calibratesId === null && each.number < round.number);
      const problems = settingsProblems(
        next,
        earlier.map(({ id }) => id),
      );
      if (problems.length > 0) throw new DomainErrors(problems);
      await tx.update(Round, { id: roundId }, { ...next, version: version + 1 });
      tx.emit(roundSettingsChanged(roundId, before, next));
    });
  }
}

export const settingsOf = ({ rule, quorum, blindness, entriesFromId }: Round): RoundSettings => ({
  rule,
  quorum,
  blindness,
  entriesFromId,
});

/** A round of its own; a calibration is changed by its own acts. */
export async function lockRound(tx: Tx, roundId: string): Promise<Round> {
  const round = found(await tx.lock(Round, { id: roundId }));
  return found(round.calibratesId === null ? round : null);
}

export async function lockPlanned(tx: Tx, roundId: string): Promise<Round> {
  const round = await lockRound(tx, roundId);
  if (round.state !== 'planned') throw new DomainError(roundErrors.locked);
  return round;
}

export function holdVersion({ version }: Round, shown: number): void {
  if (version !== shown) throw new DomainError(roundErrors.stale, {}, 409);
}

export const isSame = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);
