import { defaultRubric } from '../../../cycles/domain/defaults/rubric.js';

export interface DemoSheet {
  /** Keys of a person and of an entry of cycle 2026. */
  readonly juror: string;
  readonly entry: string;
  readonly state: 'draft' | 'submitted';
  /** By criterion of the default rubric; null abstains, absent is still open. */
  readonly scores: Readonly<Record<string, number | null>>;
  readonly comment: string;
  readonly privateNote: string;
  readonly organiserNote?: string;
  readonly feedback?: string;
  /** By criterion: why the juror abstains from it. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** The reason of one who abstains from the whole entry. */
  readonly abstention: string | null;
}

/** A value of the scale, `null` to abstain, `open` for a criterion that has no answer yet. */
type Cell = number | null | 'open';
type Words = Partial<
  Pick<DemoSheet, 'privateNote' | 'abstention' | 'reasons' | 'organiserNote' | 'feedback'>
>;

/** Sheets of one juror; values in the order of the rubric: overall picture, quality, continuity, equal footing, relevance. */
export function sheetsOf(juror: string) {
  const sheet =
    (state: DemoSheet['state']) =>
    (entry: string, cells: readonly Cell[], comment = '', words: Words = {}): DemoSheet => ({
      juror,
      entry,
      state,
      scores: Object.fromEntries(
        defaultRubric.flatMap(({ key }, i) => {
          const cell = cells[i];
          return cell === undefined || cell === 'open' ? [] : [[key, cell]];
        }),
      ),
      comment,
      privateNote: '',
      abstention: null,
      ...words,
    });
  return { submitted: sheet('submitted'), draft: sheet('draft') };
}

export const wholeAbstention: readonly Cell[] = [null, null, null, null, null];
