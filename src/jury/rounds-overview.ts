import { Injectable } from '@nestjs/common';
import type { CycleView } from '../cycles/cycle-view.js';
import { type OverviewPart, OverviewParts } from '../cycles/overview-parts.js';
import { juryPaths, juryUrls } from './jury.paths.js';
import { roundContradictions } from './domain/round-dates.js';
import { RoundsQueries } from './rounds.queries.js';

/** Shows the scoring rounds of a cycle on its overview. */
@Injectable()
export class RoundsOverview {
  constructor(
    parts: OverviewParts,
    private readonly rounds: RoundsQueries,
  ) {
    parts.register((cycle) => this.of(cycle));
  }

  private async of({ id, milestones }: CycleView): Promise<OverviewPart> {
    const rounds = await this.rounds.ofCycle(id);
    const [first] = rounds;
    return {
      title: 'Bewertungsrunden',
      href: rounds.length === 1 && first ? juryUrls.round(first.id) : juryPaths.rounds,
      hint: rounds.map(({ name }) => name).join(', ') || 'Noch keine geplant',
      missing: rounds.length === 0 ? ['Es ist noch keine Bewertungsrunde geplant.'] : [],
      contradictions: rounds.flatMap((round) => roundContradictions(round, milestones)),
    };
  }
}
