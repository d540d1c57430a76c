/** `planned` and `paused` are still to come; `done` and `skipped` are final. */
export type ActionState = 'planned' | 'paused' | 'done' | 'skipped';

/** What an action did, in numbers: `{ sent: 48 }`. */
export type Outcome = Readonly<Record<string, number>>;

/** When something is to happen, as its kind derives it from what is known of the cycle. */
export interface Occurrence {
  /** Which of several of its kind: `d14`, the id of a round; empty where there is one only. Never two of the same name. */
  readonly occurrence: string;
  readonly at: Temporal.Instant;
  /** From this instant on it makes no sense: then it is skipped. Without one it is done however late, and marked so. */
  readonly senseUntil?: Temporal.Instant;
  /** What tells it from others of its kind, in words: `14 Tage vorher`, a round's name. */
  readonly label?: string;
}

/** An action as its kind sees it when it is carried out. */
export interface DueAction {
  readonly id: string;
  readonly cycleId: string;
  readonly kind: string;
  readonly occurrence: string;
  /** 1; more where it happens again after its date was moved. */
  readonly number: number;
  readonly dueAt: Temporal.Instant;
}
