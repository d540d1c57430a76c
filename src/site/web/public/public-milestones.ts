import type { DatedKind } from '../../../cycles/domain/date-moves.js';
import type { MilestoneKind } from '../../../cycles/domain/milestones.js';

/** Dates that people outside plan by; the others are the jury's and the office's. */
export const publicMilestones: readonly MilestoneKind[] = [
  'callOpens',
  'deadline',
  'deliberation',
  'ceremony',
  'publication',
  'exchangeOpens',
];

/** The same with the window of a vote online. */
export const publicDates: readonly DatedKind[] = [...publicMilestones, 'voteFrom', 'voteUntil'];
