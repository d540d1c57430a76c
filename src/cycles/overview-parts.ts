import { Injectable } from '@nestjs/common';
import type { CycleView } from './cycle-view.js';

/** Something that belongs to a cycle and is looked after elsewhere, as the overview shows it. */
export interface OverviewPart {
  readonly title: string;
  readonly href: string;
  readonly hint: string;
  /** What is not there yet; it can be added after publication too. */
  readonly missing: readonly string[];
  readonly contradictions: readonly string[];
}
export type OverviewSource = (cycle: CycleView) => Promise<OverviewPart>;

/** Features above register what the overview of a cycle shows of theirs, when the process starts. */
@Injectable()
export class OverviewParts {
  private readonly sources: OverviewSource[] = [];

  register(source: OverviewSource): void {
    this.sources.push(source);
  }

  of(cycle: CycleView): Promise<OverviewPart[]> {
    return Promise.all(this.sources.map((source) => source(cycle)));
  }
}
