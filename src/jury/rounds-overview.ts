import { Injectable } from '@nestjs/common';
import type { CycleView } from '../cycles/cycle-view.js';
import { type OverviewPart, OverviewParts } from '../cycles/overview-parts.js';
import { juryPaths, juryUrls } from './jury.paths.js';
import { roundContradictions } from './domain/round-dates.js';
import { RoundSettingsQueries } from './round-settings.queries.js';
import { RoundsQueries } from './rounds.queries.js';
import { juryErrors } from './domain/errors.js';
import { roundErrors } from './domain/round-errors.js';
import { Texts } from '../platform/i18n/texts.js';

/** Shows the scoring rounds of a cycle on its overview. */
@Injectable()
export class RoundsOverview {
  constructor(
    parts: OverviewParts,
    private readonly rounds: RoundsQueries,
    private readonly settings: RoundSettingsQueries,
    private readonly texts: Texts,
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
      missing: rounds.length === 0 ? ['Es ist noch keine Bewertungsrunde geplant.'] : await this.missing(id),
      contradictions: rounds.flatMap((round) => roundContradictions(round, milestones)),
    };
  }

  private async missing(cycleId: string): Promise<string[]> {
    return (await this.settings.problems(cycleId)).flatMap(({ name, problems }) =>
      problems
        .filter(({ key }) => !comesByItself.includes(key))
        .map(({ key, params }) => `„${name}“: ${this.texts.t('de', key, params)}`),
    );
  }
}

/** Nothing that somebody has to think of now. */
const comesByItself: readonly string[] = [juryErrors.roundWithoutEntries, roundErrors.entriesFromNotClosed];
