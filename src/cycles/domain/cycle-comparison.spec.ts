import { describe, expect, it } from '@jest/globals';
import { compareFields } from './cycle-comparison.js';
import { mentionsYear, nameOfYear } from './next-name.js';

const line = (key: string, text: string) => ({ key, label: key, text });

describe('two cycles, field by field', () => {
  it('are compared by key, and what only one has is there', () => {
    const before = [line('name', 'KbW 2026'), line('gone', 'x'), line('same', '5')];
    const after = [line('same', '5'), line('new', 'y'), line('name', 'KbW 2028')];
    const fields = compareFields(before, after, 2026);
    expect(fields.map((each) => [each.key, each.before, each.after, each.equal])).toEqual([
      ['same', '5', '5', true],
      ['new', '', 'y', false],
      ['name', 'KbW 2026', 'KbW 2028', false],
      ['gone', 'x', '', false],
    ]);
  });

  it('flag what still names the year before, whether it changed or not', () => {
    const fields = compareFields(
      [line('scope', 'Seit 2026.'), line('prize', '20260 €')],
      [line('scope', 'Seit 2026.'), line('prize', '20260 €')],
      2026,
    );
    expect(fields.map(({ stale }) => stale)).toEqual([true, false]);
  });
});

describe('the name of another year', () => {
  it('says that year wherever it stands by itself', () => {
    expect(nameOfYear('Kommune bewegt Welt 2026 (Runde 2026/27)', 2026, 2028)).toBe(
      'Kommune bewegt Welt 2028 (Runde 2028/27)',
    );
    expect(nameOfYear('Runde 12026', 2026, 2028)).toBe('Runde 12026');
    expect(mentionsYear('2026', 2026)).toBe(true);
    expect(mentionsYear('020265', 2026)).toBe(false);
  });
});
