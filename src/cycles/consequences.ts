import { Injectable } from '@nestjs/common';
import type { PartChange } from './cycle-writer.js';
import type { Audience } from './domain/date-moves.js';
import type { CyclePart } from './domain/events.js';

/** A change of a published cycle that is about to be made. */
export interface PlannedChange extends PartChange {
  readonly cycleId: string;
  readonly part: CyclePart;
  /** Who is affected, by the tables of `domain`. */
  readonly audiences: readonly Audience[];
}
export interface Consequence {
  /** "23 Teams mit Entwurf": those affected whom the feature knows. */
  readonly affected: readonly string[];
  /** What follows besides, in sentences. */
  readonly effects: readonly string[];
}
export type ConsequenceSource = (change: PlannedChange) => Promise<Consequence>;

/** Features above register what a change of a cycle means to those they look after. */
@Injectable()
export class Consequences {
  private readonly sources: ConsequenceSource[] = [];

  register(source: ConsequenceSource): void {
    this.sources.push(source);
  }

  async of(change: PlannedChange): Promise<Consequence> {
    const all = await Promise.all(this.sources.map((source) => source(change)));
    return {
      affected: all.flatMap(({ affected }) => affected),
      effects: all.flatMap(({ effects }) => effects),
    };
  }
}
