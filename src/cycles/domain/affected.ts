import { type Audience, audiencesOf, movesOfPart } from './date-moves.js';
import type { CyclePart } from './events.js';

/** Whom a part concerns besides everybody who reads the public pages; dates say it one by one. */
const concerned: Readonly<Record<CyclePart, readonly Audience[]>> = {
  basics: ['drafts'],
  milestones: [],
  sizeClasses: ['drafts', 'applicants'],
  partnerRule: ['drafts', 'partners'],
  form: [],
  rubric: ['drafts', 'jurors'],
  prizes: ['drafts', 'applicants'],
  screeningRule: [],
  files: ['drafts'],
  languages: ['drafts', 'partners', 'applicants'],
  audienceVote: ['applicants'],
  texts: [],
  retention: ['drafts'],
};

/** Who is affected by the change of a part. */
export function affectedBy(part: CyclePart, before: unknown, after: unknown): Audience[] {
  const told = audiencesOf(movesOfPart(part, before, after));
  return [...new Set([...concerned[part], ...told])];
}
