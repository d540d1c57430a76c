import type { RoundInputs, RoundSheet } from './round-inputs.js';

/** One thing in which the rows of today differ from what a round was frozen with. */
export type InputDifference =
  | { readonly kind: 'rubricChanged' | 'classesChanged' | 'aggregationChanged' }
  | { readonly kind: 'entryMissing'; readonly entryId: string }
  | {
      readonly kind: 'classChanged';
      readonly entryId: string;
      readonly frozen: string | null;
      readonly now: string | null;
    }
  | { readonly kind: 'sheetMissing' | 'sheetAdded'; readonly entryId: string; readonly jurorId: string }
  | {
      readonly kind: 'scoreChanged';
      readonly entryId: string;
      readonly jurorId: string;
      readonly criterion: string;
      readonly frozen: number | null;
      readonly now: number | null;
    };

/** Everything in which `now` differs from `frozen`, in the order of the frozen inputs. */
export function inputDifferences(frozen: RoundInputs, now: RoundInputs): InputDifference[] {
  const classOf = new Map(now.entries.map((entry) => [entry.entryId, entry.sizeClass]));
  const entries = frozen.entries.flatMap(({ entryId, sizeClass }): InputDifference[] => {
    const today = classOf.get(entryId);
    if (today === undefined) return [{ kind: 'entryMissing', entryId }];
    return today === sizeClass ? [] : [{ kind: 'classChanged', entryId, frozen: sizeClass, now: today }];
  });
  return [
    ...(same(frozen.aggregation ?? 'mean', now.aggregation ?? 'mean')
      ? []
      : [{ kind: 'aggregationChanged' } as const]),
    ...(same(frozen.rubric.map(weighing), now.rubric.map(weighing))
      ? []
      : [{ kind: 'rubricChanged' } as const]),
    ...(same(frozen.sizeClasses, now.sizeClasses) ? [] : [{ kind: 'classesChanged' } as const]),
    ...entries,
    ...sheetDifferences(frozen.sheets, now.sheets),
  ];
}

function sheetDifferences(frozen: readonly RoundSheet[], now: readonly RoundSheet[]): InputDifference[] {
  const today = new Map(now.map((sheet) => [keyOf(sheet), sheet]));
  const known = new Set(frozen.map(keyOf));
  const changed = frozen.flatMap((sheet): InputDifference[] => {
    const { entryId, jurorId } = sheet;
    const other = today.get(keyOf(sheet));
    if (!other) return [{ kind: 'sheetMissing', entryId, jurorId }];
    const criteria = new Set([...Object.keys(sheet.scores), ...Object.keys(other.scores)]);
    return [...criteria]
      .map((criterion) => ({
        criterion,
        frozen: sheet.scores[criterion] ?? null,
        now: other.scores[criterion] ?? null,
      }))
      .filter((score) => score.frozen !== score.now)
      .map((score) => ({ kind: 'scoreChanged', entryId, jurorId, ...score }));
  });
  const added = now
    .filter((sheet) => !known.has(keyOf(sheet)))
    .map(({ entryId, jurorId }) => ({ kind: 'sheetAdded', entryId, jurorId }) as const);
  return [...changed, ...added];
}

const weighing = ({ key, weight, min, max, step }: RoundInputs['rubric'][number]) => [
  key,
  weight,
  min,
  max,
  step,
];
const keyOf = ({ entryId, jurorId }: RoundSheet): string => JSON.stringify([entryId, jurorId]);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
