import type { Actor } from '../platform/database/actor.js';
import type { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { cycleErrors } from './domain/errors.js';
import { cycleChanged, type CyclePart } from './domain/events.js';
import type { Problem } from './domain/problem.js';
import { Cycle } from './entities/cycle.entity.js';

/** Which cycle is changed, by whom, on which version of it, and why. */
export interface CycleChange {
  readonly actor: Actor;
  readonly cycleId: string;
  /** The version the person saw. */
  readonly version: number;
  /** Needed after publication. */
  readonly reason: string;
  /** What those affected by a date and the public read of it; may be empty. */
  readonly publicReason?: string;
  /** That the person knows: the call ends at once. */
  readonly closesCall?: boolean;
  /** Everything is checked and nothing changes; needs no reason yet. */
  readonly rehearsal?: boolean;
}

/** A part as it was and as it becomes. */
export interface PartChange {
  before: unknown;
  after: unknown;
}

/** The cycle, locked; nothing for what is no id at all. */
export async function lockCycle(tx: Tx, id: string): Promise<Cycle | null> {
  return /^[0-9a-f-]{36}$/.test(id) ? tx.lock(Cycle, { id }) : null;
}

/**
 * Every change of a part of a cycle: one at a time, on the version the person saw, with a reason after publication, audited with
 * before and after. A change that changes nothing leaves no trace and returns nothing.
 * @throws DomainErrors where the new part contradicts itself; DomainError 409 where somebody was faster
 */
export async function changeCycle(
  database: Database,
  change: CycleChange,
  part: CyclePart,
  problems: Problem[],
  write: (tx: Tx, cycle: Cycle) => Promise<PartChange>,
): Promise<PartChange | undefined> {
  if (problems.length > 0) throw new DomainErrors(problems);
  const { actor, cycleId, version, reason, publicReason = '', rehearsal } = change;
  const work = async (tx: Tx) => {
    const cycle = found(await lockCycle(tx, cycleId));
    if (cycle.version !== version) throw new DomainError(cycleErrors.stale, {}, 409);
    // A change of the form is explained when its version is published: until then it concerns nobody.
    if (cycle.publishedAt && part !== 'form' && !rehearsal && !reason.trim())
      throw new DomainError(cycleErrors.reasonMissing, {}, 422, 'reason');
    const { before, after } = await write(tx, cycle);
    if (sameContent(before, after)) return undefined;
    await tx.update(Cycle, { id: cycleId }, { version: version + 1 });
    tx.emit(cycleChanged(cycleId, part, before, after, reason.trim(), publicReason.trim()));
    return { before, after };
  };
  return rehearsal ? database.rehearse(actor, work) : database.transaction(actor, work);
}

/** Whether two values say the same, whatever the order of their properties. */
function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Temporal.Instant) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}
