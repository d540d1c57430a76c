/** Waits until `look` finds something; fails after `seconds`. */
export async function eventually<T>(look: () => Promise<T | undefined | false>, seconds = 15): Promise<T> {
  const until = performance.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > until) throw new Error(`not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
