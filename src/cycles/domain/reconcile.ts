import type { ActionState, Occurrence } from './scheduled-action.js';

/** An action that has its row. */
export interface KnownAction {
  readonly id: string;
  readonly kind: string;
  readonly occurrence: string;
  readonly number: number;
  readonly label: string;
  readonly dueAt: Temporal.Instant;
  readonly senseUntil: Temporal.Instant | null;
  readonly state: ActionState;
}

/** An action as the plan wants it. */
export interface PlannedAction extends Occurrence {
  readonly kind: string;
  /** See `ScheduleKind`. */
  readonly again: boolean;
}

type When = Pick<KnownAction, 'label' | 'dueAt' | 'senseUntil'>;
export interface PlanChanges {
  readonly insert: readonly (When & Pick<KnownAction, 'kind' | 'occurrence' | 'number'>)[];
  readonly move: readonly (When & { readonly id: string })[];
  readonly remove: readonly string[];
}

export const isPending = ({ state }: Pick<KnownAction, 'state'>): boolean =>
  state === 'planned' || state === 'paused';

/**
 * What makes the rows agree with the plan. What happened stays and is not repeated; what is paused stays paused wherever it moves.
 * Only a kind that happens again gets a further row, and only for an instant to come: a date moved about in the past, or moved back
 * to where it happened already, repeats nothing.
 */
export function reconcile(
  known: readonly KnownAction[],
  planned: readonly PlannedAction[],
  now: Temporal.Instant,
): PlanChanges {
  const rowsOf = Map.groupBy(known, keyOf);
  const wanted = new Set(planned.map(keyOf));
  const steps = planned.map((each) => stepFor(each, rowsOf.get(keyOf(each)) ?? [], now));
  const unwanted = known.filter((row) => isPending(row) && !wanted.has(keyOf(row)));
  return {
    insert: steps.flatMap(({ insert }) => insert ?? []),
    move: steps.flatMap(({ move }) => move ?? []),
    remove: [...steps.flatMap(({ remove }) => remove ?? []), ...unwanted.map(({ id }) => id)],
  };
}

interface Step {
  insert?: PlanChanges['insert'][number];
  move?: PlanChanges['move'][number];
  remove?: string;
}

function stepFor(planned: PlannedAction, rows: readonly KnownAction[], now: Temporal.Instant): Step {
  const pending = rows.find(isPending);
  const happened = rows.filter((row) => !isPending(row));
  const happenedThen = happened.some(({ dueAt }) => dueAt.equals(planned.at));
  const when = whenOf(planned);
  if (pending) {
    if (happenedThen) return { remove: pending.id };
    return isAsPlanned(pending, planned) ? {} : { move: { id: pending.id, ...when } };
  }
  const ahead = Temporal.Instant.compare(planned.at, now) > 0;
  if (happened.length > 0 && !(planned.again && ahead && !happenedThen)) return {};
  const number = Math.max(0, ...rows.map((row) => row.number)) + 1;
  return { insert: { kind: planned.kind, occurrence: planned.occurrence, number, ...when } };
}

/** Whether a row says what the plan says. */
export function isAsPlanned(row: When, planned: Occurrence): boolean {
  const { label, dueAt, senseUntil } = whenOf(planned);
  const sameSense = senseUntil ? (row.senseUntil?.equals(senseUntil) ?? false) : row.senseUntil === null;
  return row.label === label && row.dueAt.equals(dueAt) && sameSense;
}

const whenOf = ({ at, senseUntil, label }: Occurrence): When => ({
  label: label ?? '',
  dueAt: at,
  senseUntil: senseUntil ?? null,
});

const keyOf = ({ kind, occurrence }: Pick<KnownAction, 'kind' | 'occurrence'>): string =>
  `${kind} ${occurrence}`;
