import { nice, ticks } from 'd3-array';

/** One direction of a chart. Places are percent of its length, so that a picture fits every width without being shrunk. */
export interface Axis {
  /** Place of a value; beyond the ends at the end. */
  at(value: number): number;
  /** Round values with their places; the first and the last stand inside the picture (`anchor`). */
  ticks: AxisTick[];
}

export interface AxisTick {
  value: number;
  at: number;
  anchor: 'start' | 'middle' | 'end';
}

const usualTicks = 5;

/** Counts from zero to a round number that holds `most`; whole numbers only, and never without a height. */
export function countAxis(most: number): Axis {
  const [from, to] = nice(0, Math.max(1, most), usualTicks);
  return axis(from, to, ticks(from, to, usualTicks).filter(Number.isInteger));
}

/** Exactly from one end to the other. */
export function rangeAxis(from: number, to: number): Axis {
  return axis(from, to, ticks(from, to, usualTicks));
}

function axis(from: number, to: number, values: number[]): Axis {
  const at = (value: number): number => {
    const share = to === from ? 0 : (value - from) / (to - from);
    return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
  };
  return { at, ticks: values.map((value) => ({ value, at: at(value), anchor: anchorAt(at(value)) })) };
}

const edge = 4;

const anchorAt = (place: number): AxisTick['anchor'] =>
  place < edge ? 'start' : place > 100 - edge ? 'end' : 'middle';
