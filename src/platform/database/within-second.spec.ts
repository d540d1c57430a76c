import { describe, expect, it } from '@jest/globals';
import { SettableClock } from '../clock/clock.js';
import type { Database } from './database.js';
import { WithinSecond } from './within-second.js';

const at = (text: string) => Temporal.Instant.from(`2026-06-12T21:59:${text}Z`);

function world() {
  const clock = new SettableClock();
  const database = { commits: 0 };
  const second = new WithinSecond(clock, database as Database);
  let made = 0;
  const get = (name = 'page') =>
    second.get(name, async (now) => `${name} ${(made += 1)} ${now.epochMilliseconds % 60_000}`);
  return { clock, database, second, get };
}

describe('what is remembered within a second', () => {
  it('is made once a name, and anew when the second is over', async () => {
    const { clock, get } = world();
    clock.stopAt(at('59.100'));
    expect([await get(), await get('other')]).toEqual(['page 1 59100', 'other 2 59100']);
    clock.stopAt(at('59.999'));
    expect([await get(), await get('other')]).toEqual(['page 1 59100', 'other 2 59100']);
    clock.stopAt(at('59.999').add({ milliseconds: 1 }));
    expect(await get()).toBe('page 3 0');
  });

  it('is made anew after a commit of this process', async () => {
    const { clock, database, get } = world();
    clock.stopAt(at('10'));
    await get();
    database.commits += 1;
    expect(await get()).toBe('page 2 10000');
  });

  it('is not remembered when it failed', async () => {
    const { clock, second } = world();
    clock.stopAt(at('10'));
    await expect(second.get('page', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await second.get('page', async () => 'there')).toBe('there');
  });
});
