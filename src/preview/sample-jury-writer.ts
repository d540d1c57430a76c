import type { Tx } from '../platform/database/tx.js';
import { Assignment } from '../jury/entities/assignment.entity.js';
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
  const opens = cycle.milestones.juryOpens;
  if (!opens || entryIds.length === 0) return;
  const closes = cycle.milestones.juryCloses;
  const closed = reached(closes, at);
  const { name, rubric } = await firstRound(tx, scene);
  await tx.insert(Round, {
    id: roundId,
    cycleId: cycle.id,
    number: number + Number.parseInt(roundId.slice(0, 6), 16),
    state: closed ? 'closed' : 'open',
    openedAt: opens,
    closedAt: closed ? (closes ?? null) : null,
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
  if (closed)
    await tx.insert(
      ScoreSheet,
      assignments.map(({ id }) => submittedSheet(scene, id, rubric)),
    );
}

/** In a round that is over a juror has done the work. */
function submittedSheet({ id, at, cycle }: Scene, assignmentId: string, rubric: Rubric): Partial<ScoreSheet> {
  const submittedAt = cycle.milestones.juryCloses ?? at;
  const scores = Object.fromEntries(rubric.map(({ key, max }) => [key, max]));
  const comment = 'So erscheint eine Bemerkung.';
  return {
    id: id(`sheet ${assignmentId}`),
    assignmentId,
    state: 'submitted',
    scores,
    comment,
    changedAt: at,
    submittedAt,
  };
}

async function firstRound(tx: Tx, { cycle }: Scene): Promise<{ name: string; rubric: Rubric }> {
  const [round] = await tx.rows<Pick<Round, 'name' | 'rubric'>>(
    'SELECT name, rubric FROM round WHERE cycle_id = $1 ORDER BY number LIMIT 1',
    [cycle.id],
  );
  return { name: round?.name ?? 'Bewertungsrunde', rubric: round?.rubric ?? cycle.rubric };
}
