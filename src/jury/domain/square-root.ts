/**
 * √x by Newton's iteration from +, × and ÷ alone. ECMAScript leaves the last bit of Math.sqrt to the engine; what is frozen must not
 * depend on it.
 */
export function squareRoot(x: number): number {
  if (!(x > 0)) return 0;
  let guess = x < 1 ? 1 : x;
  for (;;) {
    const next = (guess + x / guess) / 2;
    if (next >= guess) return guess;
    guess = next;
  }
}
