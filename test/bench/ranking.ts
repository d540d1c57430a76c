import type { Rubric } from '../../src/cycles/domain/rubric.js';
import { defaultRubric } from '../../src/cycles/domain/defaults/rubric.js';
import { roundInputs, type RoundInputs } from '../../src/jury/domain/round-inputs.js';
import { computeRanking } from '../../src/jury/domain/ranking.js';
import { freeze } from '../../src/jury/frozen-round.js';

/** Jurors, entries, and milliseconds in which a ranking with all its uncertainty is to be there. */
const rounds = [
  { jurors: 7, entries: 60, toReach: 100 },
  { jurors: 100, entries: 2000, toReach: 2000 },
];

export interface RankingFigures {
  round: string;
  /** Milliseconds of processor time, the median of five. */
  ranking: number;
  toReach: number;
  /** Milliseconds of everything that closing computes: inputs in order, ranking, hash. */
  freezing: number;
}

/** Everyone scores everything; one in twenty sheets abstains from a criterion. */
export function benchRanking(): { figures: RankingFigures[]; shortfalls: string[] } {
  const figures = rounds.map(({ jurors, entries, toReach }): RankingFigures => {
    const inputs = madeInputs(defaultRubric, jurors, entries);
    const { sizeClasses } = inputs;
    const round = `${jurors} jurors, ${entries} entries`;
    const ranking = median(() => computeRanking(inputs));
    const freezing = median(() =>
      freeze(roundInputs(defaultRubric, sizeClasses, inputs.entries, inputs.sheets)),
    );
    return { round, ranking, toReach, freezing };
  });
  const shortfalls = figures
    .filter(({ ranking, toReach }) => ranking > toReach)
    .map(({ round, ranking, toReach }) => `${round}: ${ranking} ms, to reach: ${toReach} ms`);
  return { figures, shortfalls };
}

function madeInputs(rubric: Rubric, jurors: number, entries: number): RoundInputs {
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  const sizeClasses = ['small', 'medium', 'large'];
  const id = (kind: string, i: number) => `${kind}-${String(i).padStart(5, '0')}`;
  return roundInputs(
    rubric,
    sizeClasses,
    Array.from({ length: entries }, (_, i) => ({ entryId: id('entry', i), sizeClass: sizeClasses[i % 3]! })),
    Array.from({ length: entries * jurors }, (_, s) => ({
      entryId: id('entry', Math.floor(s / jurors)),
      jurorId: id('juror', s % jurors),
      scores: Object.fromEntries(
        rubric.map(({ key, min, max, step }, k) => {
          const steps = Math.round((max - min) / step);
          const value = min + step * next(steps + 1);
          return [key, k === 0 && next(20) === 0 ? null : value];
        }),
      ),
    })),
  );
}

function median(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return Math.round(times.toSorted((a, b) => a - b)[2]!);
}
