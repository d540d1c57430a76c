import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { assignByFlow } from './assign-by-flow.js';
import { assignmentCosts, loadCost, topicCost } from './assignment-costs.js';
import type { Pair } from './assignment.js';
import { apartFrom, pairKey, type Roster, type Standing } from './roster.js';

const topics = fc.subarray(['climate', 'flight', 'education']);
/** Up to four entries and four jurors, with everything that may stand in the way. */
const roster = (options: { apart: boolean }): fc.Arbitrary<Roster> =>
  fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })).chain(([entries, jurors]) => {
    const entryIds = ids('e', entries);
    const jurorIds = ids('j', jurors);
    const pairs = entryIds.flatMap((entryId) => jurorIds.map((jurorId) => ({ entryId, jurorId })));
    const couples = jurorIds.flatMap((one, i) => jurorIds.slice(i + 1).map((other) => [one, other] as const));
    return fc
      .record({
        entries: fc.tuple(...entryIds.map((id) => fc.record({ id: fc.constant(id), topics }))),
        jurors: fc.tuple(
          ...jurorIds.map((id) =>
            fc.record({
              id: fc.constant(id),
              topics,
              limit: fc.option(fc.integer({ min: 0, max: 4 })),
              absent: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
            }),
          ),
        ),
        conflicts: fc.subarray(pairs),
        standing: fc
          .subarray(pairs)
          .chain((some) =>
            fc.tuple(...some.map((pair) => fc.record({ ...constants(pair), fixed: fc.boolean() }))),
          ),
        apart: options.apart ? fc.subarray(couples) : fc.constant([]),
      })
      .map((made) => {
        const blocked = keys(made.conflicts);
        return { ...made, standing: made.standing.filter((pair) => !blocked.has(pairKey(pair))) };
      });
  });
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const constants = ({ entryId, jurorId }: Pair) => ({
  entryId: fc.constant(entryId),
  jurorId: fc.constant(jurorId),
});
const keys = (pairs: readonly Pair[]) => new Set(pairs.map(pairKey));
const perEntry = fc.integer({ min: 0, max: 3 });
const fixedOf = ({ standing }: Roster): Standing[] => standing.filter(({ fixed }) => fixed);

describe('n jurors an entry', () => {
  it('cover as many as any way could, the first juror of each before the second, at the least cost', () => {
    fc.assert(
      fc.property(roster({ apart: false }), perEntry, (given, n) => {
        const run = assignByFlow(given, n);
        const best = bruteForce(given, n);
        expect({ missing: sum(run.shortages.map(({ missing }) => missing)), cost: run.cost }).toEqual({
          missing: best.missing,
          // Where not all can be covered, which of the ways that cover as many is taken is for fairness to say.
          cost: best.missing === 0 ? best.cost : run.cost,
        });
        expect(run.shortages.filter(({ entryId }) => countOf(run.pairs, entryId) === 0).length).toBe(
          best.uncovered,
        );
        expect(run.proven).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('break no limit, give no conflict and no absent juror anything, keep what is fixed', () => {
    fc.assert(
      fc.property(roster({ apart: true }), perEntry, (given, n) => {
        const { pairs, shortages } = assignByFlow(given, n);
        const fixed = keys(fixedOf(given));
        const added = pairs.filter((pair) => !fixed.has(pairKey(pair)));
        expect(fixedOf(given).every((pair) => keys(pairs).has(pairKey(pair)))).toBe(true);
        expect(added.filter((pair) => keys(given.conflicts).has(pairKey(pair)))).toEqual([]);
        for (const { id, limit, absent } of given.jurors) {
          const more = added.filter(({ jurorId }) => jurorId === id).length;
          const before = fixedOf(given).filter(({ jurorId }) => jurorId === id).length;
          expect(more).toBeLessThanOrEqual(absent ? 0 : Math.max(0, (limit ?? Infinity) - before));
        }
        for (const { id } of given.entries) {
          const missing = shortages.find(({ entryId }) => entryId === id)?.missing ?? 0;
          const held = fixedOf(given).filter(({ entryId }) => entryId === id).length;
          expect(countOf(pairs, id)).toBe(Math.max(held, n) - missing);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('put nobody with whom they must not sit together, but where both are fixed', () => {
    fc.assert(
      fc.property(roster({ apart: true }), perEntry, (given, n) => {
        const { pairs } = assignByFlow(given, n);
        const fixed = keys(fixedOf(given));
        const others = apartFrom(given.apart);
        const together = pairs.filter(
          (pair) =>
            !fixed.has(pairKey(pair)) &&
            pairs.some(
              (other) => other.entryId === pair.entryId && others.get(pair.jurorId)?.has(other.jurorId),
            ),
        );
        expect(together).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('say of every juror why an entry lacks them', () => {
    fc.assert(
      fc.property(roster({ apart: true }), perEntry, (given, n) => {
        const { pairs, shortages } = assignByFlow(given, n);
        const others = apartFrom(given.apart);
        for (const { entryId, obstacles } of shortages) {
          const holders = pairs.filter((pair) => pair.entryId === entryId).map(({ jurorId }) => jurorId);
          expect(obstacles.map(({ jurorId }) => jurorId)).toEqual(
            given.jurors.map(({ id }) => id).filter((id) => !holders.includes(id)),
          );
          for (const { jurorId, why } of obstacles) {
            const { absent, limit } = given.jurors.find(({ id }) => id === jurorId)!;
            const load = pairs.filter((pair) => pair.jurorId === jurorId).length;
            expect({
              conflict: keys(given.conflicts).has(pairKey({ jurorId, entryId })),
              absent,
              apart: holders.some((holder) => others.get(jurorId)?.has(holder)),
              full: load >= (limit ?? Infinity),
            }).toMatchObject({ [why]: true });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same in whatever order everything is given, and nothing is moved when they stand', () => {
    fc.assert(
      fc.property(roster({ apart: true }), perEntry, (given, n) => {
        const turned: Roster = {
          entries: given.entries.toReversed(),
          jurors: given.jurors.toReversed(),
          conflicts: given.conflicts.toReversed(),
          standing: given.standing.toReversed(),
          apart: given.apart.map(([one, other]) => [other, one] as const).toReversed(),
        };
        const { pairs, cost } = assignByFlow(given, n);
        expect(assignByFlow(turned, n)).toMatchObject({ pairs, cost });
        // Moving nothing is the cheapest then; nothing else is dearer only by what was moved.
        const [fixed, before] = [keys(fixedOf(given)), keys(given.standing)];
        const standing = pairs.map((pair) => ({ ...pair, fixed: fixed.has(pairKey(pair)) }));
        const moved = pairs.filter((pair) => !before.has(pairKey(pair))).length;
        if (given.apart.length === 0)
          expect(assignByFlow({ ...given, standing }, n).cost).toBe(cost - moved * assignmentCosts.moved);
      }),
      { numRuns: 300 },
    );
  });

  it('leave alone what stands, unless the loads become more even by far', () => {
    const entries = ids('e', 8).map((id) => ({ id, topics: [] }));
    const jurors = ids('j', 2).map((id) => ({ id, topics: [], limit: null, absent: false }));
    const loadOfFirst = (before: number) => {
      const standing = entries.map(({ id }, i) => ({
        entryId: id,
        jurorId: i < before ? 'j0' : 'j1',
        fixed: false,
      }));
      const { pairs } = assignByFlow({ entries, jurors, conflicts: [], apart: [], standing }, 1);
      return pairs.filter(({ jurorId }) => jurorId === 'j0').length;
    };
    expect([4, 5, 6, 7, 8].map(loadOfFirst)).toEqual([4, 5, 6, 7, 7]);
  });
});

const countOf = (pairs: readonly Pair[], id: string): number =>
  pairs.filter(({ entryId }) => entryId === id).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Every way to give each entry up to n jurors; the fewest missing, then the fewest without any, then the cheapest. */
function bruteForce(given: Roster, n: number): { missing: number; uncovered: number; cost: number } {
  const blocked = keys(given.conflicts);
  const standing = keys(given.standing.filter(({ fixed }) => !fixed));
  const fixed = fixedOf(given);
  const load = new Map(
    given.jurors.map(({ id }) => [id, fixed.filter(({ jurorId }) => jurorId === id).length]),
  );
  const room = new Map(
    given.jurors.map(({ id, limit }) => [id, Math.max(0, (limit ?? Infinity) - load.get(id)!)]),
  );
  let best = { missing: Infinity, uncovered: Infinity, cost: Infinity };
  const visit = (place: number, missing: number, uncovered: number, cost: number): void => {
    const entry = given.entries[place];
    if (!entry) {
      const found = { missing, uncovered, cost };
      const order = (a: typeof best) => [a.missing, a.uncovered, a.cost];
      if (isLess(order(found), order(best))) best = found;
      return;
    }
    const holders = fixed.filter(({ entryId }) => entryId === entry.id).map(({ jurorId }) => jurorId);
    const needs = Math.max(0, n - holders.length);
    const possible = given.jurors.filter(
      ({ id, absent }) =>
        !absent && !holders.includes(id) && !blocked.has(pairKey({ jurorId: id, entryId: entry.id })),
    );
    for (const chosen of subsets(possible)) {
      if (chosen.length > needs || chosen.some(({ id }) => room.get(id)! <= 0)) continue;
      let more = 0;
      for (const { id, topics: own } of chosen) {
        room.set(id, room.get(id)! - 1);
        load.set(id, load.get(id)! + 1);
        const moved = standing.has(pairKey({ jurorId: id, entryId: entry.id })) ? 0 : assignmentCosts.moved;
        more += topicCost(entry.topics, own) + moved + loadCost(load.get(id)!);
      }
      const short = needs - chosen.length;
      const none = short > 0 && chosen.length + holders.length === 0 ? 1 : 0;
      visit(place + 1, missing + short, uncovered + none, cost + more);
      for (const { id } of chosen) {
        room.set(id, room.get(id)! + 1);
        load.set(id, load.get(id)! - 1);
      }
    }
  };
  visit(0, 0, 0, 0);
  return best;
}

const subsets = <T>(of: readonly T[]): T[][] =>
  of.reduce<T[][]>((all, each) => [...all, ...all.map((some) => [...some, each])], [[]]);
const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};
