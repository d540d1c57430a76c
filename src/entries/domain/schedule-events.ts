import { onEntry } from './events.js';

const onCycle =
  <P extends Record<string, unknown>>(type: string) =>
  (cycleId: string, payload: P) => ({
    type,
    subject: { kind: 'cycle', id: cycleId },
    payload,
  });

/** The team of a draft is reminded that its time ends; `occurrence` as the schedule calls it. */
export const draftReminded = onEntry<{ occurrence: string }>('DraftReminded');

/** The formal check ends soon or has ended with so many entries undecided. */
export const screeningDue = onCycle<{ occurrence: string; undecided: number }>('ScreeningDue');

/** Drafts that were never submitted are gone, with everything of them. Names none: of what is deleted nothing is kept. */
export const draftsDeleted = onCycle<{ drafts: number }>('DraftsDeleted');
