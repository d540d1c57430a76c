/** A symmetric positive definite matrix as L·D·Lᵀ. */
export interface Factorised {
  readonly size: number;
  /** L below the diagonal, D on it, row after row. */
  readonly parts: Float64Array;
  /** Unknowns that are nothing. */
  readonly grounded: ReadonlySet<number>;
}

/**
 * Factorises a matrix of which the lower half is given, row after row. Unknowns in `grounded` are set to nothing, their rows and columns
 * left out. Only +, −, × and ÷ in a fixed order: the same bits on every machine.
 */
export function factorised(size: number, matrix: Float64Array, grounded: ReadonlySet<number>): Factorised {
  const parts = Float64Array.from(matrix);
  for (let j = 0; j < size; j += 1) {
    if (grounded.has(j)) continue;
    const row = j * size;
    let pivot = parts[row + j]!;
    for (let k = 0; k < j; k += 1) {
      if (!grounded.has(k)) pivot -= parts[row + k]! * parts[row + k]! * parts[k * size + k]!;
    }
    parts[row + j] = pivot;
    for (let i = j + 1; i < size; i += 1) {
      const other = i * size;
      let sum = parts[other + j]!;
      for (let k = 0; k < j; k += 1) {
        if (!grounded.has(k)) sum -= parts[other + k]! * parts[row + k]! * parts[k * size + k]!;
      }
      parts[other + j] = sum / pivot;
    }
  }
  return { size, parts, grounded };
}

/** The solution for a right-hand side. */
export function solved({ size, parts, grounded }: Factorised, right: Float64Array): Float64Array {
  const x = right.map((value, i) => (grounded.has(i) ? 0 : value));
  for (let i = 0; i < size; i += 1) {
    if (grounded.has(i)) continue;
    for (let k = 0; k < i; k += 1) x[i]! -= parts[i * size + k]! * x[k]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    if (grounded.has(i)) continue;
    x[i]! /= parts[i * size + i]!;
    for (let k = i + 1; k < size; k += 1) x[i]! -= parts[k * size + i]! * x[k]!;
  }
  return x;
}
