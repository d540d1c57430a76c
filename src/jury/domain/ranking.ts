import { exactFigures } from './exact-figures.js';
import { plainRanking, type PlainEntry, type PlainRanking } from './plain-ranking.js';
import {
  draws,
  type EntryPlacings,
  type Placing,
  placingsOf,
  scoringsOf,
  seed,
  sixDecimals,
  weightTenths,
} from './placings.js';
import { generatorName } from './resampling.js';
import { inOrder, type RoundInputs } from './round-inputs.js';
import { type ScoreTable, scoresBy, scoreTable } from './score-table.js';
import { jurorScales, type Treatment } from './standardised.js';
import { type ViewName, viewsOf } from './views.js';
import type { AdditiveModel, VarianceComponents } from './additive-model.js';

/** Names the rule below; a change of it is a new version, and closed rounds keep theirs. See ranking-rules.ts. */
export const rankingVersion = 'kbw-ranking/2';

export interface RankedEntry extends PlainEntry {
  /** In each view; null without a score, or where the view cannot be had. */
  readonly views: Readonly<Record<ViewName, Placing | null>>;
}
export interface ClassRanking {
  readonly sizeClass: string | null;
  readonly entries: readonly RankedEntry[];
}
export interface RankedJuror {
  readonly jurorId: string;
  readonly n: number;
  readonly mean: number;
  readonly spread: number;
  readonly treatment: Treatment;
  /** What the model finds this juror to give above the average juror, in points. */
  readonly level: number | null;
}
export interface Ranking extends PlainRanking {
  readonly version: typeof rankingVersion;
  readonly classes: readonly ClassRanking[];
  readonly overall: readonly RankedEntry[];
  readonly jurors: readonly RankedJuror[];
  readonly method: {
    readonly draws: number;
    readonly seed: number;
    readonly generator: string;
    readonly weightTenths: number;
    /** Null where there is too little for a model. */
    readonly model: { variances: VarianceComponents; shrinkage: number | null; components: number } | null;
  };
}

/**
 * The ranking of a round: exact figures and ranks (plain-ranking.ts), and beside them how sure they are, in three views (views.ts,
 * placings.ts). What is not exact is computed with +, −, × and ÷ of doubles in a fixed order and rounded to six decimals, so that the result
 * depends on nothing but the inputs, to the bit (ADR 41).
 */
export function computeRanking(inputs: RoundInputs): Ranking {
  const rule = inputs.aggregation ?? 'mean';
  const table = scoreTable(inputs);
  const plain = plainRanking(inputs, exactFigures(table, rule));
  const { views, model } = viewsOf(table, rule);
  const classes = classesOf(inputs);
  const scorings = scoringsOf(table);
  const placings = new Map(views.map((view) => [view.name, placingsOf(table, scorings, classes, view)]));
  const at = new Map(table.entryIds.map((id, i) => [id, i]));
  const withViews =
    (list: keyof EntryPlacings) =>
    (entry: PlainEntry): RankedEntry => {
      const placed = (name: ViewName) => placings.get(name)?.[at.get(entry.entryId)!]?.[list] ?? null;
      const raw = placed('raw');
      return {
        ...entry,
        views: {
          raw: raw && { ...raw, figure: entry.figure!, rank: entry.rank! },
          standardised: placed('standardised'),
          model: placed('model'),
        },
      };
    };
  return {
    version: rankingVersion,
    classes: plain.classes.map(({ sizeClass, entries }) => ({
      sizeClass,
      entries: entries.map(withViews('inClass')),
    })),
    overall: plain.overall.map(withViews('overall')),
    jurors: jurorsOf(table, model),
    method: { draws, seed, generator: generatorName, weightTenths, model: told(model) },
  };
}

function classesOf({ entries, sizeClasses }: RoundInputs): { of: Int32Array; count: number } {
  const sorted = inOrder(entries, (e) => [e.entryId]);
  const place = new Map(sizeClasses.map((key, i) => [key, i]));
  const of = Int32Array.from(sorted, ({ sizeClass }) =>
    sizeClass === null ? sizeClasses.length : place.get(sizeClass)!,
  );
  return { of, count: sizeClasses.length + 1 };
}

function jurorsOf(table: ScoreTable, model: AdditiveModel | undefined): RankedJuror[] {
  const scores = scoresBy(table);
  const levels = model?.jurorLevels(scores);
  const average = levels ? levels.reduce((sum, each) => sum + each, 0) / levels.length : 0;
  return jurorScales({ juror: table.juror, jurors: table.jurorIds.length }, scores).map(
    ({ n, mean, spread, treatment }, j) => ({
      jurorId: table.jurorIds[j]!,
      n,
      mean: sixDecimals(mean),
      spread: sixDecimals(spread),
      treatment,
      level: levels ? sixDecimals(levels[j]! - average) : null,
    }),
  );
}

function told(model: AdditiveModel | undefined): Ranking['method']['model'] {
  if (!model) return null;
  const { variances, shrinkage, components } = model;
  return {
    variances: {
      entries: sixDecimals(variances.entries),
      jurors: sixDecimals(variances.jurors),
      residual: sixDecimals(variances.residual),
    },
    // Without any difference between entries everything is drawn to the average, endlessly.
    shrinkage: Number.isFinite(shrinkage) ? sixDecimals(shrinkage) : null,
    components,
  };
}
