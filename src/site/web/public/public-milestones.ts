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
