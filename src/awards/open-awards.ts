import { refusal } from '../cycles/domain/phase.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import type { Actor } from '../platform/database/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { type AwardsCycle, cycleById } from './awards-cycle.js';
import { awardErrors } from './domain/errors.js';
import { awardsLockProblem } from './domain/publication.js';

/** The cycle, locked: decisions, letters and publication of one cycle come one after the other. */
export async function lockCycle(tx: Tx, cycleId: string): Promise<AwardsCycle> {
  found(await tx.lock(Cycle, { id: cycleId }));
  return found(await cycleById(tx, cycleId));
}

/** Why prizes of this cycle cannot be decided now: the phase, released letters, visible results. */
export function decisionLock(cycle: AwardsCycle, now: Temporal.Instant) {
  return (
    awardsLockProblem(cycle.publication, cycle.letters !== null, now) ??
    refusal(cycle.schedule, 'decide', now)
  );
}

/** The cycle, locked, with its prizes open for decisions. */
export async function lockOpenAwards(tx: Tx, cycleId: string): Promise<AwardsCycle> {
  const cycle = await lockCycle(tx, cycleId);
  const lock = decisionLock(cycle, tx.now);
  if (lock) throw new DomainErrors([lock]);
  return cycle;
}

/** What would leave a prize undecided cannot happen while a publication is scheduled. */
export function refuseWhileScheduled(cycle: AwardsCycle): void {
  if (cycle.publication) throw new DomainErrors([{ key: awardErrors.publicationScheduled }]);
}

/** Decisions are made by people. */
export function personOf({ personId, label }: Actor): string {
  if (!personId) throw new Error(`${label} is no person`);
  return personId;
}
