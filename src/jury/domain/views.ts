import type { AggregationRule } from './aggregation.js';
import { additiveModel, type AdditiveModel } from './additive-model.js';
import { type Aggregate, aggregateBy, meanOf } from './aggregate.js';
import { type ScoreTable, scoresBy } from './score-table.js';
import { standardised } from './standardised.js';

/** How the same scores are looked at. */
export const viewNames = ['raw', 'standardised', 'model'] as const;
export type ViewName = (typeof viewNames)[number];

export interface View {
  readonly name: ViewName;
  readonly aggregate: Aggregate;
  /** What a view makes of the sheets' scores before they are brought together. */
  adapt(scores: Float64Array): Float64Array;
  /** What is added to an entry's figure to stand in points. */
  readonly level: number;
}

/**
 * The views of a round. The model's variances and shrinkage are those of the scores as they are, also where weights or the jury are
 * varied, and it knows means only; what its jurors give an average entry is computed anew for other weights. No model where there is too little for one.
 */
export function viewsOf(
  table: ScoreTable,
  rule: AggregationRule,
): { views: View[]; model: AdditiveModel | undefined } {
  const design = { ...table, jurors: table.jurorIds.length };
  const scores = scoresBy(table);
  const model = additiveModel(design, scores);
  const plain = { aggregate: aggregateBy(rule), level: 0 };
  const views: View[] = [
    { name: 'raw', ...plain, adapt: (each) => each },
    { name: 'standardised', ...plain, adapt: (each) => standardised(design, each) },
  ];
  if (!model) return { views, model };
  const levels = model.jurorLevels(scores);
  const adapt = (each: Float64Array) => {
    const own = model.jurorLevels(each);
    return each.map((score, s) => score - own[table.juror[s]!]!);
  };
  const level = levels.reduce((sum, each) => sum + each, 0) / levels.length;
  return { views: [...views, { name: 'model', aggregate: meanOf(model.shrinkage), adapt, level }], model };
}
