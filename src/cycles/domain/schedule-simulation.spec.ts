import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { verdict } from './due.js';
import { isPending, type KnownAction, type PlannedAction, reconcile } from './reconcile.js';

type Instant = Temporal.Instant;
const start = Temporal.Instant.from('2026-01-01T00:00:00Z');
const hours = (n: number): Instant => start.add({ hours: n });
const weeks = 7 * 24;

/** Hours since the start; what may be missing is missing. */
interface Dates {
  opens: number;
  deadline: number;
  publication: number;
  closes: number | undefined;
  rounds: number[];
}

/** A reminder has no sense any more once the next one is due; what happens by its date happens again, the rest once. */
function planOf({ opens, deadline, publication, closes, rounds }: Dates): PlannedAction[] {
  const mail = (occurrence: string, before: number, next: number): PlannedAction => ({
    kind: 'remind',
    occurrence,
    at: hours(deadline - before),
    senseUntil: hours(deadline - next),
    again: false,
  });
  return [
    { kind: 'open', occurrence: '', at: hours(opens), again: true },
    mail('d14', 14 * 24, 3 * 24),
    mail('d3', 3 * 24, 24),
    mail('h24', 24, 0),
    { kind: 'close', occurrence: '', at: hours(deadline), again: true },
    { kind: 'publish', occurrence: '', at: hours(publication), again: false },
    ...rounds.map((at, n) => ({ kind: 'round', occurrence: String(n), at: hours(at), again: false })),
    ...(closes === undefined ? [] : [{ kind: 'end', occurrence: '', at: hours(closes), again: false }]),
  ];
}

interface Happened {
  key: string;
  state: 'done' | 'skipped';
  dueAt: Instant;
  at: Instant;
  fired: boolean;
  planned: PlannedAction | undefined;
}

const keyOf = ({ kind, occurrence }: { kind: string; occurrence: string }) => `${kind} ${occurrence}`;

/** The rules at work on rows in memory: two workers, a clock that jumps, dates that move, organisers who step in. */
class Simulation {
  now = start;
  rows: KnownAction[] = [];
  readonly log: Happened[] = [];
  /** What must happen, by a rule of its own: the instant a key waits for. */
  readonly owed = new Map<string, Instant>();
  dates: Dates = {
    opens: 4 * weeks,
    deadline: 17 * weeks,
    publication: 40 * weeks,
    closes: 90 * weeks,
    rounds: [],
  };
  private readonly found: [string[], string[]] = [[], []];
  private ids = 0;

  get hoursFromStart(): number {
    return Math.round(start.until(this.now).total('hours'));
  }

  constructor(private readonly judge: typeof verdict) {
    this.replan();
  }

  /** @param held which of the rows to come somebody holds who then crashes: it is passed over, and nobody plans again */
  replan(held?: number): void {
    const planned = planOf(this.dates);
    const row = this.rows.filter(isPending)[held ?? -1];
    const free = (each: { kind: string; occurrence: string }) => !row || keyOf(each) !== keyOf(row);
    const { insert, move, remove } = reconcile(this.rows.filter(free), planned.filter(free), this.now);
    this.rows = this.rows.filter(({ id }) => !remove.includes(id));
    for (const { id, ...when } of move) this.change(id, when);
    for (const row of insert) this.rows.push({ ...row, id: String(++this.ids), state: 'planned' });
    this.owe(planned);
  }

  /** Owed is what never happened; once it did, only a date to come of what happens again, other than it happened for. */
  private owe(planned: PlannedAction[]): void {
    const waiting = new Set(this.owed.keys());
    this.owed.clear();
    for (const each of planned) {
      const key = keyOf(each);
      const before = this.log.filter((one) => one.key === key);
      const ahead = waiting.has(key) || Temporal.Instant.compare(each.at, this.now) > 0;
      const returned = before.some(({ dueAt }) => dueAt.equals(each.at));
      if (before.length === 0 || (each.again && ahead && !returned)) this.owed.set(key, each.at);
    }
  }

  look(worker: 0 | 1): void {
    const due = this.rows.filter(
      (row) => isPending(row) && Temporal.Instant.compare(row.dueAt, this.now) <= 0,
    );
    this.found[worker] = due.map(({ id }) => id);
  }

  /** One action of what the worker found some time ago. */
  attempt(worker: 0 | 1, fails: boolean): void {
    const row = this.rows.find(({ id }) => id === this.found[worker][0]);
    this.found[worker].shift();
    if (!row) return;
    const decided = this.judge(row, this.plannedFor(row), this.now);
    if (decided === 'run' && !fails) this.happen(row, 'done');
    if (decided === 'skip') this.happen(row, 'skipped');
    this.replan();
  }

  forget(worker: 0 | 1): void {
    this.found[worker] = [];
  }

  decide(act: 'pause' | 'resume' | 'fire', which: number): void {
    const row = this.rows.filter(isPending)[which];
    if (!row) return;
    if (act === 'fire') this.happen(row, 'done', true);
    else this.change(row.id, { state: act === 'pause' ? 'paused' : 'planned' });
  }

  /** Everything is up again and nobody holds anything back. */
  settle(): void {
    for (const row of this.rows) if (row.state === 'paused') this.change(row.id, { state: 'planned' });
    this.replan();
    this.look(0);
    for (let left = this.rows.length; left > 0; left -= 1) this.attempt(0, false);
  }

  private happen(row: KnownAction, state: 'done' | 'skipped', fired = false): void {
    const planned = this.plannedFor(row);
    this.log.push({ key: keyOf(row), state, dueAt: row.dueAt, at: this.now, fired, planned });
    this.change(row.id, { state });
    this.owed.delete(keyOf(row));
  }

  private plannedFor(row: KnownAction): PlannedAction | undefined {
    return planOf(this.dates).find((each) => keyOf(each) === keyOf(row));
  }

  private change(id: string, changes: Partial<KnownAction>): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...changes } : row));
  }
}

const worker = fc.constantFrom<0 | 1>(0, 1);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 8 * weeks }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: -weeks, max: -1 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('look' as const), worker }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('attempt' as const), worker, fails: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('both' as const),
      fails: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), worker }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      date: fc.constantFrom('opens' as const, 'deadline' as const, 'publication' as const, 'closes' as const),
      /** From now on, or back. */
      by: fc.integer({ min: -4 * weeks, max: 16 * weeks }),
      held: fc.option(fc.nat({ max: 8 }), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('round' as const),
      in: fc.integer({ min: -weeks, max: 8 * weeks }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('pause' as const, 'resume' as const, 'fire' as const),
      which: fc.nat({ max: 8 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(simulation: Simulation, next: Step): void {
  switch (next.do) {
    case 'wait':
      simulation.now = simulation.now.add({ hours: next.hours });
      break;
    case 'look':
      simulation.look(next.worker);
      break;
    case 'both':
      for (const worker of [0, 1] as const) simulation.look(worker);
      for (const fails of next.fails) for (const worker of [0, 1] as const) simulation.attempt(worker, fails);
      break;
    case 'attempt':
      simulation.attempt(next.worker, next.fails);
      break;
    case 'restart':
      simulation.forget(next.worker);
      break;
    case 'move':
      simulation.dates = { ...simulation.dates, [next.date]: simulation.hoursFromStart + next.by };
      simulation.replan(next.held);
      break;
    case 'drop':
      simulation.dates = { ...simulation.dates, closes: undefined };
      simulation.replan();
      break;
    case 'round':
      simulation.dates = {
        ...simulation.dates,
        rounds: [...simulation.dates.rounds, simulation.hoursFromStart + next.in].slice(0, 3),
      };
      simulation.replan();
      break;
    default:
      simulation.decide(next.do, next.which);
  }
}

/** What is wrong with what happened; nothing where all of it happened, once, at its time. */
function complaints({ log, owed, now }: Simulation): string[] {
  const missing = [...owed]
    .filter(([, at]) => Temporal.Instant.compare(at, now) <= 0)
    .map(([key]) => `${key} is missing`);
  const twice = log
    .filter(({ key, dueAt, planned }, i) =>
      log.some((other, j) => j < i && other.key === key && (!planned?.again || other.dueAt.equals(dueAt))),
    )
    .map(({ key }) => `${key} happened twice`);
  const wrong = log.flatMap(({ key, state, at, fired, planned }) => {
    if (!planned) return [`${key} happened without a cause`];
    const [early, pointless] = [before(at, planned.at), !before(at, planned.senseUntil)];
    if (state === 'done' && early && !fired) return [`${key} happened early`];
    if (state === 'done' && pointless && !fired) return [`${key} happened without sense`];
    return state === 'skipped' && !pointless ? [`${key} was skipped too early`] : [];
  });
  return [...missing, ...twice, ...wrong];
}
const before = (a: Instant, b: Instant | undefined) => !b || Temporal.Instant.compare(a, b) < 0;

const twoYears = (judge: typeof verdict) =>
  fc.property(fc.array(step, { minLength: 30, maxLength: 120, size: 'max' }), (steps) => {
    const simulation = new Simulation(judge);
    for (const next of steps) take(simulation, next);
    simulation.settle();
    expect(complaints(simulation)).toEqual([]);
  });

describe('two years with restarts, two workers and dates that move', () => {
  it('leave nothing out and do nothing twice, early or without sense', () => {
    fc.assert(twoYears(verdict), { numRuns: 400 });
  });

  it.each<[string, typeof verdict]>([
    ['its state', (row, ...rest) => verdict({ ...row, state: 'planned' }, ...rest)],
    ['its plan', (row, _, now) => verdict(row, { ...row, at: row.dueAt, senseUntil: row.senseUntil! }, now)],
    ['its sense', (row, plan, now) => (verdict(row, plan, now) === 'skip' ? 'run' : verdict(row, plan, now))],
  ])('would show an action that is done without asking for %s', (_, careless) => {
    expect(fc.check(twoYears(careless), { numRuns: 1_000, endOnFailure: true }).failed).toBe(true);
  });
});
