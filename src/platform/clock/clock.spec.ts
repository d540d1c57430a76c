import { describe, expect, it } from '@jest/globals';
import { SettableClock } from './clock.js';

const at = Temporal.Instant.from('2026-11-15T22:59:59Z');

describe('a clock that is set', () => {
  it('goes on from where it was put', () => {
    const clock = new SettableClock();
    clock.jumpTo(at);
    const passed = at.until(clock.now(), { largestUnit: 'seconds' }).total('seconds');
    expect(passed).toBeGreaterThanOrEqual(0);
    expect(passed).toBeLessThan(5);
  });

  it('stands still until it is released', () => {
    const clock = new SettableClock();
    clock.stopAt(at);
    expect([clock.now(), clock.now()]).toEqual([at, at]);
    clock.release();
    expect(Temporal.Instant.compare(clock.now(), Temporal.Now.instant().subtract({ seconds: 5 }))).toBe(1);
  });
});
