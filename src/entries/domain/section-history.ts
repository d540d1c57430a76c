import { markOf, partAt } from './answer-marks.js';
import type { SectionAnswers } from './answers.js';

/** Saves of one person in one section come together in one version for so long; then, or when somebody else saved, the next begins. */
export const oneVersion = Temporal.Duration.from({ minutes: 5 });
/** So many versions of a section are kept. */
export const mostVersions = 200;

export interface LatestVersion {
  readonly startedAt: Temporal.Instant;
  readonly changedById: string;
}

/** Whether a save at `now` still belongs to the newest version. */
export function continues(
  latest: LatestVersion | undefined,
  personId: string,
  now: Temporal.Instant,
): boolean {
  if (latest?.changedById !== personId) return false;
  return Temporal.Instant.compare(now, latest.startedAt.add(oneVersion)) < 0;
}

/**
 * The version in which an answer, or a row as `question.id`, became what it is now; nothing where the history does not reach back to it.
 * @param versions the newest first
 */
export function lastChangeOf<V extends { readonly answers: SectionAnswers }>(
  versions: readonly V[],
  question: string,
): V | undefined {
  const mark = (version: V | undefined) => version && markOf(partAt(version.answers, question));
  return versions.find((version, index) => mark(version) !== mark(versions[index + 1]));
}
