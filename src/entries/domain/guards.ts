import { allowsAt, type Act, type Schedule } from '../../cycles/domain/phase.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { type EntryState, isEditable } from './entry-state.js';
import { entryErrors } from './errors.js';

interface Standing {
  readonly state: EntryState;
  readonly schedule: Schedule;
}

/** Why nobody can write in a dossier at `now`, or nothing: it is not a draft, or its time is over. */
export function editRefusal({ state, schedule }: Standing, now: Temporal.Instant): Problem | undefined {
  if (!isEditable(state)) return problem(entryErrors.notADraft, { state });
  return deadlineRefusal(schedule, 'editEntry', now);
}

/** Why nobody can ask a partner for its confirmation at `now`, or nothing: the entry takes none any more, or its time is over. */
export function confirmRefusal({ state, schedule }: Standing, now: Temporal.Instant): Problem | undefined {
  if (state !== 'draft' && state !== 'submitted') return problem(entryErrors.entryStateRefused, { state });
  return deadlineRefusal(schedule, 'confirm', now);
}

/** Why the cycle's dates refuse an act of applicants or partners at `now`, or nothing. */
export function deadlineRefusal(schedule: Schedule, act: Act, now: Temporal.Instant): Problem | undefined {
  if (allowsAt(schedule, act, now)) return undefined;
  const { deadline } = schedule.milestones;
  const over = deadline && Temporal.Instant.compare(now, deadline) > 0;
  return problem(over ? entryErrors.deadlinePassed : entryErrors.notOpen);
}
