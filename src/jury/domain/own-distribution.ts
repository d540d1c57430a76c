import { type Criterion, type Rubric, scaleOf } from '../../cycles/domain/rubric.js';
import type { Scores } from './score.js';

/** How often one juror gave which value of a criterion. */
export interface Distribution {
  readonly criterion: Criterion;
  readonly counts: readonly { readonly value: number; readonly count: number }[];
  readonly given: number;
  readonly abstained: number;
  /** Smallest and largest value given; null where none was. */
  readonly used: { readonly from: number; readonly to: number } | null;
  readonly mean: number | null;
}

export const distributions = (rubric: Rubric, sheets: readonly Scores[]): Distribution[] =>
  rubric.map((criterion) => {
    const said = sheets.map((scores) => scores[criterion.key]);
    const values = said.filter((value): value is number => typeof value === 'number');
    const counts = scaleOf(criterion).map((value) => ({
      value,
      count: values.filter((each) => each === value).length,
    }));
    return {
      criterion,
      counts,
      given: values.length,
      abstained: said.filter((value) => value === null).length,
      used: values.length > 0 ? { from: Math.min(...values), to: Math.max(...values) } : null,
      mean: values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null,
    };
  });
