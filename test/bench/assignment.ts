import { assignByFlow } from '../../src/jury/domain/assign-by-flow.js';
import type { Roster } from '../../src/jury/domain/roster.js';

const [entries, jurors, perEntry] = [2_000, 100, 3];
const mostSeconds = 3;
const topics = ['migration', 'education', 'fairTrade', 'partnership', 'climate', 'flight', 'other'];

/** A run for 2,000 entries and 100 jurors, 3 an entry, from nothing and again after three jurors left. */
export function benchAssignment() {
  const roster = makeRoster();
  const first = timed(() => assignByFlow(roster, perEntry));
  const standing = first.outcome.pairs.map((pair) => ({ ...pair, fixed: false }));
  const again = timed(() => assignByFlow({ ...roster, jurors: roster.jurors.slice(3), standing }, perEntry));
  const figures = {
    entries,
    jurors,
    perEntry,
    short: first.outcome.shortages.length + again.outcome.shortages.length,
    secondsFromNothing: first.seconds,
    secondsAgain: again.seconds,
  };
  const slow = Math.max(first.seconds, again.seconds) > mostSeconds;
  return {
    figures,
    shortfalls: [
      ...(slow ? [`a run takes more than ${mostSeconds} s`] : []),
      ...(figures.short > 0 ? [`${figures.short} entries lack jurors`] : []),
    ],
  };
}

/** The same each time: one pair in twenty is in conflict, everybody knows some of the topics. */
function makeRoster(): Roster {
  let state = 42;
  const chance = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const some = () => topics.filter(() => chance() < 0.3);
  const entryIds = Array.from({ length: entries }, (_, i) => `e${i}`);
  const jurorIds = Array.from({ length: jurors }, (_, i) => `j${i}`);
  return {
    entries: entryIds.map((id) => ({ id, topics: some() })),
    jurors: jurorIds.map((id) => ({ id, topics: some(), limit: 70, absent: false })),
    conflicts: entryIds.flatMap((entryId) =>
      jurorIds.filter(() => chance() < 0.05).map((jurorId) => ({ entryId, jurorId })),
    ),
    apart: [],
    standing: [],
  };
}

function timed<T>(work: () => T): { outcome: T; seconds: number } {
  const started = performance.now();
  const outcome = work();
  return { outcome, seconds: Math.round((performance.now() - started) / 10) / 100 };
}
