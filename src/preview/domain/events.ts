import type { CyclePreview } from './cycle-preview.js';

/** That somebody looked is a fact; what was seen is sample data and public pages. */
export const previewStarted = (cycleId: string, { role, at }: Pick<CyclePreview, 'role' | 'at'>) => ({
  type: 'PreviewStarted',
  subject: { kind: 'cycle', id: cycleId },
  payload: { role, at },
});
