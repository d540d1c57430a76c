import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { safeName } from './export.js';

describe('names within a ZIP', () => {
  it('are names on every system', () => {
    expect(
      ['../../etc/passwd', 'Köln: Plan?.pdf', ' a\u0000b\n.txt ', '...'].map((name) => safeName(name)),
    ).toEqual(['_.._etc_passwd', 'Köln_ Plan_.pdf', 'a_b_.txt', 'ohne-namen']);
    expect(safeName(`${'x'.repeat(300)}.pdf`)).toBe(`${'x'.repeat(76)}.pdf`);
  });

  it('never lead out of their folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[/\\\0]|^\.*$/);
        expect([...safe].length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
