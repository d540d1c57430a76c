import { Injectable } from '@nestjs/common';
import type { RowSource } from '../platform/database/row-source.js';
import type { Tx } from '../platform/database/tx.js';
import type { Problem } from './domain/problem.js';

/** A copy that is being made: what features need to copy their part of a cycle. */
export interface CycleCopy {
  readonly from: string;
  readonly to: string;
  /** Where an instant of the old round lies in the new one: every date goes through it. */
  shifted(at: Temporal.Instant): Temporal.Instant;
}

/** A line of the comparison of two cycles. What has the same `key` in both is compared. */
export interface ComparedLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** What a feature above keeps with a cycle. */
export interface CycleParticipant {
  /** In German, above its lines of a comparison. */
  readonly title: string;
  /** Copies its part of the configuration: nothing of applicants, nothing that happened. Returns how many of what, for the audit. */
  copy?(tx: Tx, copy: CycleCopy): Promise<Record<string, number>>;
  /** Its part of these cycles, by their ids: one statement for all of them. */
  lines?(source: RowSource, cycleIds: readonly string[]): Promise<Map<string, ComparedLine[]>>;
  /** Why a cycle cannot be deleted: what is in it. */
  contents?(source: RowSource, cycleId: string): Promise<Problem[]>;
  /** Deletes what was only planned, before its cycle is deleted. */
  remove?(tx: Tx, cycleId: string): Promise<void>;
}

/** Who takes part when a cycle is copied, compared or deleted. Features register in `onModuleInit`, in the order of the modules. */
@Injectable()
export class CycleParticipants {
  private readonly participants: CycleParticipant[] = [];

  add(participant: CycleParticipant): void {
    this.participants.push(participant);
  }

  all(): readonly CycleParticipant[] {
    return this.participants;
  }
}
