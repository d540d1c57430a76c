import { exactFigures } from './exact-figures.js';
import { type PlainClass, type PlainEntry, plainRanking } from './plain-ranking.js';
import { computeRanking, type RankedEntry, type Ranking, rankingVersion } from './ranking.js';
import type { RoundInputs } from './round-inputs.js';
import { scoreTable } from './score-table.js';

/** A result as a rule made it; what is beyond the plain ranking depends on the rule. */
export interface FrozenRanking {
  readonly version: string;
  readonly classes: readonly (Pick<PlainClass, 'sizeClass'> & { readonly entries: readonly FrozenEntry[] })[];
  readonly overall: readonly FrozenEntry[];
  readonly method?: Ranking['method'];
}
export type FrozenEntry = Omit<PlainEntry, 'figure'> & Partial<RankedEntry>;

/** Every rule by which rounds were ever closed: an old round must still give its old hash. */
const rules = new Map<string, (inputs: RoundInputs) => FrozenRanking>([
  [
    'kbw-ranking/1',
    // Means only.
    (inputs) => {
      const { classes, overall } = plainRanking(inputs, exactFigures(scoreTable(inputs), 'mean'));
      const known = ({ entryId, rank, n, abstained, mean, median, spread, lowest, highest }: PlainEntry) => ({
        entryId,
        rank,
        n,
        abstained,
        mean,
        median,
        spread,
        lowest,
        highest,
      });
      return {
        version: 'kbw-ranking/1',
        classes: classes.map(({ sizeClass, entries }) => ({ sizeClass, entries: entries.map(known) })),
        overall: overall.map(known),
      };
    },
  ],
  [rankingVersion, computeRanking],
]);

/** The ranking of these inputs by a rule; undefined for a rule that is not known. */
export const rankingBy = (rule: string, inputs: RoundInputs): FrozenRanking | undefined =>
  rules.get(rule)?.(inputs);

export const knowsRule = (rule: string): boolean => rules.has(rule);
