import { IsNull } from 'typeorm';
import type { Tx } from '../platform/database/tx.js';
import { reaches } from '../cycles/domain/deadline.js';
import { type OwnTimes, timesOf } from '../jury/domain/round-times.js';
import { type Blindness, seeingAll } from '../jury/domain/blindness.js';
import { Assignment } from '../jury/entities/assignment.entity.js';
import { ConflictDeclaration } from '../jury/entities/conflict-declaration.entity.js';
import { Juror } from '../jury/entities/juror.entity.js';
import { ScoreSheet } from '../jury/entities/score-sheet.entity.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import { Round } from '../jury/entities/round.entity.js';
import { reached, type Scene } from './scene.js';

/** Beyond the rounds that a cycle counts. */
const number = 1_000;

/**
 * A juror, and from the jury's beginning on a round of the juror's own with these entries: never a real round, in which others score. It is
 * called and judged as the cycle's first round is.
 */
export async function writeSampleJuror(
  tx: Tx,
  scene: Scene,
  personId: string,
  entryIds: readonly string[],
): Promise<void> {
  const { cycle, at } = scene;
  const [jurorId, roundId] = [scene.id('juror'), scene.id('round')];
  await tx.insert(Juror, {
    id: jurorId,
    cycleId: cycle.id,
    personId,
    state: 'accepted',
    invitedAt: at,
    expiresAt: at,
    answeredAt: at,
  });
  const { name, rubric, ...own } = await firstRound(tx, scene);
  const { opens, closes } = timesOf(own, cycle.milestones);
  if (!opens || !reached(opens, at) || entryIds.length === 0) return;
  const closed = closes !== undefined && !reaches(closes, at);
  await tx.insert(Round, {
    id: roundId,
    cycleId: cycle.id,
    number: number + Number.parseInt(roundId.slice(0, 6), 16),
    state: closed ? 'closed' : 'open',
    ...own,
    openedAt: opens,
    closedAt: closed ? closes : null,
    name,
    rubric,
  });
  const assignments = entryIds.map((entryId) => ({
    id: scene.id(`assignment ${entryId}`),
    roundId,
    jurorId,
    entryId,
    assignedAt: opens,
  }));
  await tx.insert(Assignment, assignments);
  // In a preview nothing can be declared, and there is something to look at.
  const declarations = assignments.map(({ entryId }) => ({
    id: scene.id(`declaration ${entryId}`),
    jurorId,
    entryId,
    declaredAt: opens,
  }));
  await tx.insert(ConflictDeclaration, declarations);
  if (closed)
    await tx.insert(
      ScoreSheet,
      assignments.map(({ id }) => submittedSheet(scene, id, rubric, closes)),
    );
}

/** In a round that is over a juror has done the work. */
function submittedSheet(
  scene: Scene,
  assignmentId: string,
  rubric: Rubric,
  submittedAt: Temporal.Instant,
): Partial<ScoreSheet> {
  return {
    id: scene.id(`sheet ${assignmentId}`),
    assignmentId,
    state: 'submitted',
    scores: Object.fromEntries(rubric.map(({ key, max }) => [key, max])),
    comment: 'So erscheint eine Bemerkung.',
    changedAt: submittedAt,
    submittedAt,
  };
}

type FirstRound = OwnTimes & { name: string; rubric: Rubric; blindness: Blindness };

/** As it is planned; as the cycle has it where there is none yet. */
async function firstRound(tx: Tx, { cycle }: Scene): Promise<FirstRound> {
  const [round] = await tx.manager.find(Round, {
    where: { cycleId: cycle.id, calibratesId: IsNull() },
    order: { number: 'ASC' },
    take: 1,
  });
  const { name = 'Bewertungsrunde', opensAt = null, closesAt = null, blindness = seeingAll } = round ?? {};
  return { name, opensAt, closesAt, blindness, rubric: round?.rubric ?? cycle.rubric };
}
