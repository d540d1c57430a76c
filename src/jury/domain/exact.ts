/** Decimals of every published figure of a ranking. */
export const decimals = 6;
const unit = 10n ** BigInt(decimals);

/**
 * num/den to six decimals, halves away from zero, as the nearest double. Exact up to the rounding, therefore the same on every machine.
 * `den` must be positive.
 */
export function roundRatio(num: bigint, den: bigint): number {
  const doubled = (2n * abs(num) * unit) / den;
  const micro = (doubled + 1n) / 2n;
  return fromMicro(num < 0n ? -micro : micro);
}

/** √(num/den) to six decimals, halves up. `num` must not be negative, `den` must be positive. */
export function roundRoot(num: bigint, den: bigint): number {
  const doubled = floorRoot((4n * num * unit * unit) / den);
  return fromMicro((doubled + 1n) / 2n);
}

/** The largest integer whose square is not above `n` (Newton's iteration on integers). */
export function floorRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let guess = 1n << (BigInt(n.toString(2).length) / 2n + 1n);
  for (;;) {
    const next = (guess + n / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Least common multiple of positive integers; 1 for none. */
export function leastCommonMultiple(numbers: readonly bigint[]): bigint {
  return numbers.reduce((multiple, n) => (multiple / greatestCommonDivisor(multiple, n)) * n, 1n);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** Dividing two doubles is correctly rounded (IEEE 754), and 0 keeps no sign. */
function fromMicro(micro: bigint): number {
  return micro === 0n ? 0 : Number(micro) / Number(unit);
}
