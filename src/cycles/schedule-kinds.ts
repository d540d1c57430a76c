import { Injectable } from '@nestjs/common';
import type { RowSource } from '../platform/database/row-source.js';
import type { Tx } from '../platform/database/tx.js';
import type { DueAction, Occurrence, Outcome } from './domain/scheduled-action.js';
import type { Schedule } from './domain/phase.js';

/** What of a published cycle decides when its actions are due. */
export interface ScheduledCycle extends Schedule {
  readonly id: string;
  readonly year: number;
  readonly name: string;
}

/** Somebody whom an action reaches. Shown to organisers only; others see how many there are. */
export interface Recipient {
  /** Of which occurrence; see `Occurrence`. */
  readonly occurrence: string;
  readonly name: string;
  /** What they are reached about: the municipality of an entry, a number of open sheets. */
  readonly about?: string;
  readonly href?: string;
}

/**
 * Something that happens by itself. Everything is decided anew when it happens: `plan` whether and when, `run` to whom.
 * @typeParam F what a feature must know beside the cycle itself, such as its rounds
 */
export interface ScheduleKind<F = unknown> {
  /** Stays the same for ever: `entries.remindDrafts`. */
  readonly key: string;
  /** What happens, in German: `Erinnerung an Entwürfe`. */
  readonly name: string;
  /** Whether it happens again when its date is moved after it happened. Mails do not. */
  readonly again?: boolean;
  /** It follows from the date alone, as phases do: nobody can pause or fire it. */
  readonly onlyByDate?: boolean;
  /** The feature's own facts, asked in the transaction that plans. */
  facts?(source: RowSource, cycleId: string): Promise<F>;
  /** Pure: the same cycle and facts give the same occurrences. */
  plan(cycle: ScheduledCycle, facts: F): Occurrence[];
  /** Whom these occurrences would reach now: one statement for all of them. Without it, it reaches nobody in particular. */
  recipients?(source: RowSource, cycleId: string, occurrences: readonly string[]): Promise<Recipient[]>;
  /** Carries it out, in the transaction that marks the row as done. What throws is undone and tried again. */
  run(tx: Tx, action: DueAction): Promise<Outcome>;
  /** What firing it now does, as a button says it: `48 Erinnerungen jetzt verschicken`. */
  button(recipients: number): string;
  /** What it did, in German: `48 Erinnerungen verschickt`. */
  told(outcome: Outcome): string;
}

/** Which kinds of actions there are. Features register theirs in `onModuleInit`. */
@Injectable()
export class ScheduleKinds {
  private readonly kinds = new Map<string, ScheduleKind>();

  /** @throws Error where the key is taken */
  add<F>(kind: ScheduleKind<F>): void {
    if (this.kinds.has(kind.key)) throw new Error(`Two kinds of scheduled actions called ${kind.key}`);
    this.kinds.set(kind.key, kind as ScheduleKind);
  }

  all(): ScheduleKind[] {
    return [...this.kinds.values()];
  }

  of(key: string): ScheduleKind | undefined {
    return this.kinds.get(key);
  }
}
