/** A point in percent of width and height, from the left and from the bottom. */
export interface ChartPoint {
  x: number;
  y: number;
}

/** A line through the points as path in a box of 100 by 100; empty without points. */
export const linePath = (points: readonly ChartPoint[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${round(100 - y)}`).join('');

const round = (value: number): number => Math.round(value * 100) / 100;
