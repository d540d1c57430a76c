import { loadCost } from './assignment-costs.js';

/** A pair that must not be. */
export const forbidden = -1;

/** Entries to be given to jurors, by their places. */
export interface FlowProblem {
  readonly entries: number;
  readonly jurors: number;
  /** Cost of a pair at `entry · jurors + juror`, not negative, or `forbidden`. Load comes on top. */
  readonly costs: Int32Array;
  /** How many jurors each entry still needs. */
  readonly needs: readonly number[];
  /** How many entries each juror may get beside those that are fixed. */
  readonly room: readonly number[];
  /** How many entries each juror has for certain; the load grows from there. */
  readonly fixedLoad: readonly number[];
  /** 1 at `entry · jurors + juror` for pairs that stand whatever the run finds. */
  readonly fixed: Uint8Array;
  /** 1 at `juror · jurors + juror`, both ways, for jurors that must not score the same entry. */
  readonly apart: Uint8Array;
}

/** Free, held by the run, fixed. */
export const held = { no: 0, byRun: 1, fixed: 2 } as const;

/** The pairs of a run as they stand, and for every two jurors the cheapest entry that one could hand to the other. */
export class FlowNetwork {
  /** Of `held`, at `entry · jurors + juror`. */
  readonly pairs: Uint8Array;
  /** How many entries each juror holds, fixed ones not counted. */
  readonly load: Int32Array;
  /** Cheapest change of cost by handing an entry from `juror · jurors` to the other; infinite where none can be handed over. */
  readonly handOver: Float64Array;
  /** Whether jurors kept apart count; see `min-cost-flow.ts`. */
  private keepsApart = false;
  private readonly handed: Int32Array;
  private readonly entriesOf: number[][];

  constructor(readonly problem: FlowProblem) {
    const { entries, jurors, fixed } = problem;
    this.pairs = new Uint8Array(entries * jurors);
    fixed.forEach((is, at) => is && (this.pairs[at] = held.fixed));
    this.load = new Int32Array(jurors);
    this.handOver = new Float64Array(jurors * jurors).fill(Infinity);
    this.handed = new Int32Array(jurors * jurors).fill(-1);
    this.entriesOf = Array.from({ length: jurors }, () => []);
  }

  holds(entry: number, juror: number): boolean {
    return this.pairs[entry * this.problem.jurors + juror] !== held.no;
  }

  /** What one more entry makes a juror's load dearer; infinite where there is no room. */
  nextLoadCost(juror: number): number {
    const { room, fixedLoad } = this.problem;
    const load = this.load[juror]!;
    return load < room[juror]! ? loadCost(fixedLoad[juror]! + load + 1) : Infinity;
  }

  /** Gives the entry to the first of a path; each hands the cheapest of theirs to the next. */
  handAlong(entry: number, path: readonly number[]): void {
    const { jurors } = this.problem;
    const moves = path.slice(1).map((to, i) => {
      const from = path[i]!;
      return { from, to, entry: this.handed[from * jurors + to]! };
    });
    for (const move of moves) {
      this.take(move.entry, move.from);
      this.give(move.entry, move.to);
    }
    this.give(entry, path[0]!);
  }

  /** Whether a juror may get an entry beside those who hold it, `except` not counted. */
  takes(entry: number, juror: number, except = -1): boolean {
    const { jurors, costs, apart } = this.problem;
    const at = entry * jurors + juror;
    if (costs[at] === forbidden || this.pairs[at] !== held.no) return false;
    if (!this.keepsApart) return true;
    for (let other = 0; other < jurors; other++) {
      if (other !== except && apart[juror * jurors + other] && this.pairs[entry * jurors + other])
        return false;
    }
    return true;
  }

  /** From now on nobody gets an entry that somebody holds from whom they are kept apart. */
  keepApart(): void {
    this.keepsApart = true;
    for (let juror = 0; juror < this.problem.jurors; juror++) this.refreshJuror(juror);
  }

  give(entry: number, juror: number): void {
    const { jurors } = this.problem;
    this.pairs[entry * jurors + juror] = held.byRun;
    this.entriesOf[juror]!.push(entry);
    this.load[juror]!++;
    if (this.keepsApart) return this.refreshHolders(entry);
    for (let to = 0; to < jurors; to++) this.offer(entry, juror, to);
    // Nobody else can hand it to them any more.
    for (const other of this.holders(entry)) this.replaceOffer(entry, other, juror);
  }

  take(entry: number, juror: number): void {
    const { jurors } = this.problem;
    const others = this.holders(entry);
    this.pairs[entry * jurors + juror] = held.no;
    const entries = this.entriesOf[juror]!;
    entries.splice(entries.indexOf(entry), 1);
    this.load[juror]!--;
    if (this.keepsApart) {
      this.refreshJuror(juror);
      return this.refreshHolders(entry);
    }
    for (let to = 0; to < jurors; to++) this.replaceOffer(entry, juror, to);
    for (const other of others) if (other !== juror) this.offer(entry, other, juror);
  }

  /** Who got the entry by the run. */
  holders(entry: number): number[] {
    const row = entry * this.problem.jurors;
    const holders: number[] = [];
    for (let juror = 0; juror < this.problem.jurors; juror++) {
      if (this.pairs[row + juror] === held.byRun) holders.push(juror);
    }
    return holders;
  }

  /** Takes the entry for the cheapest to be handed over if it is; of two equal ones the first, whatever came before. */
  private offer(entry: number, from: number, to: number): void {
    const { jurors, costs } = this.problem;
    const at = from * jurors + to;
    const change = costs[entry * jurors + to]! - costs[entry * jurors + from]!;
    const best = this.handOver[at]!;
    if (change > best || (change === best && entry > this.handed[at]!)) return;
    if (!this.takes(entry, to, from)) return;
    this.handOver[at] = change;
    this.handed[at] = entry;
  }

  /** Looks for another one where the entry was the cheapest to be handed over. */
  private replaceOffer(entry: number, from: number, to: number): void {
    const at = from * this.problem.jurors + to;
    if (this.handed[at] !== entry) return;
    this.handOver[at] = Infinity;
    this.handed[at] = -1;
    for (const other of this.entriesOf[from]!) this.offer(other, from, to);
  }

  private refreshHolders(entry: number): void {
    for (const juror of this.holders(entry)) this.refreshJuror(juror);
  }

  private refreshJuror(from: number): void {
    const { jurors } = this.problem;
    const row = from * jurors;
    this.handOver.fill(Infinity, row, row + jurors);
    this.handed.fill(-1, row, row + jurors);
    for (let to = 0; to < jurors; to++)
      for (const entry of this.entriesOf[from]!) this.offer(entry, from, to);
  }
}
