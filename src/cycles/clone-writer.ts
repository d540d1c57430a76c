import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import type { CycleCopy } from './cycle-participants.js';
import { audienceVoteFrom, storedVote, type StoredAudienceVote } from './domain/audience-vote.js';
import type { MilestoneKind, Milestones } from './domain/milestones.js';
import { nameOfYear } from './domain/next-name.js';
import { Cycle } from './entities/cycle.entity.js';
import { FormVersion } from './entities/form-version.entity.js';
import { Milestone } from './entities/milestone.entity.js';
import { Prize } from './entities/prize.entity.js';
import { SizeClass } from './entities/size-class.entity.js';

type Shifted = CycleCopy['shifted'];

/**
 * The row of the copy: everything of the old one but what happened to it, so that a column that is added later is copied unless somebody
 * decides otherwise here.
 */
export function cycleCopy(source: Cycle, id: string, year: number, shifted: Shifted): Partial<Cycle> {
  const { clonedFrom: _, ...configured } = source;
  return {
    ...configured,
    id,
    year,
    name: nameOfYear(source.name, source.year, year),
    audienceVote: shiftedVote(source.audienceVote, shifted),
    clonedFromId: source.id,
    publishedAt: null,
    lastSequence: 0,
    version: 1,
  };
}

function shiftedVote(stored: StoredAudienceVote, shifted: Shifted): StoredAudienceVote {
  const vote = audienceVoteFrom(stored);
  return storedVote({
    ...vote,
    from: vote.from && shifted(vote.from),
    until: vote.until && shifted(vote.until),
  });
}

/** The dates of the copy: those that its organiser has seen. */
export async function copyMilestones(tx: Tx, cycleId: string, milestones: Milestones): Promise<void> {
  const dates = Object.entries(milestones) as [MilestoneKind, Temporal.Instant][];
  const rows = dates.map(([kind, at]) => ({ id: newId(), cycleId, kind, at, changedAt: tx.now }));
  if (rows.length > 0) await tx.insert(Milestone, rows);
}

/** Size classes, and prizes with them; what a jury invented in its meeting belongs to its round. */
export async function copyPrizes(tx: Tx, { from, to }: CycleCopy): Promise<void> {
  const classes = await tx.find(SizeClass, { cycleId: from });
  const copies = new Map(classes.map(({ id }) => [id, newId()]));
  const rows = classes.map((each) => ({ ...each, id: copies.get(each.id)!, cycleId: to }));
  if (rows.length > 0) await tx.insert(SizeClass, rows);
  const prizes = (await tx.find(Prize, { cycleId: from })).filter(({ additional }) => !additional);
  const copied = prizes.map((each) => ({
    ...each,
    id: newId(),
    cycleId: to,
    sizeClassId: each.sizeClassId && copies.get(each.sizeClassId)!,
  }));
  if (copied.length > 0) await tx.insert(Prize, copied);
}

/** The form as it was worked on last, as the first version of the copy. */
export async function copyForm(tx: Tx, { from, to }: CycleCopy): Promise<void> {
  const [last] = await tx.manager.find(FormVersion, {
    where: { cycleId: from },
    order: { number: 'DESC' },
    take: 1,
  });
  if (!last) return;
  const first = { id: newId(), cycleId: to, number: 1, createdAt: tx.now, publishedAt: null };
  await tx.insert(FormVersion, { ...last, ...first });
}
